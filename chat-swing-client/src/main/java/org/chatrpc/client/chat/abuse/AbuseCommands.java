package org.chatrpc.client.chat.abuse;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.chatrpc.client.chat.about.MessageDialogs;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.row.RowCommands;
import org.chatrpc.client.chat.row.RowTexts;
import org.chatrpc.client.moderation.Blocking;
import org.chatrpc.client.moderation.ReportDialog;
import org.chatrpc.client.moderation.ReportModel;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Texts;

/** The commands that report a message, and block its author. */
public final class AbuseCommands implements RowCommands {

    private final MessageDialogs dialogs;
    private final ChatSession session;
    private final Blocking blocking;
    private final LongFunction<Optional<ChatMessage>> find;
    private final Consumer<String> notice;

    /**
     *
     * @param find the loaded message with a number
     * @param notice shows a short text to the user
     */
    public AbuseCommands(
            MessageDialogs dialogs,
            ChatSession session,
            LongFunction<Optional<ChatMessage>> find,
            Consumer<String> notice) {
        this.dialogs = dialogs;
        this.session = session;
        this.blocking = new Blocking(dialogs.owner(), session);
        this.find = find;
        this.notice = notice;
    }

    @Override
    public boolean possible(Command command, MessageRow row) {
        return switch (command) {
            case REPORT_MESSAGE -> row.stored() && !row.mine();
            case BLOCK_AUTHOR -> blocking.mayBlock(row.author());
            case UNBLOCK_AUTHOR -> blocking.isBlocked(row.author());
            default -> false;
        };
    }

    @Override
    public void perform(Command command, MessageRow row) {
        switch (command) {
            case REPORT_MESSAGE -> find.apply(row.number()).ifPresent(message -> report(message, row));
            case BLOCK_AUTHOR -> blocking.block(row.author());
            case UNBLOCK_AUTHOR -> blocking.unblock(row.author(), notice);
            default -> throw new IllegalArgumentException(command + " is not about abuse");
        }
    }

    private void report(ChatMessage message, MessageRow row) {
        ReportModel model = new ReportModel(session, message);
        model.reported().onChange(done -> notice.accept(Texts.get("report.done")));
        dialogs.open(row.number(), new ReportDialog(dialogs.owner(), model, RowTexts.excerpt(row.body())));
    }
}
