package org.chatrpc.client.chat.response;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.markup.Emoji;
import org.chatrpc.client.chat.row.Row.Chip;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.Reaction;
import org.chatrpc.client.session.model.RoomSummary;

/** The reactions to the messages of a room; contains no UI code. */
public final class ReactionModel {

    /** What people choose most. */
    static final List<String> COMMON = List.of(
            "\uD83D\uDC4D", // thumbs up
            "\u2764\uFE0F", // red heart
            "\uD83D\uDE02", // tears of joy
            "\uD83C\uDF89", // party popper
            "\uD83D\uDE2E", // open mouth
            "\uD83D\uDE22", // crying
            "\uD83D\uDE4F", // folded hands
            "\uD83D\uDC4F", // clapping hands
            "\uD83D\uDC40", // eyes
            "\u2705", // check mark
            "\uD83D\uDE80", // rocket
            "\uD83D\uDC4E"); // thumbs down

    private final ChatSession session;
    private final LongFunction<Optional<ChatMessage>> find;
    private final Value<RoomSummary> room;
    private final NamesModel names;

    /** @param find the loaded message with a number */
    public ReactionModel(
            ChatSession session,
            Conversation conversation,
            LongFunction<Optional<ChatMessage>> find,
            Value<RoomSummary> room) {
        this.session = session;
        this.find = find;
        this.room = room;
        this.names = new NamesModel(session, conversation);
    }

    /** Who reacted. */
    public NamesModel names() {
        return names;
    }

    public boolean mayReact(MessageRow row) {
        return row.stored() && !row.toBeDeleted() && !room.get().archived();
    }

    /** Whether a text is one emoji, as far as this client knows. */
    boolean accepts(String typed) {
        String text = typed.strip();
        return !text.isEmpty() && Emoji.only(text) && text.matches("\\X");
    }

    /** Adds this account's reaction to a message, or removes it if it is there. */
    public void toggle(MessageRow row, String emoji) {
        if (mayReact(row)) {
            boolean chosen = chip(row, emoji).filter(Chip::mine).isEmpty();
            find.apply(row.number()).ifPresent(message -> session.changes().react(message, emoji.strip(), chosen));
        }
    }

    /** The chip of a message with an emoji, if there is such a reaction. */
    Optional<Chip> chip(MessageRow row, String emoji) {
        return row.foot().chips().stream()
                .filter(chip -> Reaction.same(chip.emoji(), emoji.strip()))
                .findFirst();
    }
}
