package org.chatrpc.client.chat.composer;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.KeyboardFocusManager;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.text.AbstractDocument;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.text.Ellipsis;
import org.chatrpc.client.ui.Composition;
import org.chatrpc.client.ui.Shortcuts;
import org.chatrpc.client.ui.paint.Colors;

/** The composer's text area: a placeholder while it is empty, undo and redo, and cleaning of pasted text. */
final class ComposerText extends JTextArea {

    private final transient TypingHistory history;
    private final transient Value<Boolean> composing = new Value<>(false);
    private String hint = "";

    /** @param onLoss receives the characters of a paste that were dropped */
    ComposerText(Consumer<PasteFilter.Loss> onLoss) {
        setName("composer");
        setLineWrap(true);
        setWrapStyleWord(true);
        setOpaque(false);
        setBorder(null);
        ((AbstractDocument) getDocument()).setDocumentFilter(new PasteFilter(onLoss));
        history = new TypingHistory(this);
        onKey(Shortcuts.main(KeyEvent.VK_Z), history::undo);
        onKey(Shortcuts.main(KeyEvent.VK_Y), history::redo);
        onKey(Shortcuts.mainShift(KeyEvent.VK_Z), history::redo);
        // Tab moves the focus instead of being inserted: the window must be usable without a mouse.
        setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        Composition.onChange(this, composing::set);
    }

    /** Whether an input method is composing a character; sending now would send an unfinished one. */
    Value<Boolean> composing() {
        return composing;
    }

    /** The undo history. */
    TypingHistory history() {
        return history;
    }

    /** Replaces the text and clears the undo history. */
    void begin(String text) {
        setText(text);
        history.forget();
    }

    void setHint(String shown) {
        hint = shown;
        getAccessibleContext().setAccessibleName(shown);
        repaint();
    }

    void onKey(KeyStroke stroke, Runnable work) {
        getInputMap().put(stroke, stroke);
        getActionMap().put(stroke, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                work.run();
            }
        });
    }

    /** While a condition holds, a key does this, and otherwise what it does by itself. */
    void onKey(KeyStroke stroke, BooleanSupplier condition, Runnable work) {
        Optional<Action> otherwise = ownAction(stroke);
        onKey(stroke, () -> {
            if (condition.getAsBoolean()) {
                work.run();
            } else {
                otherwise.ifPresent(
                        own -> own.actionPerformed(new ActionEvent(this, ActionEvent.ACTION_PERFORMED, "")));
            }
        });
    }

    /** Takes a letter typed while another component had the focus. */
    void typedElsewhere(KeyEvent event) {
        boolean letter = !Character.isISOControl(event.getKeyChar())
                && !event.isControlDown()
                && !event.isAltDown()
                && !event.isMetaDown();
        if (letter && isEnabled()) {
            requestFocusInWindow();
            replaceSelection(Character.toString(event.getKeyChar()));
        }
    }

    /** The default action of a key, before it was rebound. */
    Optional<Action> ownAction(KeyStroke stroke) {
        return Optional.ofNullable(getInputMap().get(stroke)).map(getActionMap()::get);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        if (getDocument().getLength() == 0) {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g.setColor(Colors.SECONDARY.get());
            String line = Ellipsis.cut(hint, g.getFontMetrics(), getWidth());
            g.drawString(
                    line, getInsets().left, getInsets().top + g.getFontMetrics().getAscent());
            g.dispose();
        }
    }
}
