package org.chatrpc.client.chat;

import java.util.Optional;
import java.util.Set;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.presence.PresenceTexts;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.model.Status;
import org.chatrpc.client.ui.Texts;

/** The line under the title of an open room: the topic, or the kind of room. */
final class Subtitle {

    private final Value<String> text = new Value<>("");
    private final Value<RoomSummary> room;
    private final Value<Set<String>> blocked;
    private final Value<Optional<Status>> peer;
    private final Subscription blockedWatch;

    /**
     *
     * @param room exists as long as this
     * @param blocked the usernames of those whom the user blocks
     * @param peer the presence of the other person in a direct room, if known; exists as long as this
     */
    Subtitle(Value<RoomSummary> room, Value<Set<String>> blocked, Value<Optional<Status>> peer) {
        this.room = room;
        this.blocked = blocked;
        this.peer = peer;
        room.onChange(now -> update());
        peer.onChange(status -> update());
        blockedWatch = blocked.onChange(people -> update());
        update();
    }

    Value<String> text() {
        return text;
    }

    /** Stops following whom the user blocks. */
    void close() {
        blockedWatch.end();
    }

    private void update() {
        text.set(of(room.get()));
    }

    private String of(RoomSummary now) {
        if (now.kind() == RoomKind.DIRECT) {
            String other = now.peer().orElse("");
            if (blocked.get().contains(other)) {
                return Texts.get("room.direct.blocked", other);
            }
            return peer.get()
                    .map(status -> Texts.get("room.direct.presence", other, PresenceTexts.full(status)))
                    .orElseGet(() -> Texts.get("room.direct", other));
        } else if (!now.topic().isEmpty()) {
            return now.topic();
        }
        return Texts.get(now.kind() == RoomKind.PRIVATE ? "room.private" : "room.public");
    }
}
