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
 * The list of messages: lays out and paints only what is in view, however long the conversation. It scrolls by itself
 * instead of standing in a scroll pane, for the sake of what {@link Viewport} does.
 */
final class TranscriptView extends JComponent implements Accessible {

    private final transient RowPainter painter = new RowPainter(this);
    private final transient Viewport viewport = new Viewport(painter);
    private final transient Flash flash = new Flash(this::repaint);
    private transient BiConsumer<MessageRow, Link> onLink = (row, link) -> {};
    private transient Runnable onScroll = () -> {};
    private String highlight = "";
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
        viewport.setRows(rows);
        scrolled();
    }

    List<Row> rows() {
        return viewport.rows();
    }

    /** Marks every place where this stands in the messages, in upper or lower case; an empty text for none. */
    void setHighlight(String query) {
        highlight = query;
        repaint();
    }

    /**
     * Brings a message into view.
     *
     * @return whether it is among the rows
     */
    boolean scrollToMessage(long number) {
        Optional<Integer> index = viewport.indexOf(number);
        index.ifPresent(viewport::scrollToRow);
        scrolled();
        return index.isPresent();
    }

    /** Lights a message up for a moment, so that the eye finds it. */
    void flash(long number) {
        flash.start(number);
    }

    /** Whether the end is in view, and stays so as more comes. */
    boolean atEnd() {
        return viewport.atEnd();
    }

    /** How far down the view is, of {@link #contentHeight()}. */
    int offset() {
        return viewport.offset();
    }

    int contentHeight() {
        return viewport.contentHeight();
    }

    void scrollTo(int target) {
        viewport.scrollTo(target);
        scrolled();
    }

    void scrollToEnd() {
        viewport.scrollToEnd();
        scrolled();
    }

    /** The rows that are at least partly in view: first and last index, empty if there are none. */
    Optional<int[]> visible() {
        return viewport.visible();
    }

    /** Where a row stands in this component now; it may be out of view. */
    Rectangle rowBounds(int index) {
        return new Rectangle(0, viewport.rowTop(index), getWidth(), viewport.rowHeight(index));
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
                    flash.paint(g, rows().get(i), bounds);
                    painter.paint(g, rows().get(i), bounds.y, bounds.height, i == hovered);
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

    private void resized() {
        if (getWidth() != laidOutWidth && getWidth() > 0) {
            laidOutWidth = getWidth();
            painter.forget();
            viewport.reflow(getHeight());
        } else if (laidOutWidth > 0) {
            viewport.resize(getHeight());
        }
        scrolled();
    }

    private void scrolled() {
        repaint();
        onScroll.run();
    }

    /** The row under a point. */
    Optional<Integer> rowAt(Point point) {
        return visible()
                .map(range -> viewport.indexAt(point.y))
                .filter(index -> rowBounds(index).contains(point));
    }

    /** The link under a point. */
    Optional<Link> linkAt(Point point) {
        return rowAt(point).flatMap(index -> {
            if (!(rows().get(index) instanceof MessageRow row)) {
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
            return rows().size();
        }

        @Override
        public Accessible getAccessibleChild(int index) {
            return index < rows().size() ? new AccessibleRow(TranscriptView.this, index) : null;
        }
    }
}
