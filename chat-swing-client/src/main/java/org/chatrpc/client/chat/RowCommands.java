package org.chatrpc.client.chat;

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

    boolean possible(Command command, MessageRow row);

    /** Performs a command that is possible. */
    void perform(Command command, MessageRow row);
}
