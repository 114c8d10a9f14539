package org.chatrpc.client.chat.transcript;

import java.util.Optional;
import org.chatrpc.client.chat.row.Row.MessageRow;

/** The keyboard cursor of a message list, and whether it is to be seen: only users of the keyboard see it. */
final class KeyboardCursor {

    private final MessageCursor place = new MessageCursor();
    private final TranscriptView view;
    private boolean shown;

    KeyboardCursor(TranscriptView view) {
        this.view = view;
    }

    void set(MessageRow row, boolean visible) {
        place.set(row);
        shown = visible;
        view.cursorMoved();
    }

    /** The index of its row, if it is to be seen. */
    Optional<Integer> focused() {
        return shown && view.isFocusOwner() ? index() : Optional.empty();
    }

    /** The index of its row; empty if it was never set. */
    Optional<Integer> index() {
        return place.index(view.rows());
    }

    /** The message it is on; empty if it was never set. */
    Optional<MessageRow> row() {
        return place.row(view.rows());
    }

    /** The index of the next message above or below it; empty at either end. */
    Optional<Integer> next(int step) {
        return place.next(view.rows(), step);
    }
}
