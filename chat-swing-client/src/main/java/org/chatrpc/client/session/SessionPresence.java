package org.chatrpc.client.session;

import java.time.Clock;
import java.util.List;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.session.call.Calls;
import org.chatrpc.client.session.call.PeerStatuses;
import org.chatrpc.client.session.call.PresenceCalls;
import org.chatrpc.client.session.call.TypingReports;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.room.Rooms;
import org.chatrpc.client.session.room.Statuses;
import org.chatrpc.client.session.room.Typists;

/**
 * Presence and typing of a session: what is known of others, and what is reported to them. Confined to the event thread.
 */
public final class SessionPresence {

    private final Statuses statuses;
    private final Typists typists;
    private final TypingReports typing;
    private final PresenceCalls own;
    private final PeerStatuses peers;
    private final Rooms rooms;

    SessionPresence(String me, Calls calls, Rooms rooms, Statuses statuses, Dispatcher dispatcher, Clock clock) {
        this.rooms = rooms;
        this.statuses = statuses;
        typists = new Typists(me, dispatcher);
        typing = new TypingReports(calls, clock);
        own = new PresenceCalls(calls, statuses);
        peers = new PeerStatuses(calls, statuses);
        rooms.joined().onChange(this::follow);
    }

    /** The presence of people. */
    public Statuses statuses() {
        return statuses;
    }

    /** Who is typing. */
    public Typists typists() {
        return typists;
    }

    /** Notifies others that the user is typing. */
    public TypingReports typing() {
        return typing;
    }

    private void follow(List<RoomSummary> joined) {
        peers.follow(joined);
        typists.retain(room -> rooms.find(room).isPresent());
        typing.retain(room -> rooms.find(room).isPresent());
    }

    /** The session has ended. */
    void close() {
        typists.close();
        statuses.close();
    }

    /** Changes the user's own presence. */
    public PresenceCalls own() {
        return own;
    }

    /** Reloads the presence: events may have been missed, or the set of users whose presence is visible has changed. */
    void refresh() {
        peers.refresh(rooms.joined().get());
    }
}
