package org.chatrpc.client.chat.row;

import java.util.List;
import org.chatrpc.client.chat.link.Clip;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.ui.Command;

/** The commands for a single message, in its context menu and by keyboard. On the event thread. */
public interface RowCommands {

    /** Copies the text of a message; nothing else is possible. */
    RowCommands COPY_TEXT = new RowCommands() {
        @Override
        public boolean possible(Command command, MessageRow row) {
            return command == Command.COPY_MESSAGE && !row.deleted();
        }

        @Override
        public void perform(Command command, MessageRow row) {
            Clip.copy(row.body());
        }
    };

    /** The commands that respond to a message, in the order of its menu. */
    List<Command> RESPONSES = List.of(
            Command.ANSWER_MESSAGE, Command.REACT, Command.OPEN_THREAD, Command.PIN_MESSAGE, Command.UNPIN_MESSAGE);

    /** The commands that change a message. */
    List<Command> CHANGES = List.of(Command.EDIT_MESSAGE, Command.EARLIER_TEXTS, Command.DELETE_MESSAGE);

    /** The commands that copy a message. */
    List<Command> COPIES = List.of(Command.COPY_MESSAGE, Command.COPY_MESSAGE_LINK);

    /** The commands of both. */
    static RowCommands both(RowCommands one, RowCommands other) {
        return new RowCommands() {
            @Override
            public boolean possible(Command command, MessageRow row) {
                return one.possible(command, row) || other.possible(command, row);
            }

            @Override
            public void perform(Command command, MessageRow row) {
                (one.possible(command, row) ? one : other).perform(command, row);
            }
        };
    }

    boolean possible(Command command, MessageRow row);

    /** Performs a command that is possible. */
    void perform(Command command, MessageRow row);
}
