package org.chatrpc.client.chat;

import org.chatrpc.client.chat.Row.MessageRow;
import org.chatrpc.client.ui.Command;

/** The commands that respond to a message. */
final class TalkCommands implements RowCommands {

    private final ConversationModel model;

    TalkCommands(ConversationModel model) {
        this.model = model;
    }

    @Override
    public boolean possible(Command command, MessageRow row) {
        return command == Command.ANSWER_MESSAGE && model.answer().mayAnswer(row);
    }

    @Override
    public void perform(Command command, MessageRow row) {
        model.answer().begin(row);
    }
}
