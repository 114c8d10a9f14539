package org.chatrpc.client.chat.answer;

import java.util.function.Consumer;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.row.RowCommands;
import org.chatrpc.client.ui.Command;

/** The commands that answer a message in the room or in its thread. */
public final class AnswerCommands implements RowCommands {

    private final AnswerModel model;
    private final Consumer<MessageRow> openThread;

    /** @param openThread opens the thread of a message */
    public AnswerCommands(AnswerModel model, Consumer<MessageRow> openThread) {
        this.model = model;
        this.openThread = openThread;
    }

    @Override
    public boolean possible(Command command, MessageRow row) {
        return switch (command) {
            case ANSWER_MESSAGE -> model.mayAnswer(row);
            case OPEN_THREAD -> row.stored() || row.foot().answers() > 0;
            default -> false;
        };
    }

    @Override
    public void perform(Command command, MessageRow row) {
        switch (command) {
            case ANSWER_MESSAGE -> model.begin(row);
            case OPEN_THREAD -> openThread.accept(row);
            default -> throw new IllegalArgumentException(command + " does not answer");
        }
    }
}
