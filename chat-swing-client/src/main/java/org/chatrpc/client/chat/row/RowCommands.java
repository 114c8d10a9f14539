package org.chatrpc.client.chat.row;

import java.util.List;
import java.util.stream.Stream;
import org.chatrpc.client.chat.link.Clip;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.ui.Command;

/** The commands for a single message, in its context menu and by keyboard. On the event thread. */
public interface RowCommands {

    /** Copies the text of a message; nothing else is possible. */
    RowCommands COPY_TEXT = new RowCommands() {
        @Override
        public boolean possible(Command command, MessageRow row) {
            return command == Command.COPY_MESSAGE && row.hasText();
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

    /** The commands on the files of a message. */
    List<Command> FILES = List.of(Command.OPEN_FILES, Command.SAVE_FILES);

    /** The commands that change how a message is shown. */
    List<Command> VIEWS = List.of(Command.FOLD);

    /** Moderation commands. */
    List<Command> AGAINST_ABUSE = List.of(Command.REPORT_MESSAGE, Command.BLOCK_AUTHOR, Command.UNBLOCK_AUTHOR);

    /** All commands for a single message. */
    List<Command> ALL = Stream.of(RESPONSES, FILES, COPIES, VIEWS, CHANGES, AGAINST_ABUSE)
            .flatMap(List::stream)
            .toList();

    /** The command that undoes a command; a command without one is its own opposite. */
    static Command opposite(Command command) {
        return switch (command) {
            case PIN_MESSAGE -> Command.UNPIN_MESSAGE;
            case UNPIN_MESSAGE -> Command.PIN_MESSAGE;
            case BLOCK_AUTHOR -> Command.UNBLOCK_AUTHOR;
            case UNBLOCK_AUTHOR -> Command.BLOCK_AUTHOR;
            default -> command;
        };
    }

    /** The commands of both; the first one takes precedence. */
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
