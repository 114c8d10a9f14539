package org.chatrpc.client.chat.transcript;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.swing.JComponent;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;
import org.chatrpc.client.chat.link.LinkOpener;
import org.chatrpc.client.chat.row.MessageBlocks;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.chat.row.Row.Chip;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.row.RowPainter;
import org.chatrpc.client.chat.transcript.scroll.ScrollTarget;
import org.chatrpc.client.ui.EventThread;
import org.jspecify.annotations.Nullable;

/**
 * The list of messages: lays out and paints only visible rows, however long the conversation. It implements scrolling
 * itself instead of using a scroll pane, because {@link Viewport} must keep rows in place.
 */
public final class TranscriptView extends JComponent implements Accessible {

    private final transient RowPainter painter = new RowPainter(this);
    private final transient Viewport viewport = new Viewport(painter);
    private final transient RowHits hits = new RowHits(viewport, painter);
    private final transient Selection selection = new Selection();
    private final transient KeyboardCursor cursor = new KeyboardCursor(this);
    private final transient Flash flash = new Flash(this::repaint);
    private final transient TranscriptPainting painting = new TranscriptPainting(viewport, painter, selection, flash);
    private final transient Toast toast = new Toast(this);
    private final transient LinkOpener links = new LinkOpener(this, toast::show);
    private final transient Folding folding =
            new Folding(viewport, painter.blocks(), () -> this.onMove.run(), this::scrolled);
    private final transient RowActions actions = new RowActions(this, folding);
    private final transient TranscriptMouse mouse = new TranscriptMouse(this, links);
    private transient Runnable onMove = () -> {};
    private transient Runnable onScroll = () -> {};
    private transient Runnable onHover = () -> {};
    private int laidOutWidth = -1;

    TranscriptView() {
        setName("transcript");
        setFocusable(true);
        setOpaque(true);
        mouse.install();
        new TranscriptKeys(this, links).install();
        ToolTipManager.sharedInstance().registerComponent(this);
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
        // Immediately instead of with the next event: nothing may be painted in between.
        if (changed) {
            resized();
        }
    }

    TranscriptMouse mouse() {
        return mouse;
    }

    /** The actions on rows. */
    public RowActions actions() {
        return actions;
    }

    /** Called when the user scrolls, before anything moves. */
    public void onMove(Runnable action) {
        this.onMove = action;
    }

    /** Called after each change of the visible range or of the content's height. */
    void onScroll(Runnable action) {
        this.onScroll = action;
    }

    /** Replaces the rows; the visible ones keep their position, or the view stays at the end. */
    void setRows(List<Row> rows) {
        EventThread.require();
        viewport.setRows(rows);
        selection.setRows(rows);
        scrolled();
        accessible().rowsChanged();
    }

    public List<Row> rows() {
        return viewport.rows();
    }

    /** Highlights all occurrences of a text in the messages, ignoring case; empty for none. */
    public void setHighlight(String query) {
        painter.blocks().search(query);
        repaint();
    }

    /** The index of the row of a message; empty if it is not among the rows. */
    public Optional<Integer> indexOf(long number) {
        return viewport.indexOf(number);
    }

    /** Scrolls to a message. @return whether it is among the rows */
    boolean scrollToMessage(ScrollTarget target) {
        Optional<Integer> index = indexOf(target.number());
        index.filter(found -> target.whole())
                .map(found -> (MessageRow) rows().get(found))
                .ifPresent(folding::unfold);
        index.ifPresent(viewport::scrollToRow);
        scrolled();
        return index.isPresent();
    }

    /** Highlights a message for a moment. */
    void flash(long number) {
        flash.start(number);
    }

    /** Shows a text above the list for a moment. */
    public void showToast(String text) {
        toast.show(text);
    }

    /** Whether the end is visible and is followed as messages arrive. */
    public boolean atEnd() {
        return viewport.atEnd();
    }

    /** The scroll offset of the view within {@link #contentHeight()}. */
    public int offset() {
        return viewport.offset();
    }

    int contentHeight() {
        return viewport.contentHeight();
    }

    /** Scrolls on the user's behalf. */
    public void scrollTo(int target) {
        onMove.run();
        viewport.scrollTo(target);
        scrolled();
    }

    public void scrollToEnd() {
        viewport.scrollToEnd();
        scrolled();
    }

    /** Scrolls just far enough to show a message that is among the rows. */
    void reveal(MessageRow row) {
        viewport.indexOf(row.key()).ifPresent(this::reveal);
    }

    /** Scrolls just far enough to show a row. */
    public void reveal(int index) {
        viewport.reveal(index);
        scrolled();
    }

    /** The first and last index of the at least partly visible rows; empty if there are none. */
    public Optional<int[]> visible() {
        return viewport.visible();
    }

    /** The current bounds of a row in this component; it may be out of view. */
    public Rectangle rowBounds(int index) {
        return new Rectangle(0, viewport.rowTop(index), getWidth(), viewport.rowHeight(index));
    }

    /** The selection. Call {@link #selectionChanged()} after changing it. */
    Selection selection() {
        return selection;
    }

    void selectionChanged() {
        repaint();
        accessible().selectionChanged();
    }

    /** The text shown above the list; empty for none. */
    String toast() {
        return toast.text();
    }

    /** Finds what is under the pointer. */
    RowHits hits() {
        return hits;
    }

    /** The laid out texts. */
    MessageBlocks blocks() {
        return painter.blocks();
    }

    /** The keyboard cursor. */
    KeyboardCursor cursor() {
        return cursor;
    }

    void cursorMoved() {
        repaint();
        accessible().cursorMoved();
    }

    /** Highlights the row under the pointer, negative for none, and the reaction there. */
    void hover(int index, Optional<Chip> chip) {
        if (painting.hover(index, chip)) {
            repaint();
        }
        onHover.run();
    }

    /** What is highlighted. Call {@link #repaint()} after changing it. */
    public TranscriptPainting painting() {
        return painting;
    }

    /** Called whenever another message may be under the pointer, or at another place. */
    void onHover(Runnable action) {
        onHover = action;
    }

    public LinkOpener links() {
        return links;
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        return hits.tip(event.getPoint(), actions).orElse(null);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setColor(getBackground());
            g.fillRect(0, 0, getWidth(), getHeight());
            painting.paint(g, cursor.focused().orElse(-1));
            toast.paint(g);
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
        return accessible();
    }

    private AccessibleTranscript accessible() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleTranscript(this);
        }
        return (AccessibleTranscript) accessibleContext;
    }

    private void resized() {
        if (getWidth() != laidOutWidth && getWidth() > 0) {
            laidOutWidth = getWidth();
            painter.blocks().forget();
            viewport.reflow(getHeight());
        } else if (laidOutWidth > 0) {
            viewport.resize(getHeight());
        }
        scrolled();
    }

    private void scrolled() {
        mouse.contentMoved();
        repaint();
        onScroll.run();
    }
}
