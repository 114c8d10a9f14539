package org.chatrpc.client.chat.response;

import java.util.Optional;
import java.util.function.LongFunction;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.OutgoingPin;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.outbox.Unsent;
import org.chatrpc.client.ui.Texts;

/** Pinning messages to their room, by the rules of the server; contains no UI code. */
public final class PinModel {

    private final Value<String> notice = new Value<>("");
    private final ChatSession session;
    private final Conversation conversation;
    private final LongFunction<Optional<ChatMessage>> find;
    private final Value<RoomSummary> room;
    private final Subscription watch;

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
        this.watch = session.outbox().dropped().onChange(this::dropped);
    }

    /** What to tell the user about a pin that the server refused. */
    public Value<String> notice() {
        return notice;
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

    public void close() {
        watch.end();
    }

    private void dropped(Optional<Unsent> dropped) {
        dropped.filter(unsent -> unsent.room().equals(conversation.room()))
                .filter(unsent -> unsent.wanted() instanceof OutgoingPin)
                .ifPresent(unsent -> {
                    notice.set("");
                    notice.set(Texts.get("chat.pin.refused", unsent.reason()));
                });
    }

    /** A new model for the list of pinned messages. */
    public PinnedModel list() {
        return new PinnedModel(session, conversation);
    }
}
