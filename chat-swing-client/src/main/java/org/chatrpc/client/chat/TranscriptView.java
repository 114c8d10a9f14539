package org.chatrpc.client.chat;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Toolkit;
import java.awt.event.MouseAdapter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.UIManager;
import org.chatrpc.client.chat.Row.MessageRow;
import org.chatrpc.client.chat.RowPainter.Link;
import org.chatrpc.client.ui.EventThread;

/**
 * The list of messages: lays out and paints only what is in view, however long the conversation.
 *
 * <p>It scrolls by itself instead of standing in a scroll pane, because what is on the screen must not move when rows
 * above it come, go or turn out higher than estimated: the row at the top edge is held where it is, or the end, while
 * the end is what is read.
 */
final class TranscriptView extends JComponent implements Accessible {

    private final transient RowHeights heights = new RowHeights();
    private final transient RowPainter painter = new RowPainter(this);
    private transient BiConsumer<MessageRow, Link> onLink = (row, link) -> {};
    private transient Runnable onScroll = () -> {};
    private int offset;
    private boolean following = true;
    private int hovered = -1;
    private int laidOutWidth = -1;

    TranscriptView() {
        setName("transcript");
        setFocusable(true);
        setOpaque(true);
        MouseAdapter mouse = new TranscriptMouse(this);
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        updateUI();
    }

    @Override
    public void updateUI() {
        setFont(UIManager.getFont("Label.font"));
        setForeground(UIManager.getColor("Label.foreground"));
        setBackground(UIManager.getColor("Panel.background"));
        laidOutWidth = -1;
        if (painter != null) {
            resized();
        }
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean changed = width != getWidth() || height != getHeight();
        super.setBounds(x, y, width, height);
        // At once, and not with the event that follows: nothing may be painted in between.
        if (changed) {
            resized();
        }
    }

    /** Called with the row and the link that a person clicked. */
    void onLink(BiConsumer<MessageRow, Link> action) {
        this.onLink = action;
    }

    /** A person clicked a link of a row. */
    void follow(MessageRow row, Link link) {
        onLink.accept(row, link);
    }

    /** Lights up the row under the pointer; negative for none. */
    void hover(int index) {
        if (hovered != index) {
            hovered = index;
            repaint();
        }
    }

    /** Called after each change of what is in view, or of how much there is. */
    void onScroll(Runnable action) {
        this.onScroll = action;
    }

    /** Shows other rows; what is in view stays where it is, or at the end. */
    void setRows(List<Row> rows) {
        EventThread.require();
        Anchor anchor = anchor();
        heights.replace(rows, painter::estimate);
        restore(anchor);
    }

    List<Row> rows() {
        return heights.rows();
    }

    /** Whether the end is in view, and stays so as more comes. */
    boolean atEnd() {
        return following;
    }

    /** How far down the view is, of {@link #contentHeight()}. */
    int offset() {
        return offset;
    }

    int contentHeight() {
        return heights.total();
    }

    void scrollTo(int target) {
        int last = Math.max(0, heights.total() - getHeight());
        offset = Math.max(0, Math.min(target, last));
        following = offset >= last;
        settle();
    }

    void scrollToEnd() {
        following = true;
        settle();
    }

    /** The rows that are at least partly in view: first and last index, empty if there are none. */
    Optional<int[]> visible() {
        if (heights.count() == 0 || getHeight() <= 0) {
            return Optional.empty();
        }
        return Optional.of(new int[] {heights.indexAt(offset), heights.indexAt(offset + getHeight() - 1)});
    }

