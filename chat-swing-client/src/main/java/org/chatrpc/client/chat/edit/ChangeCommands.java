package org.chatrpc.client.chat.edit;

import org.chatrpc.client.chat.about.MessageDialogs;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.row.RowCommands;
import org.chatrpc.client.chat.row.RowTexts;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.QuestionDialog;
import org.chatrpc.client.ui.form.QuestionDialog.Question;

/** The commands that change a message, and the dialogs that belong to them. */
public final class ChangeCommands implements RowCommands {

    private final MessageDialogs dialogs;
    private final EditModel model;
    private final String server;

    /** @param server the server's name for messages to the user */
    public ChangeCommands(MessageDialogs dialogs, EditModel model, String server) {
        this.dialogs = dialogs;
        this.model = model;
        this.server = server;
    }

    @Override
    public boolean possible(Command command, MessageRow row) {
        return switch (command) {
            case EDIT_MESSAGE -> model.mayEdit(row);
            case DELETE_MESSAGE -> model.mayDelete(row);
            case EARLIER_TEXTS -> model.mayReadEarlier(row);
            default -> false;
        };
    }

    @Override
    public void perform(Command command, MessageRow row) {
        switch (command) {
            case EDIT_MESSAGE -> model.begin(row);
            case DELETE_MESSAGE -> askToDelete(row);
            case EARLIER_TEXTS ->
                model.earlier(row)
                        .ifPresent(texts ->
                                dialogs.open(row.number(), new RevisionsDialog(dialogs.owner(), texts, server)));
            default -> throw new IllegalArgumentException(command + " does not change a message");
        }
    }

    private void askToDelete(MessageRow row) {
        String excerpt = RowTexts.excerpt(row.body());
        if (!row.mine()) {
            dialogs.open(
                    row.number(),
                    new DeletionDialog(
                            dialogs.owner(), row.authorName(), excerpt, reason -> model.delete(row, reason)));
            return;
        }
        Question question = new Question(
                "deleteMessage",
                Command.DELETE_MESSAGE.text(),
                Texts.get("deleteMessage.question"),
                Texts.get("deleteMessage.consequence", excerpt),
                Texts.get("deleteMessage.delete"));
        dialogs.open(row.number(), new QuestionDialog(dialogs.owner(), question, (onDone, onFailed) -> {
            model.delete(row, "");
            onDone.run();
        }));
    }
}
