package org.chatrpc.client.testing;

import static org.chatrpc.client.testing.Failures.cursorExpired;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.client.session.gateway.page.FeedEvent;
import org.chatrpc.client.session.gateway.page.FeedPage;
import org.chatrpc.client.session.model.ChatMessage;

/** The events of the in-memory server, and who may see them. Guarded by the lock of {@link InMemoryServer}. */
final class InMemoryLog {

    /** @param username the only recipient, empty for all members of the room */
    private record Logged(String room, String username, FeedEvent event) {}

    private final InMemoryState state;
    private final List<Logged> log = new ArrayList<>();
    private int oldestCursor;
    int eventsPerPage = 100;

    InMemoryLog(InMemoryState state) {
        this.state = state;
    }

    /** The number of events: the current cursor. */
    int size() {
        return log.size();
    }

    /** Adds an event for one member of a room. */
    void tell(String room, String username, FeedEvent event) {
        log.add(new Logged(room, username, event));
    }

    void record(String room, FeedEvent event) {
        log.add(new Logged(room, "", event));
    }

    /** Shows a message in its present state in all events about it. */
    void revise(ChatMessage revised) {
        log.replaceAll(logged -> logged.event() instanceof FeedEvent.Posted posted
                        && posted.message().messageId().equals(revised.messageId())
                ? new Logged(logged.room(), "", new FeedEvent.Posted(revised))
                : logged);
    }

    /** Adds an invisible event and expires all earlier cursors. */
    void expireCursors() {
        log.add(new Logged("", "", new FeedEvent.ReadMarked("", 0)));
        oldestCursor = log.size();
    }

    /** The events after a cursor that this user may see. */
    FeedPage eventsAfter(int cursor, String me) {
        if (cursor < oldestCursor) {
            throw cursorExpired();
        }
        List<FeedEvent> events = new ArrayList<>();
        int next = cursor;
        while (next < log.size() && events.size() < eventsPerPage) {
            Logged logged = log.get(next++);
            boolean visible = state.rooms.containsKey(logged.room())
                    && state.rooms.get(logged.room()).members.containsKey(me)
                    && (logged.username().isEmpty() || logged.username().equals(me));
            if (visible
                    || logged.event() instanceof FeedEvent.AnnouncementChanged
                    || logged.event() instanceof FeedEvent.Left left
                            && left.username().equals(me)) {
                events.add(Seen.by(me, logged.event()));
            }
        }
        return new FeedPage(List.copyOf(events), Integer.toString(next), next < log.size(), Duration.ZERO);
    }
}