    /** Where a row stands in this component now; it may be out of view. */
    Rectangle rowBounds(int index) {
        return new Rectangle(0, heights.top(index) - offset + slack(), getWidth(), heights.height(index));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setColor(getBackground());
            g.fillRect(0, 0, getWidth(), getHeight());
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            if (Toolkit.getDefaultToolkit().getDesktopProperty("awt.font.desktophints") instanceof Map<?, ?> hints) {
                g.addRenderingHints(hints);
            } else {
                g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            }
            visible().ifPresent(range -> {
                for (int i = range[0]; i <= range[1]; i++) {
                    Rectangle bounds = rowBounds(i);
                    painter.paint(g, heights.row(i), bounds.y, bounds.height, i == hovered);
                }
            });
        } finally {
            g.dispose();
        }
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(UIScale.scale(480), UIScale.scale(360));
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleTranscript();
        }
        return accessibleContext;
    }

    /** A short conversation stands at the bottom, next to the composer. */
    private int slack() {
        return Math.max(0, getHeight() - heights.total());
    }

    private void resized() {
        if (getWidth() != laidOutWidth && getWidth() > 0) {
            Anchor anchor = anchor();
            laidOutWidth = getWidth();
            painter.forget();
            heights.forget(painter::estimate);
            restore(anchor);
        } else {
            settle();
        }
    }

    /** The row at the top edge, and how much of it is above. */
    private record Anchor(Optional<Row> row, int above) {}

    private Anchor anchor() {
        if (following || heights.count() == 0) {
            return new Anchor(Optional.empty(), 0);
        }
        int index = heights.indexAt(offset);
        // A message is found again after a change; the lines between messages may not be.
        while (index < heights.count() - 1 && !(heights.row(index) instanceof MessageRow)) {
            index++;
        }
        return new Anchor(Optional.of(heights.row(index)), offset - heights.top(index));
    }

    private void restore(Anchor anchor) {
        anchor.row().flatMap(this::find).ifPresent(index -> offset = heights.top(index) + anchor.above());
        settle();
    }

    private Optional<Integer> find(Row row) {
        for (int i = 0; i < heights.count(); i++) {
            Row there = heights.row(i);
            boolean same = there instanceof MessageRow one && row instanceof MessageRow other
                    ? one.key().equals(other.key())
                    : there.equals(row);
            if (same) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** Measures what is in view until nothing moves any more, and holds what is read in its place. */
    private void settle() {
        boolean moved = laidOutWidth > 0;
        while (moved) {
            int last = Math.max(0, heights.total() - getHeight());
            offset = following ? last : Math.max(0, Math.min(offset, last));
            Optional<int[]> range = visible();
            if (range.isEmpty()) {
                break;
            }
            int first = range.get()[0];
            int above = offset - heights.top(first);
            moved = heights.measure(first, range.get()[1], painter::measure);
            if (moved && !following) {
                offset = heights.top(first) + Math.min(above, heights.height(first));
            }
        }
        if (!following && offset >= heights.total() - getHeight()) {
            following = true;
        }
        repaint();
        onScroll.run();
    }

    /** The row under a point. */
    Optional<Integer> rowAt(Point point) {
        return visible()
                .map(range -> heights.indexAt(offset + point.y - slack()))
                .filter(index -> rowBounds(index).contains(point));
    }

    /** The link under a point. */
    Optional<Link> linkAt(Point point) {
        return rowAt(point).flatMap(index -> {
            if (!(heights.row(index) instanceof MessageRow row)) {
                return Optional.empty();
            }
            Rectangle bounds = rowBounds(index);
            for (Link link : Link.values()) {
                Rectangle there = painter.bounds(row, link, bounds.height);
                there.translate(0, bounds.y);
                there.grow(UIScale.scale(4), UIScale.scale(4));
                if (there.contains(point)) {
                    return Optional.of(link);
                }
            }
            return Optional.empty();
        });
    }

    /** A list whose items are the rows, for screen readers. */
    private final class AccessibleTranscript extends AccessibleJComponent {

        @Override
        public AccessibleRole getAccessibleRole() {
            return AccessibleRole.LIST;
        }

        @Override
        public int getAccessibleChildrenCount() {
            return heights.count();
        }

        @Override
        public Accessible getAccessibleChild(int index) {
            return index < heights.count() ? new AccessibleRow(TranscriptView.this, index) : null;
        }
    }
}
