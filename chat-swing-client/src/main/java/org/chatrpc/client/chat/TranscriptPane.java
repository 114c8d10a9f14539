package org.chatrpc.client.chat;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Adjustable;
import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.awt.event.MouseWheelEvent;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntSupplier;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollBar;
import javax.swing.KeyStroke;
import org.chatrpc.client.chat.Row.MessageRow;
import org.chatrpc.client.ui.Colors;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Texts;

/** The message list with its scroll bar, its keys, and the button to the newest while that is out of view. */
final class TranscriptPane extends JPanel {

    private final TranscriptView view = new TranscriptView();
    private final JScrollBar bar = new JScrollBar(Adjustable.VERTICAL);
    private final JButton newest = new JButton(Command.NEWEST.action(this::scrollToEnd));
    private transient Runnable onTop = () -> {};
    private transient Runnable onEnd = () -> {};
    private boolean showing;
    private long lastSeen;

    TranscriptPane() {
        super(null);
        newest.setName("newest");
        newest.putClientProperty(
                FlatClientProperties.STYLE,
                "arc: 999; margin: 6,14,6,14; foreground: $" + Colors.BADGE_TEXT.key() + "; background: $"
                        + Colors.BADGE.key() + "; borderWidth: 0; focusedBackground: $" + Colors.BADGE.key()
                        + "; hoverBackground: $" + Colors.ACCENT_TEXT.key());
        newest.setFocusable(false);
        add(newest);
        add(bar);
        add(view);
        bar.addAdjustmentListener(event -> {
            if (!showing) {
                view.scrollTo(event.getValue());
            }
        });
        view.addMouseWheelListener(this::wheel);
        view.onScroll(this::scrolled);
        view.getAccessibleContext().setAccessibleName(Texts.get("chat.transcript"));
        key("UP", () -> view.offset() - line());
        key("DOWN", () -> view.offset() + line());
        key("PAGE_UP", () -> view.offset() - page());
        key("PAGE_DOWN", () -> view.offset() + page());
        key("HOME", () -> 0);
        key("END", view::contentHeight);
    }

    TranscriptView view() {
        return view;
    }

    void onLink(BiConsumer<MessageRow, RowPainter.Link> action) {
        view.onLink(action);
    }

    /** Called whenever the beginning of the list is near. */
    void onTop(Runnable action) {
        onTop = action;
    }

    /** Called whenever everything to the end has come into view. */
    void onEnd(Runnable action) {
        onEnd = action;
    }

    void setRows(List<Row> rows) {
        view.setRows(rows);
    }

    void scrollToEnd() {
        view.scrollToEnd();
    }

    void pageUp() {
        view.scrollTo(view.offset() - page());
    }

    void pageDown() {
        view.scrollTo(view.offset() + page());
    }

    @Override
    public boolean isOptimizedDrawingEnabled() {
        // The button lies over the list.
        return false;
    }

    @Override
    public void doLayout() {
        int barWidth = bar.getPreferredSize().width;
        bar.setBounds(getWidth() - barWidth, 0, barWidth, getHeight());
        view.setBounds(0, 0, getWidth() - barWidth, getHeight());
        Dimension size = newest.getPreferredSize();
        newest.setBounds(
                (getWidth() - barWidth - size.width) / 2,
                getHeight() - size.height - UIScale.scale(12),
                size.width,
                size.height);
    }

    @Override
    public Dimension getPreferredSize() {
        return view.getPreferredSize();
    }

    private void key(String stroke, IntSupplier target) {
        view.getInputMap().put(KeyStroke.getKeyStroke(stroke), stroke);
        view.getActionMap().put(stroke, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                view.scrollTo(target.getAsInt());
            }
        });
    }

    private int line() {
        return UIScale.scale(48);
    }

    private int page() {
        return Math.max(line(), view.getHeight() - line());
    }

    private void wheel(MouseWheelEvent event) {
        view.scrollTo(view.offset() + (int) Math.round(event.getPreciseWheelRotation() * UIScale.scale(56)));
    }

    private void scrolled() {
        showing = true;
        int extent = Math.min(view.getHeight(), view.contentHeight());
        bar.setValues(view.offset(), extent, 0, view.contentHeight());
        bar.setBlockIncrement(page());
        bar.setUnitIncrement(line());
        bar.setVisible(view.contentHeight() > view.getHeight());
        showing = false;
        if (view.atEnd()) {
            lastSeen = lastNumber();
            onEnd.run();
        }
        showNewest(unseen());
        if (view.offset() < 2 * Math.max(1, view.getHeight()) && !view.rows().isEmpty()) {
            onTop.run();
        }
    }

    private long lastNumber() {
        List<Row> rows = view.rows();
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i) instanceof MessageRow message && message.number() > 0) {
                return message.number();
            }
        }
        return 0;
    }

    private int unseen() {
        List<Row> rows = view.rows();
        int unseen = 0;
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i) instanceof MessageRow message && message.number() > 0) {
                if (message.number() <= lastSeen) {
                    break;
                }
                unseen++;
            }
        }
        return unseen;
    }

    private void showNewest(int unseen) {
        newest.setVisible(!view.atEnd());
        newest.setText(unseen > 0 ? Texts.get("chat.new", unseen) : Texts.get("command.newest"));
        newest.setSize(newest.getPreferredSize());
        doLayout();
    }
}
