package org.chatrpc.client.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.session.gateway.PresenceChange;
import org.chatrpc.client.session.gateway.page.FeedEvent;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.model.Presence;
import org.chatrpc.client.session.model.Status;

/** Presence and typing at the in-memory server. Guarded by the lock of {@link InMemoryServer}. */
final class InMemoryPresences {

    final List<Boolean> idle = new ArrayList<>();
    private final InMemoryState state;

    InMemoryPresences(InMemoryState state) {
        this.state = state;
    }

    Optional<Duration> type(String username, String room) {
        state.passTime(Duration.ofSeconds(1));
        state.log.record(room, new FeedEvent.Typing(room, username, state.now()));
        return Optional.of(Duration.ofSeconds(5));
    }

    Person change(String me, PresenceChange change) {
        change.idle().ifPresent(idle::add);
        Status before = of(me);
        Presence presence = change.presence().orElse(before.presence());
        Status after = new Status(
                presence,
                change.text().orElse(before.text()),
                change.text().isPresent() ? change.until() : before.until(),
                Optional.empty(),
                Optional.of(presence));
        if (!after.equals(before)) {
            show(me, after);
        }
        return person(me);
    }

    /** Tells all members of the common room. */
    void show(String username, Status status) {
        state.statuses.put(username, status);
        state.log.record("general", new FeedEvent.PresenceChanged(person(username)));
    }

    Status of(String username) {
        return state.status(username);
    }

    private Person person(String username) {
        return new Person(username, state.users.get(username).displayName(), of(username));
    }
}
