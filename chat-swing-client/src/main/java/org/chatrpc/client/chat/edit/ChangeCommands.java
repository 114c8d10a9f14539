package org.chatrpc.client.chat.edit;

import java.awt.Component;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.row.RowCommands;
import org.chatrpc.client.chat.row.RowTexts;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.QuestionDialog;
import org.chatrpc.client.ui.form.QuestionDialog.Question;

/** The commands that change a message, and the dialogs that belong to them. */
public final class ChangeCommands implements RowCommands {

    private final Component owner;
    private final EditModel model;
    private final String server;

    /** @param server the server's name for messages to the user */
    public ChangeCommands(Component owner, EditModel model, String server) {
        this.owner = owner;
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
                model.earlier(row).ifPresent(texts -> new RevisionsDialog(owner, texts, server).open());
            default -> throw new IllegalArgumentException(command + " does not change a message");
        }
    }

    private void askToDelete(MessageRow row) {
        String excerpt = RowTexts.excerpt(row.body());
        if (!row.mine()) {
            new DeletionDialog(owner, row.authorName(), excerpt, reason -> model.delete(row, reason)).open();
            return;
        }
        Question question = new Question(
                "deleteMessage",
                Command.DELETE_MESSAGE.text(),
                Texts.get("deleteMessage.question"),
                Texts.get("deleteMessage.consequence", excerpt),
                Texts.get("deleteMessage.delete"));
        new QuestionDialog(owner, question, (onDone, onFailed) -> {
                    model.delete(row, "");
                    onDone.run();
                })
                .open();
    }
}
