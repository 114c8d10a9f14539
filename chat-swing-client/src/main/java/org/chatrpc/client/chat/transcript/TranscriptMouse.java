package org.chatrpc.client.chat.transcript;

import java.awt.Cursor;
import java.awt.Point;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import java.util.function.Predicate;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.chatrpc.client.chat.card.ShownFile;
import org.chatrpc.client.chat.link.LinkOpener;
import org.chatrpc.client.chat.markup.Range;
import org.chatrpc.client.chat.markup.Words;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.ui.Command;
import org.chatrpc.text.WebLink;

/**
 * Mouse control of the message list: selects text, follows links, highlights the row under the pointer, opens its
 * menu.
 */
final class TranscriptMouse extends MouseAdapter {

    private static final int SCROLL_MILLIS = 30;
    private static final int FASTEST = 60;

    private final TranscriptView view;
    private final LinkOpener links;
    private final TranscriptMenu menu;
    private final Timer scroll = new Timer(SCROLL_MILLIS, event -> scrollOn());
    private Optional<Point> pointer = Optional.empty();
    private Optional<WebLink> pressed = Optional.empty();
    private Optional<Attachment> pressedFile = Optional.empty();
    private Predicate<Point> keepsHover = at -> false;
    private boolean byWord;
    private boolean selecting;

    TranscriptMouse(TranscriptView view, LinkOpener links) {
        this.view = view;
        this.links = links;
        this.menu = new TranscriptMenu(view, links);
    }

    void install() {
        view.addMouseListener(this);
        view.addMouseMotionListener(this);
    }

    /** Sets where the pointer still belongs to the hovered message, although it has left the list. */
    void keepHover(Predicate<Point> where) {
        keepsHover = where;
    }

    /** The pointer is no longer over the list or what belongs to it. */
    void left() {
        pointer = Optional.empty();
        view.hover(-1, Optional.empty());
    }

    /** The content under the pointer may have changed. */
    void contentMoved() {
        pointer.ifPresent(
                at -> view.hover(view.hits().rowAt(at).orElse(-1), view.hits().chipAt(at)));
    }

    @Override
    public void mouseMoved(MouseEvent event) {
        pointer = Optional.of(event.getPoint());
        contentMoved();
        RowHits hits = view.hits();
        Point at = event.getPoint();
        boolean hand = hits.webLinkAt(at).isPresent()
                || hits.linkAt(at).isPresent()
                || hits.foldAt(at).isPresent()
                || hits.answerAt(at).isPresent()
                || hits.chipAt(at).isPresent()
                || hits.fileAt(at).filter(ShownFile::stored).isPresent()
                || hits.threadAt(at).isPresent();
        int shape = hand ? Cursor.HAND_CURSOR : hits.textAt(at) ? Cursor.TEXT_CURSOR : Cursor.DEFAULT_CURSOR;
        view.setCursor(Cursor.getPredefinedCursor(shape));
    }

    @Override
    public void mouseExited(MouseEvent event) {
        if (keepsHover.test(event.getPoint())) {
            return;
        }
        left();
    }

    @Override
    public void mousePressed(MouseEvent event) {
        view.requestFocusInWindow(FocusEvent.Cause.MOUSE_EVENT);
        Point at = event.getPoint();
        if (showMenu(event) || !SwingUtilities.isLeftMouseButton(event)) {
            return;
        }
        pressed = view.hits().webLinkAt(at);
        pressedFile = view.hits().fileAt(at).map(ShownFile::file);
        Optional<MessageRow> row = view.hits().messageAt(at);
        row.ifPresent(message -> {
            view.cursor().set(message, false);
            view.hits().linkAt(at).ifPresent(link -> view.actions().follow(message, link));
        });
        view.hits().placeAt(at).ifPresent(place -> select(event, place, row));
        selecting = true;
    }

    private void select(MouseEvent event, TextPosition place, Optional<MessageRow> row) {
        byWord = false;
        if (event.isShiftDown() && event.getClickCount() == 1) {
            view.selection().extend(place);
        } else if (event.getClickCount() == 1 || row.isEmpty() || !row.get().hasText()) {
            view.selection().begin(place, place);
        } else if (event.getClickCount() == 2) {
            byWord = true;
            Range word = Words.at(row.get().body(), place.offset());
            view.selection().begin(TextPosition.of(row.get(), word.start()), TextPosition.of(row.get(), word.end()));
        } else {
            view.selection().begin(TextPosition.start(row.get()), TextPosition.end(row.get()));
        }
        view.selectionChanged();
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        if (!selecting) {
            return;
        }
        pointer = Optional.of(event.getPoint());
        extend(event.getPoint());
        boolean outside = event.getY() < 0 || event.getY() >= view.getHeight();
        if (outside && !scroll.isRunning()) {
            scroll.start();
        } else if (!outside) {
            scroll.stop();
        }
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        boolean clicked = selecting && view.selection().isEmpty();
        selecting = false;
        scroll.stop();
        // Whether press or release opens a menu depends on the platform.
        if (!showMenu(event) && clicked && SwingUtilities.isLeftMouseButton(event)) {
            Point at = event.getPoint();
            pressed.filter(link -> view.hits().webLinkAt(at).equals(pressed)).ifPresent(link -> links.open(link, at));
            view.hits().answerAt(at).ifPresent(view.actions()::toAnswered);
            view.hits()
                    .messageAt(at)
                    .ifPresent(row -> view.hits()
                            .chipAt(at)
                            .ifPresent(chip -> view.actions().toggle(row, chip)));
            view.hits()
                    .messageAt(at)
                    .ifPresent(row -> view.hits()
                            .fileAt(at)
                            .filter(file -> pressedFile.equals(Optional.of(file.file())))
                            .ifPresent(file -> view.actions().clicked(row, file)));
            view.hits().threadAt(at).ifPresent(row -> view.actions().perform(Command.OPEN_THREAD, row));
            view.hits().foldAt(at).ifPresent(view.actions()::fold);
        }
    }

    /** Scrolls while the mouse is dragged above or below the list, faster with distance. */
    private void scrollOn() {
        pointer.ifPresent(at -> {
            int beyond = at.y < 0 ? at.y : Math.max(0, at.y - view.getHeight() + 1);
            view.scrollTo(view.offset() + Math.max(-FASTEST, Math.min(FASTEST, beyond)));
            extend(at);
        });
    }

    private void extend(Point at) {
        Point inside = new Point(at.x, Math.max(0, Math.min(at.y, view.getHeight() - 1)));
        view.hits().placeAt(inside).ifPresent(place -> {
            view.selection().extend(byWord ? wordEdge(inside, place) : place);
            view.selectionChanged();
        });
    }

    private TextPosition wordEdge(Point at, TextPosition place) {
        return view.hits()
                .messageAt(at)
                .filter(MessageRow::hasText)
                .map(row -> {
                    Range word = Words.at(row.body(), place.offset());
                    boolean forward = view.selection().isForward(place);
                    return TextPosition.of(row, forward ? word.end() : word.start());
                })
                .orElse(place);
    }

    private boolean showMenu(MouseEvent event) {
        if (event.isPopupTrigger()) {
            Point at = event.getPoint();
            view.hits()
                    .messageAt(at)
                    .ifPresent(row -> menu.build(row, view.hits().webLinkAt(at)).show(view, at.x, at.y));
        }
        return event.isPopupTrigger();
    }
}
