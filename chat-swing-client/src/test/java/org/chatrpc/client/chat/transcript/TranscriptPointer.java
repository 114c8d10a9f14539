package org.chatrpc.client.chat.transcript;

import static java.awt.event.InputEvent.BUTTON1_DOWN_MASK;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.util.List;
import org.chatrpc.client.chat.markup.Range;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.testing.Screens;

/**
 * A mouse over a transcript, positioned by the text shown.
 *
 * @param rows the rows of the transcript
 */
record TranscriptPointer(TranscriptView view, List<Row> rows) {

    /** The left edge of a character of the message with this number. */
    Point at(int number, int offset) {
        return Screens.onEventThread(() -> {
            Rectangle row = view.rowBounds(number - 1);
            Rectangle character =
                    view.hits().textBounds((MessageRow) rows.get(number - 1), new Range(offset, offset + 1));
            return new Point(character.x + 1, row.y + character.y + character.height / 2);
        });
    }

    void drag(Point from, Point to) {
        pressAndDrag(from, to);
        release(to);
    }

    void pressAndDrag(Point from, Point to) {
        send(MouseEvent.MOUSE_PRESSED, from, 1, 0);
        send(MouseEvent.MOUSE_DRAGGED, to, 1, 0);
    }

    void release(Point point) {
        send(MouseEvent.MOUSE_RELEASED, point, 1, 0);
    }

    void click(Point point, int count, int modifiers) {
        send(MouseEvent.MOUSE_PRESSED, point, count, modifiers);
        send(MouseEvent.MOUSE_RELEASED, point, count, modifiers);
    }

    /** The tool tip at a point. */
    String tip(Point point) {
        return Screens.onEventThread(() -> view.getToolTipText(event(MouseEvent.MOUSE_MOVED, point, 0, 0)));
    }

    private void send(int id, Point point, int count, int modifiers) {
        Screens.doOnEventThread(() -> view.dispatchEvent(event(id, point, count, modifiers)));
    }

    private MouseEvent event(int id, Point point, int count, int modifiers) {
        boolean moved = id == MouseEvent.MOUSE_MOVED;
        return new MouseEvent(
                view,
                id,
                System.currentTimeMillis(),
                moved ? 0 : BUTTON1_DOWN_MASK | modifiers,
                point.x,
                point.y,
                count,
                false,
                moved ? MouseEvent.NOBUTTON : MouseEvent.BUTTON1);
    }
}
