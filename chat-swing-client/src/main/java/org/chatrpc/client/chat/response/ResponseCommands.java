package org.chatrpc.client.chat.response;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.chatrpc.client.chat.about.MessageDialogs;
import org.chatrpc.client.chat.link.Clip;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.row.RowCommands;
import org.chatrpc.client.emoji.ChosenEmoji;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Texts;

/** The commands that react to a message, pin it, or copy a link to it. */
public final class ResponseCommands implements RowCommands {

    private final MessageDialogs dialogs;
    private final ReactionModel reactions;
    private final PinModel pins;
    private final LongFunction<String> link;
    private final Consumer<String> notice;
    private final Supplier<Optional<ChosenEmoji>> emoji;

    /**
     *
     * @param link the link to a message with a number
     * @param notice shows a short text to the user
     * @param emoji what the user can choose from besides common reactions
     */
    public ResponseCommands(
            MessageDialogs dialogs,
            ReactionModel reactions,
            PinModel pins,
            LongFunction<String> link,
            Consumer<String> notice,
            Supplier<Optional<ChosenEmoji>> emoji) {
        this.dialogs = dialogs;
        this.reactions = reactions;
        this.pins = pins;
        this.link = link;
        this.notice = notice;
        this.emoji = emoji;
    }

    @Override
    public boolean possible(Command command, MessageRow row) {
        return switch (command) {
            case REACT -> reactions.mayReact(row);
            case PIN_MESSAGE -> pins.mayPin(row, true);
            case UNPIN_MESSAGE -> pins.mayPin(row, false);
            case COPY_MESSAGE_LINK -> row.number() > 0;
            default -> false;
        };
    }

    @Override
    public void perform(Command command, MessageRow row) {
        switch (command) {
            case REACT -> dialogs.open(row.number(), new ReactionDialog(dialogs, reactions, row, emoji.get()));
            case PIN_MESSAGE -> pins.pin(row, true);
            case UNPIN_MESSAGE -> pins.pin(row, false);
            case COPY_MESSAGE_LINK -> {
                Clip.copy(link.apply(row.number()));
                notice.accept(Texts.get("chat.link.message"));
            }
            default -> throw new IllegalArgumentException(command + " does not react, pin or link");
        }
    }
}
