package org.chatrpc.client.testing;

import static org.chatrpc.client.testing.Failures.refused;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.client.session.announcement.Announcement;
import org.chatrpc.client.session.gateway.page.FeedEvent;

/** What everybody is told at the in-memory server. Guarded by the lock of {@link InMemoryServer}. */
final class InMemoryAnnouncements {

    private final InMemoryState state;
    private Optional<Announcement> current = Optional.empty();

    InMemoryAnnouncements(InMemoryState state) {
        this.state = state;
    }

    Optional<Announcement> current() {
        return current;
    }

    Announcement announce(String me, String text, Optional<Instant> end) {
        requireAdministrator(me);
        return announce(text, end);
    }

    Announcement announce(String text, Optional<Instant> end) {
        Announcement announcement = new Announcement(Integer.toString(state.log.size()), text, end);
        change(Optional.of(announcement));
        return announcement;
    }

    void clear(String me) {
        requireAdministrator(me);
        change(Optional.empty());
    }

    private void change(Optional<Announcement> announcement) {
        current = announcement;
        state.log.record("", new FeedEvent.AnnouncementChanged(announcement));
    }

    private void requireAdministrator(String me) {
        if (!state.administrators.contains(me)) {
            throw refused("NOT_PERMITTED", "Only administrators may do this.", "");
        }
    }
}
