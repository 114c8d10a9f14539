package org.chatrpc.client.chat.transcript;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chatrpc.client.chat.card.FileActions;
import org.chatrpc.client.chat.card.ShownFile;
import org.chatrpc.client.chat.response.ReactionModel;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.chat.row.Row.Chip;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.row.RowCommands;
import org.chatrpc.client.chat.row.RowPainter.Link;
import org.chatrpc.client.chat.transcript.scroll.ScrollTarget;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Texts;

/** The actions on a row: following a link, going to the message replied to, and its commands. On the event thread. */
public final class RowActions {

    private final TranscriptView view;
    private BiConsumer<MessageRow, Link> onLink = (row, link) -> {};
    private LongConsumer onAnswered = number -> {};
    private Optional<ReactionModel> reactions = Optional.empty();
    private FileActions files = FileActions.NONE;
    private final RowCommands folding;
    private RowCommands commands;

    /** @param folding shows all or less of long messages */
    RowActions(TranscriptView view, RowCommands folding) {
        this.view = view;
        this.folding = folding;
        this.commands = RowCommands.both(RowCommands.COPY_TEXT, folding);
    }

    /** Called with the row and the link that the user clicked. */
    void onLink(BiConsumer<MessageRow, Link> action) {
        this.onLink = action;
    }

    /** Called with the number of a reply when the user wants to see the message replied to and it is not loaded. */
    public void onAnswered(LongConsumer action) {
        this.onAnswered = action;
    }

    /**
     * What the links of a row do that is in the outbox. What is discarded can be restored for a while, as everywhere.
     *
     * @param notice shows a short text to the user
     */
    public static BiConsumer<MessageRow, Link> outbox(ChatSession session, Consumer<String> notice) {
        return (row, link) -> {
            String key = row.outboxKey();
            switch (link) {
                case TRY_AGAIN, RESUME -> session.outbox().tryAgain(key);
                case PAUSE -> session.outbox().pause(key);
                case UNDO -> session.changes().discard(key);
                case DISCARD -> {
                    session.changes().discard(key);
                    notice.accept(Texts.get("chat.discarded", Command.UNDO_DELETION.shortcutText()));
                }
            }
        };
    }

    /** Sets what happens with the reactions. */
    public void reactWith(ReactionModel model) {
        reactions = Optional.of(model);
    }

    /** Sets what happens with the files. */
    public void filesWith(FileActions actions) {
        files = actions;
    }

    /** The user clicked a file. */
    void clicked(MessageRow row, ShownFile file) {
        List<Attachment> stored = row.files().stream()
                .filter(ShownFile::stored)
                .map(ShownFile::file)
                .toList();
        files.clicked(file, new FileActions.MessageFiles(row.number(), stored, row.authorName()));
    }

    /** The user clicked a reaction. */
    void toggle(MessageRow row, Chip chip) {
        reactions.ifPresent(model -> model.toggle(row, chip.emoji()));
    }

    /** Who reacted. */
    String tip(Chip chip) {
        return reactions.map(model -> model.names().who(chip)).orElse(chip.emoji());
    }

    /** Sets the commands for a single message, besides copying and folding its text. */
    public void offer(RowCommands... offered) {
        commands = RowCommands.COPY_TEXT;
        for (RowCommands each : offered) {
            commands = RowCommands.both(commands, each);
        }
        commands = RowCommands.both(commands, folding);
    }

    /** The commands for a single message. */
    public RowCommands commands() {
        return commands;
    }

    /**
     * Performs a command regardless of the focus: on the message with the keyboard cursor, which a click sets too.
     * Without a cursor, changes apply to the newest own message, and other commands to the newest message of any author.
     * The user sees which message it is, or a notice that the command is not possible. A command whose effect is already
     * present, such as pinning a pinned message, is toggled by the same key.
     */
    public void perform(Command command) {
        Optional<MessageRow> row = view.cursor().row().or(() -> MessageCursor.newest(view.rows(), candidates(command)));
        Optional<Command> possible = row.flatMap(found -> Stream.of(command, RowCommands.opposite(command))
                .filter(each -> commands.possible(each, found))
                .findFirst());
        if (row.isPresent() && possible.isPresent()) {
            view.reveal(row.get());
            commands.perform(possible.get(), row.get());
        } else {
            view.showToast(Texts.get(row.isPresent() ? "chat.notPossible" : "chat.noMessage", command.text()));
        }
    }

    private static Predicate<MessageRow> candidates(Command command) {
        return RowCommands.CHANGES.contains(command)
                ? row -> row.mine() && !row.deleted() && !row.toBeDeleted()
                : row -> !row.deleted();
    }

    /** Performs a command if it is possible. */
    public void perform(Command command, MessageRow row) {
        if (commands.possible(command, row)) {
            commands.perform(command, row);
        }
    }

    /**
     * The user clicked the label that folds a message, or that shows a hidden one. A long message of a blocked author is
     * only folded: unlike the command, the label does not hide it again.
     */
    void fold(MessageRow row) {
        if (folding.possible(Command.FOLD, row)) {
            folding.perform(Command.FOLD, row);
        } else {
            perform(Command.FOLD, row);
        }
    }

    /** The user clicked a link of a row. */
    void follow(MessageRow row, Link link) {
        onLink.accept(row, link);
    }

    /** Scrolls to the message that a row replies to. */
    void toAnswered(MessageRow row) {
        long number = row.quote().map(Row.Quote::number).orElse(0L);
        if (number > 0 && view.scrollToMessage(new ScrollTarget(number, false, 0))) {
            view.flash(number);
        } else {
            onAnswered.accept(row.number());
        }
    }
}
