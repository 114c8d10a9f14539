package org.chatrpc.client.chat.spell;

import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import javax.swing.event.CaretEvent;
import javax.swing.event.CaretListener;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.Document;
import javax.swing.text.JTextComponent;
import org.chatrpc.client.base.Subscription;

/** Detects that the user has moved on: the caret moves, the text changes, or the focus is lost. */
final class InteractionWatcher implements CaretListener, DocumentListener, FocusListener {

    private final int dot;
    private final int mark;
    private final Runnable action;

    private InteractionWatcher(JTextComponent text, Runnable action) {
        dot = text.getCaret().getDot();
        mark = text.getCaret().getMark();
        this.action = action;
    }

    /** Runs an action whenever that happens, until the subscription ends. */
    static Subscription watch(JTextComponent text, Runnable action) {
        InteractionWatcher watch = new InteractionWatcher(text, action);
        Document document = text.getDocument();
        text.addCaretListener(watch);
        document.addDocumentListener(watch);
        text.addFocusListener(watch);
        return () -> {
            text.removeCaretListener(watch);
            document.removeDocumentListener(watch);
            text.removeFocusListener(watch);
        };
    }

    @Override
    public void caretUpdate(CaretEvent event) {
        // Swing also fires an event at the end of each click.
        if (event.getDot() != dot || event.getMark() != mark) {
            action.run();
        }
    }

    @Override
    public void insertUpdate(DocumentEvent event) {
        action.run();
    }

    @Override
    public void removeUpdate(DocumentEvent event) {
        action.run();
    }

    @Override
    public void changedUpdate(DocumentEvent event) {
        // Plain text has no attributes.
    }

    @Override
    public void focusGained(FocusEvent event) {
        // The focus event arrives shortly after the menu was requested.
    }

    @Override
    public void focusLost(FocusEvent event) {
        action.run();
    }
}
