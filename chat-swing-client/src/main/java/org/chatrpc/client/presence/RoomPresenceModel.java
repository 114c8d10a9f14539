package org.chatrpc.client.presence;

import java.util.List;
import java.util.Optional;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.model.Status;
import org.chatrpc.client.ui.Texts;

/** Who is typing in an open room, and the presence of the other person of a direct one; contains no UI code. */
public final class RoomPresenceModel {

    private final Value<String> typing = new Value<>("");
    private final Value<Optional<Status>> peer = new Value<>(Optional.empty());
    private final List<Subscription> subscriptions;
    private final ChatSession session;
    private final String room;

    public RoomPresenceModel(ChatSession session, RoomSummary room) {
        this.session = session;
        this.room = room.id();
        subscriptions = List.of(
                session.presence().typists().typing().show(all -> showTyping()),
                session.names().revision().onChange(changed -> showTyping()),
                session.presence()
                        .statuses()
                        .all()
                        .show(all ->
                                peer.set(room.peer().flatMap(session.presence().statuses()::of))));
    }

    /** Who is typing; empty for no one. */
    public Value<String> typing() {
        return typing;
    }

    /** The presence of the other person; empty in other rooms, and while it is not known. */
    public Value<Optional<Status>> peer() {
        return peer;
    }

    /** Stops following the session. */
    public void close() {
        subscriptions.forEach(Subscription::end);
    }

    private void showTyping() {
        List<String> names = session.presence().typists().typing().get().getOrDefault(room, List.of()).stream()
                .map(session.names()::shown)
                .toList();
        typing.set(
                switch (names.size()) {
                    case 0 -> "";
                    case 1 -> Texts.get("typing.one", names.get(0));
                    case 2 -> Texts.get("typing.two", names.get(0), names.get(1));
                    default -> Texts.get("typing.several");
                });
    }
}
