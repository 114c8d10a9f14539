package org.chatrpc.client.chat.answer;

import java.util.Optional;
import java.util.function.Consumer;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.row.RowCommands;
import org.chatrpc.client.ui.Command;

/** The commands that reply to a message in the room or in its thread. */
public final class ReplyCommands implements RowCommands {

    private final ReplyModel model;
    private final Optional<Consumer<MessageRow>> openThread;

    /** @param openThread opens the thread of a message */
    public ReplyCommands(ReplyModel model, Consumer<MessageRow> openThread) {
        this.model = model;
        this.openThread = Optional.of(openThread);
    }

    /** In a thread, which opens no other one. */
    public ReplyCommands(ReplyModel model) {
        this.model = model;
        this.openThread = Optional.empty();
    }

    @Override
    public boolean possible(Command command, MessageRow row) {
        return switch (command) {
            case ANSWER_MESSAGE -> model.mayAnswer(row);
            case OPEN_THREAD ->
                openThread.isPresent() && (row.stored() || row.foot().answers() > 0);
            default -> false;
        };
    }

    @Override
    public void perform(Command command, MessageRow row) {
        switch (command) {
            case ANSWER_MESSAGE -> model.begin(row);
            case OPEN_THREAD -> openThread.ifPresent(open -> open.accept(row));
            default -> throw new IllegalArgumentException(command + " does not answer");
        }
    }
}
