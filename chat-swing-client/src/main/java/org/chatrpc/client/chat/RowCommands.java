package org.chatrpc.client.chat;

import java.util.List;
import org.chatrpc.client.chat.Row.MessageRow;
import org.chatrpc.client.ui.Command;

/** The commands for a single message, in its context menu and by keyboard. On the event thread. */
interface RowCommands {

    /** No command is possible. */
    RowCommands NONE = new RowCommands() {
        @Override
        public boolean possible(Command command, MessageRow row) {
            return false;
        }

        @Override
        public void perform(Command command, MessageRow row) {
            throw new IllegalArgumentException(command + " is not possible");
        }
    };

    /** The commands that belong to a message, in the order of its menu. */
    List<Command> RESPONSES = List.of(Command.ANSWER_MESSAGE);

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
