package org.chatrpc.client.chat.response;

import java.util.Optional;
import java.util.function.LongFunction;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomSummary;

/** Pinning messages to their room, by the rules of the server; contains no UI code. */
public final class PinModel {

    private final ChatSession session;
    private final Conversation conversation;
    private final LongFunction<Optional<ChatMessage>> find;
    private final Value<RoomSummary> room;

    /** @param find the loaded message with a number */
    public PinModel(
            ChatSession session,
            Conversation conversation,
            LongFunction<Optional<ChatMessage>> find,
            Value<RoomSummary> room) {
        this.session = session;
        this.find = find;
        this.conversation = conversation;
        this.room = room;
    }

    /** Whether this account may pin messages of the room, and unpin them. */
    public boolean mayPin() {
        RoomSummary now = room.get();
        boolean allowed =
                now.kind() == RoomKind.DIRECT || now.role().map(Role::moderates).orElse(false);
        return allowed && !now.archived();
    }

    public boolean mayPin(MessageRow row, boolean pinned) {
        return mayPin() && row.stored() && !row.toBeDeleted() && row.foot().pinned() != pinned;
    }

    void pin(MessageRow row, boolean pinned) {
        find.apply(row.number()).ifPresent(message -> session.changes().pin(message, pinned));
    }

    /** A new model for the list of pinned messages. */
    public PinnedModel list() {
        return new PinnedModel(session, conversation);
    }
}
