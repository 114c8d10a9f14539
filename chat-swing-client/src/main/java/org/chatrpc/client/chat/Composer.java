package org.chatrpc.client.chat;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.KeyboardFocusManager;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyEvent;
import java.util.function.Predicate;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import javax.swing.ScrollPaneConstants;
import javax.swing.text.DefaultEditorKit;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.ui.Colors;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Documents;
import org.chatrpc.client.ui.Texts;

/** Where a message is written: grows with its text, Enter sends, Shift+Enter breaks the line. */
final class Composer extends JPanel {

    private static final int MOST_LINES = 8;

    private final HintedText text = new HintedText();
    private final JLabel counter = new JLabel();
    private final transient Action send;
    private final JPanel box = new Box();

    /** @param sender takes the text and says whether it was taken */
    Composer(Predicate<String> sender) {
        super(new BorderLayout());
        setBorder(Controls.space(12, 16, 16, 16));
        send = Command.SEND.action(() -> {
            if (sender.test(text.getText())) {
                text.setText("");
            }
        });
        text.setName("composer");
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setOpaque(false);
        text.setBorder(null);
        key("ENTER", send);
        key("shift ENTER", text.getActionMap().get(DefaultEditorKit.insertBreakAction));
        // Tab moves on instead of being typed: the window must be usable without a mouse.
        text.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        text.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        text.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                box.repaint();
            }

            @Override
            public void focusLost(FocusEvent event) {
                box.repaint();
            }
        });
        JScrollPane scroll = new Growing(text);
        counter.putClientProperty(FlatClientProperties.STYLE, "font: -1");
        counter.setName("composer.counter");
        box.add(scroll, "growx, pushx, wmin 0, gaptop 5, gapbottom 5");
        box.add(counter, "aligny bottom, gapbottom 6");
        box.add(sendButton(), "aligny bottom, w 32!, h 32!");
        add(box);
        Documents.onChange(text, this::typed);
        typed("");
    }

    /** What a key does that is meant for the list above, while the cursor is here. */
    void onKey(String stroke, Runnable work) {
        key(stroke, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                work.run();
            }
        });
    }

    /** Takes a letter that was typed while the focus was on the messages: whoever types wants to write. */
    void typedElsewhere(KeyEvent event) {
        boolean letter = !Character.isISOControl(event.getKeyChar())
                && !event.isControlDown()
                && !event.isAltDown()
                && !event.isMetaDown();
        if (letter && text.isEnabled()) {
            text.requestFocusInWindow();
            text.replaceSelection(Character.toString(event.getKeyChar()));
        }
    }

    JTextArea text() {
        return text;
    }

    /** What stands in it while it is empty. */
    void setHint(String hint) {
        text.hint = hint;
        text.getAccessibleContext().setAccessibleName(hint);
        repaint();
    }

    /** Closes it for rooms that take no more messages. */
    void setWritable(boolean writable) {
        text.setEnabled(writable);
        typed(text.getText());
    }

    private JButton sendButton() {
        JButton button = Controls.iconButton(send);
        button.setName("send");
        button.putClientProperty(
                FlatClientProperties.STYLE,
                "arc: 999; borderWidth: 0; focusWidth: 0; foreground: $" + Colors.BADGE_TEXT.key() + "; background: $"
                        + Colors.BADGE.key()
                        + "; disabledBackground: $" + Colors.SEND_DISABLED.key() + "; toolbar.hoverBackground: $"
                        + Colors.ACCENT_TEXT.key() + "; toolbar.pressedBackground: $" + Colors.BADGE.key());
        button.putClientProperty(FlatClientProperties.BUTTON_TYPE, null);
        return button;
    }

    private void key(String stroke, Action action) {
        text.getInputMap().put(KeyStroke.getKeyStroke(stroke), stroke);
        text.getActionMap().put(stroke, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                if (action.isEnabled()) {
                    action.actionPerformed(event);
                }
            }
        });
    }

    private void typed(String typed) {
        int length = MessageText.length(typed);
        int left = MessageText.LIMIT - length;
        send.setEnabled(text.isEnabled() && left >= 0 && !typed.isBlank());
        counter.setVisible(length >= MessageText.COUNT_FROM);
        counter.setText(Integer.toString(left));
        counter.setToolTipText(Texts.get("chat.left", left));
        counter.getAccessibleContext().setAccessibleName(Texts.get("chat.left", left));
        counter.setForeground((left < 0 ? Colors.ERROR : Colors.SECONDARY).get());
        // One line or many: the box around follows.
        revalidate();
    }

    /** Says while it is empty what it is for. */
    private static final class HintedText extends JTextArea {

        private String hint = "";

        @Override
        protected void paintComponent(Graphics graphics) {
            super.paintComponent(graphics);
            if (getDocument().getLength() == 0) {
                Graphics2D g = (Graphics2D) graphics.create();
                g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
                g.setColor(Colors.SECONDARY.get());
                String line = Ellipsis.cut(hint, g.getFontMetrics(), getWidth());
                g.drawString(
                        line,
                        getInsets().left,
                        getInsets().top + g.getFontMetrics().getAscent());
                g.dispose();
            }
        }
    }

    /** Shows up to so many lines, then scrolls. */
    private static final class Growing extends JScrollPane {

        private final JTextArea text;

        Growing(JTextArea text) {
            super(text, VERTICAL_SCROLLBAR_AS_NEEDED, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
            this.text = text;
            setBorder(null);
            setOpaque(false);
            getViewport().setOpaque(false);
        }

        @Override
        public Dimension getPreferredSize() {
            int line = text.getFontMetrics(text.getFont()).getHeight();
            // The height of wrapped text is known only for a width.
            if (getWidth() > 0 && text.getWidth() == 0) {
                text.setSize(getWidth(), Short.MAX_VALUE);
            }
            int wanted = text.getUI().getPreferredSize(text).height;
            return new Dimension(UIScale.scale(120), Math.max(line, Math.min(wanted, MOST_LINES * line)));
        }

        @Override
        public Dimension getMinimumSize() {
            return new Dimension(UIScale.scale(40), getPreferredSize().height);
        }
    }

    /** The rounded box around; its edge shows where the focus is. */
    private final class Box extends JPanel {

        Box() {
            super(new MigLayout("insets 4 14 4 6, gapx 8, hidemode 3", "[grow][][]", "[center]"));
            setOpaque(false);
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            int arc = UIScale.scale(20);
            int edge = Math.max(1, UIScale.scale(1));

            g.setColor((text.isFocusOwner() ? Colors.BADGE : Colors.COMPOSER_BORDER).get());
            g.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
            g.setColor(Colors.COMPOSER.get());
            g.fillRoundRect(edge, edge, getWidth() - 2 * edge, getHeight() - 2 * edge, arc - edge, arc - edge);
            g.dispose();
        }
    }
}
