package org.chatrpc.client.session.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.announcement.Announcement;

/**
 * The current announcement, and the calls that change it. Confined to the event thread; each call ends with exactly one
 * of its callbacks there, unless the session is closed or the returned subscription is cancelled first.
 */
public final class AnnouncementCalls {

    /** Maximum time between checks of the clock, as the computer may have been suspended meanwhile. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final Value<Optional<Announcement>> current = new Value<>(Optional.empty());
    private final Calls calls;
    private final Dispatcher dispatcher;
    private final Clock clock;
    private Subscription end = () -> {};
    private boolean known;
    private int changes;

    public AnnouncementCalls(Calls calls, Dispatcher dispatcher, Clock clock) {
        this.calls = calls;
        this.dispatcher = dispatcher;
        this.clock = clock;
        calls.onClose(() -> end.end());
    }

    /** The current announcement; empty if there is none or it has expired. */
    public Value<Optional<Announcement>> current() {
        return current;
    }

    /** The feed restarts: what was known may be outdated. */
    public void restart() {
        known = false;
        learn();
    }

    /** Reads the announcement, unless it is known. */
    public void learn() {
        if (known) {
            return;
        }
        known = true;
        int before = changes;
        calls.make(
                (server, token) -> server.announcement(token),
                told -> {
                    if (before == changes) {
                        show(told);
                    } else {
                        // The response may be older than later changes.
                        restart();
                    }
                },
                // It is requested again on the next connection.
                failure -> known = false);
    }

    /** The feed reports a change of the announcement. */
    public void changed(Optional<Announcement> announcement) {
        changes++;
        show(announcement);
    }

    /** Publishes an announcement. */
    public Subscription announce(
            String text, Optional<Instant> until, Runnable onResult, Consumer<Exception> onFailure) {
        int before = changes;
        return calls.make(
                (server, token) -> server.announce(token, text, until),
                told -> {
                    changedByMe(before, Optional.of(told));
                    onResult.run();
                },
                onFailure);
    }

    /** Withdraws the announcement. */
    public Subscription clear(Runnable onResult, Consumer<Exception> onFailure) {
        int before = changes;
        return calls.make(
                (server, token) -> {
                    server.clearAnnouncement(token);
                    return token;
                },
                done -> {
                    changedByMe(before, Optional.empty());
                    onResult.run();
                },
                onFailure);
    }

    /** Unless the feed was faster, which reports all changes in order, this one included. */
    private void changedByMe(int before, Optional<Announcement> announcement) {
        if (before == changes) {
            changed(announcement);
        }
    }

    private void show(Optional<Announcement> announcement) {
        end.end();
        Instant now = clock.instant();
        Optional<Announcement> left = announcement.filter(told -> !told.isOver(now));
        left.flatMap(Announcement::end).ifPresent(over -> {
            Duration rest = Duration.between(now, over);
            end = dispatcher.after(rest.compareTo(LOOK) < 0 ? rest : LOOK, () -> show(left));
        });
        current.set(left);
    }
}
