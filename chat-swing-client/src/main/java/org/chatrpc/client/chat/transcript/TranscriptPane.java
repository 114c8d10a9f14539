package org.chatrpc.client.chat.transcript;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Adjustable;
import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.awt.event.MouseWheelEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntSupplier;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollBar;
import javax.swing.KeyStroke;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.row.RowPainter;
import org.chatrpc.client.chat.transcript.scroll.FloatingButton;
import org.chatrpc.client.chat.transcript.scroll.ScrollTarget;
import org.chatrpc.client.chat.transcript.scroll.UnreadLine;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.paint.Icons;

/** The message list with its scroll bar, its keys, and the buttons that lead to new messages out of view. */
public final class TranscriptPane extends JPanel {

    private final TranscriptView view = new TranscriptView();
    private final JScrollBar bar = new JScrollBar(Adjustable.VERTICAL);
    private final JButton newest = new FloatingButton(Command.NEWEST.action(() -> this.onNewest.run()));
    private final JButton firstUnread = new FloatingButton(Command.FIRST_UNREAD.action(() -> this.onFirstUnread.run()));
    private final MessageBar messageBar =
            new MessageBar(view.actions(), () -> view.mouse().left());
    private transient Runnable onTop = () -> {};
    private transient Runnable onBottom = () -> {};
    private transient Runnable onScroll = () -> {};
    private transient Runnable onNewest = view::scrollToEnd;
    private transient Runnable onFirstUnread = () -> {};
    private transient UnreadLine unread = UnreadLine.NONE;
    private transient Runnable onEnd = () -> {};
    private boolean showing;
    private long lastSeen;
    private long lastNumber;

    public TranscriptPane() {
        super(null);
        firstUnread.setIcon(Icons.UP.icon());
        firstUnread.setVisible(false);
        view.mouse()
                .keepHover(
                        at -> messageBar.isVisible() && messageBar.getBounds().contains(at));
        view.onHover(this::placeBar);
        messageBar.addMouseWheelListener(this::wheel);
        add(messageBar);
        add(newest);
        add(firstUnread);
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
        key("PAGE_UP", () -> view.offset() - page());
        key("PAGE_DOWN", () -> view.offset() + page());
        key("HOME", () -> 0);
        view.getInputMap().put(KeyStroke.getKeyStroke("END"), newest.getName());
        view.getActionMap().put(newest.getName(), newest.getAction());
    }

    public TranscriptView view() {
        return view;
    }

    public void onLink(BiConsumer<MessageRow, RowPainter.Link> action) {
        view.actions().onLink(action);
    }

    /** Called whenever the view is near the beginning of the list. */
    public void onTop(Runnable action) {
        onTop = action;
    }

    /** Called whenever the view is near the end of the list and newer messages are on the server. */
    public void onBottom(Runnable action) {
        onBottom = action;
    }

    /** Called after each change of the visible range. */
    public void onScroll(Runnable action) {
        onScroll = action;
    }

    /** Sets what Escape does on the list while nothing is selected. */
    public void onEscape(Runnable action) {
        KeyStroke escape = KeyStroke.getKeyStroke("ESCAPE");
        Action clear = view.getActionMap().get(escape);
        view.getActionMap().put(escape, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                if (view.selection().isEmpty()) {
                    action.run();
                } else {
                    clear.actionPerformed(event);
                }
            }
        });
    }

    /** Sets the action of the button to the newest message. */
    public void onNewest(Runnable action) {
        onNewest = action;
    }

    /** Sets the action of the button to the first unread message. */
    public void onFirstUnread(Runnable action) {
        onFirstUnread = action;
    }

    /** Called whenever the end of the list has scrolled into view. */
    public void onEnd(Runnable action) {
        onEnd = action;
    }

    public void setRows(List<Row> rows) {
        view.setRows(rows);
    }

    /** Sets the newest number, to show how many messages have arrived since the end was visible, loaded or not. */
    public void setLastNumber(long number) {
        lastNumber = number;
        showButtons();
    }

    /** Offers a button to the first unread message while that is further up. */
    public void setUnread(UnreadLine line) {
        unread = line;
        showButtons();
    }

    /** Scrolls to the end, or to a message and highlights it for a moment. */
    public void scrollTo(ScrollTarget target) {
        if (target.toEnd()) {
            view.scrollToEnd();
        } else if (view.scrollToMessage(target)) {
            view.flash(target.number());
        }
    }

    public void pageUp() {
        view.scrollTo(view.offset() - page());
    }

    public void pageDown() {
        view.scrollTo(view.offset() + page());
    }

    @Override
    public boolean isOptimizedDrawingEnabled() {
        // The button overlaps the list.
        return false;
    }

    @Override
    public void doLayout() {
        int barWidth = bar.getPreferredSize().width;
        bar.setBounds(getWidth() - barWidth, 0, barWidth, getHeight());
        view.setBounds(0, 0, getWidth() - barWidth, getHeight());
        place(newest, getHeight() - newest.getPreferredSize().height - UIScale.scale(12));
        place(firstUnread, UIScale.scale(12));
    }

    /** Shows the bar at the upper edge of the message under the pointer. */
    private void placeBar() {
        Optional<Integer> hovered = view.painting().hovered();
        messageBar.show(hovered.map(index -> (MessageRow) view.rows().get(index)));
        hovered.ifPresent(index -> {
            // Overlaps the message just enough for the pointer to get there.
            int y = view.rowBounds(index).y - messageBar.getHeight() + UIScale.scale(8);
            messageBar.setLocation(
                    view.getWidth() - messageBar.getWidth() - UIScale.scale(16),
                    Math.max(0, Math.min(y, getHeight() - messageBar.getHeight())));
        });
    }

    private void place(JButton button, int y) {
        Dimension size = button.getPreferredSize();
        int space = getWidth() - bar.getPreferredSize().width;
        button.setBounds((space - size.width) / 2, y, size.width, size.height);
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
        onScroll.run();
        if (view.atEnd()) {
            lastSeen = Math.max(lastSeen, lastRow());
            onEnd.run();
        }
        showButtons();
        int near = 2 * Math.max(1, view.getHeight());
        if (view.offset() < near && !view.rows().isEmpty()) {
            onTop.run();
        }
        if (view.offset() + view.getHeight() > view.contentHeight() - near && !view.atEnd()) {
            onBottom.run();
        }
    }

    private long lastRow() {
        List<Row> rows = view.rows();
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i) instanceof MessageRow message && message.number() > 0) {
                return message.number();
            }
        }
        return 0;
    }

    private void showButtons() {
        long unseen = lastSeen == 0 ? 0 : Math.max(lastNumber, lastRow()) - lastSeen;
        newest.setVisible(!view.atEnd());
        newest.setText(unseen > 0 ? Texts.get("chat.new", unseen) : Texts.get("command.newest"));
        long top = topRow();
        if (unread.drawn() && unread.first() >= top) {
            // It has been visible, so the button is no longer needed.
            unread = UnreadLine.NONE;
        }
        firstUnread.setVisible(unread.drawn() && top < Long.MAX_VALUE);
        firstUnread.setText(Texts.get("chat.firstUnread", unread.count()));
        doLayout();
    }

    /** The number of the first visible message, or Long.MAX_VALUE if there is none. */
    private long topRow() {
        List<Row> rows = view.rows();
        int[] range = view.visible().orElse(new int[] {0, -1});
        for (int i = range[0]; i <= range[1]; i++) {
            if (rows.get(i) instanceof MessageRow message && message.number() > 0) {
                return message.number();
            }
        }
        return Long.MAX_VALUE;
    }
}
