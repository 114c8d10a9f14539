package org.chatrpc.client.rooms;

import java.util.HashSet;
import java.util.Set;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.feed.ConnectionState;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.model.RoomSummary;

/**
 * Uploads the mutes that earlier versions stored on this computer to the server, once. A room with another preference on
 * the server keeps it. Confined to the event thread.
 */
public final class LegacyMutes {

    private final Value<Set<String>> stored;
    private final ChatSession session;
    private final Set<String> asked = new HashSet<>();

    /** @param stored the ids of the rooms; the storage observes it, and they are removed from it one by one */
    public LegacyMutes(Value<Set<String>> stored, ChatSession session) {
        this.stored = stored;
        this.session = session;
    }

    /** Starts as soon as the rooms are known, and retries what failed on each connection. */
    public void moveToServer() {
        session.connection().show(state -> {
            if (state instanceof ConnectionState.Online) {
                stored.get().forEach(this::move);
            }
        });
    }

    private void move(String room) {
        boolean nothingChosen = session.rooms()
                .find(room)
                .filter(found -> found.preferences().level() == RoomSummary.Notify.ALL)
                .isPresent();
        if (!nothingChosen) {
            forget(room);
        } else if (asked.add(room)) {
            session.roomCalls()
                    .setNotify(room, RoomSummary.Notify.NOTHING, () -> forget(room), failure -> failed(room, failure));
        }
    }

    private void failed(String room, Exception failure) {
        asked.remove(room);
        boolean mayNeverSucceed = failure instanceof GatewayException.Refused refused
                && !refused.retryable()
                && !(refused instanceof GatewayException.SignedOut);
        if (mayNeverSucceed) {
            forget(room);
        }
    }

    private void forget(String room) {
        Set<String> fewer = new HashSet<>(stored.get());
        fewer.remove(room);
        stored.set(Set.copyOf(fewer));
    }
}
