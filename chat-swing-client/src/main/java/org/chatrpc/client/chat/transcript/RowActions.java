package org.chatrpc.client.chat.transcript;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.chatrpc.client.chat.response.ReactionModel;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.chat.row.Row.Chip;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.row.RowCommands;
import org.chatrpc.client.chat.row.RowPainter.Link;
import org.chatrpc.client.ui.Command;

/** The actions on a row: following a link, going to the answered message, and its commands. On the event thread. */
public final class RowActions {

    private final TranscriptView view;
    private BiConsumer<MessageRow, Link> onLink = (row, link) -> {};
    private LongConsumer onAnswered = number -> {};
    private Optional<ReactionModel> reactions = Optional.empty();
    private RowCommands commands = RowCommands.COPY_TEXT;

    RowActions(TranscriptView view) {
        this.view = view;
    }

    /** Called with the row and the link that the user clicked. */
    void onLink(BiConsumer<MessageRow, Link> action) {
        this.onLink = action;
    }

    /** Called with the number of an answer when the user wants to see the answered message and it is not loaded. */
    public void onAnswered(LongConsumer action) {
        this.onAnswered = action;
    }

    /** What the links of a row do that is in the outbox; the functions take its key there. */
    public static BiConsumer<MessageRow, Link> outbox(Consumer<String> tryAgain, Consumer<String> discard) {
        return (row, link) -> (link == Link.TRY_AGAIN ? tryAgain : discard).accept(row.outboxKey());
    }

    /** Sets what happens with the reactions. */
    public void reactWith(ReactionModel model) {
        reactions = Optional.of(model);
    }

    /** The user clicked a reaction. */
    void toggle(MessageRow row, Chip chip) {
        reactions.ifPresent(model -> model.toggle(row, chip.emoji()));
    }

    /** Who reacted. */
    String tip(Chip chip) {
        return reactions.map(model -> model.names().who(chip)).orElse(chip.emoji());
    }

    /** Sets the commands for a single message, besides copying its text. */
    public void offer(RowCommands offered) {
        commands = RowCommands.both(RowCommands.COPY_TEXT, offered);
    }

    /** The commands for a single message. */
    public RowCommands commands() {
        return commands;
    }

    /** Performs a command if it is possible. */
    public void perform(Command command, MessageRow row) {
        if (commands.possible(command, row)) {
            commands.perform(command, row);
        }
    }

    /** The user clicked a link of a row. */
    void follow(MessageRow row, Link link) {
        onLink.accept(row, link);
    }

    /** Scrolls to the message that a row answers. */
    void toAnswered(MessageRow row) {
        long number = row.quote().map(Row.Quote::number).orElse(0L);
        if (number > 0 && view.scrollToMessage(number)) {
            view.flash(number);
        } else {
            onAnswered.accept(row.number());
        }
    }
}
