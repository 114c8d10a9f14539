package org.chatrpc.client.chat;

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
import org.chatrpc.client.chat.Row.MessageRow;
import org.chatrpc.client.ui.EventThread;
import org.chatrpc.text.WebLink;
import org.jspecify.annotations.Nullable;

/**
 * The list of messages: lays out and paints only what is in view, however long the conversation. It scrolls by itself
 * instead of standing in a scroll pane, for the sake of what {@link Viewport} does.
 */
final class TranscriptView extends JComponent implements Accessible {

    private final transient RowPainter painter = new RowPainter(this);
    private final transient Viewport viewport = new Viewport(painter);
    private final transient RowHits hits = new RowHits(viewport, painter);
    private final transient Selection selection = new Selection();
    private final transient MessageCursor cursor = new MessageCursor();
    private final transient Flash flash = new Flash(this::repaint);
    private final transient TranscriptPainting painting = new TranscriptPainting(viewport, painter, selection, flash);
    private final transient Toast toast = new Toast(this);
    private final transient LinkOpener links = new LinkOpener(this, toast::show);
    private final transient RowActions actions = new RowActions(this);
    private final transient TranscriptMouse mouse = new TranscriptMouse(this, links);
    private transient Runnable onMove = () -> {};
    private transient Runnable onScroll = () -> {};
    private boolean cursorShown;
    private int hovered = -1;
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
        // At once, and not with the event that follows: nothing may be painted in between.
        if (changed) {
            resized();
        }
    }

    /** What a person can do with the rows. */
    RowActions actions() {
        return actions;
    }

    /** Called when the person scrolls, before anything moves. */
    void onMove(Runnable action) {
        this.onMove = action;
    }

    /** Called after each change of what is in view, or of how much there is. */
    void onScroll(Runnable action) {
        this.onScroll = action;
    }

    /** Shows other rows; what is in view stays where it is, or at the end. */
    void setRows(List<Row> rows) {
        EventThread.require();
        viewport.setRows(rows);
        selection.setRows(rows);
        scrolled();
        accessible().rowsChanged();
    }

    List<Row> rows() {
        return viewport.rows();
    }

    /** Marks every place where this stands in the messages, in upper or lower case; an empty text for none. */
    void setHighlight(String query) {
        painter.blocks().search(query);
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

    /** Says something over the list for a moment; nothing takes away what is said. */
    void say(String text) {
        toast.show(text);
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

    /** Scrolls as the person wants it. */
    void scrollTo(int target) {
        onMove.run();
        viewport.scrollTo(target);
        scrolled();
    }

    void scrollToEnd() {
        viewport.scrollToEnd();
        scrolled();
    }

    /** Scrolls as little as is needed to see a row. */
    void reveal(int index) {
        viewport.reveal(index);
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

    /** What is selected. After a change {@link #selectionChanged()} is due. */
    Selection selection() {
        return selection;
    }

    void selectionChanged() {
        repaint();
        accessible().selectionChanged();
    }

    /** Opens links from now on. */
    void setBrowser(Browser browser) {
        links.setBrowser(browser);
    }

    /** What is said over the list just now; empty for nothing. */
    String toast() {
        return toast.text();
    }

    /** What stands under the pointer. */
    RowHits hits() {
        return hits;
    }

    /** The laid out texts. */
    MessageBlocks blocks() {
        return painter.blocks();
    }

    /** The message that the keyboard is at. */
    MessageCursor cursor() {
        return cursor;
    }

    /** The row of the message that the keyboard is at, while that is to be seen. */
    Optional<Integer> focusedRow() {
        return cursorShown && isFocusOwner() ? cursor.index(rows()) : Optional.empty();
    }

    /** Moves the keyboard to a message; it is marked only for those who use the keyboard. */
    void setCursor(MessageRow row, boolean shown) {
        cursor.set(row);
        cursorShown = shown;
        repaint();
        accessible().cursorMoved();
    }

    /** Lights up the row under the pointer; negative for none. */
    void hover(int index) {
        if (hovered != index) {
            hovered = index;
            repaint();
        }
    }

    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        Optional<WebLink> link = hits.webLinkAt(event.getPoint());
        return link.map(LinkTexts::tip)
                .or(() -> hits.timeAt(event.getPoint()).map(Times::full))
                .orElse(null);
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setColor(getBackground());
            g.fillRect(0, 0, getWidth(), getHeight());
            painting.paint(g, hovered, focusedRow().orElse(-1));
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
