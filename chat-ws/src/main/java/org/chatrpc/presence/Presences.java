package org.chatrpc.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.chatrpc.account.presence.Presence;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.Journal;
import org.chatrpc.model.ChosenPresence;
import org.chatrpc.model.ChosenPresence.Status;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.problem.Require;

/** Changes what users show of themselves. Thread-safe. */
public final class Presences {
    /** A year and a day or two: a text that should stay longer needs no end. */
    private static final Duration MAX_AHEAD = Duration.ofDays(367);

    private final Journal journal;
    private final Presence presence;
    private final Supplier<PresencePolicy> policy;
    private final RateLimits limits;
    private final Clock clock;

    public Presences(
            Journal journal, Presence presence, Supplier<PresencePolicy> policy, RateLimits limits, Clock clock) {
        this.journal = journal;
        this.presence = presence;
        this.policy = policy;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Changes the given parts; writes nothing if there are none.
     *
     * @param text an empty one removes the status text
     * @param until when the text ends
     * @param idle whether the client of this session is idle; lost with the session, and on a restart
     */
    public void set(
            OpenSession caller,
            Optional<Status> status,
            Optional<String> text,
            Optional<Instant> until,
            Optional<Boolean> idle) {
        Optional<SetPresence.Text> changed = text(text, until);
        if (status.isEmpty() && changed.isEmpty() && idle.isEmpty()) {
            return;
        }
        limits.count(RateClass.PRESENCE, caller.username());
        if (status.isPresent() || changed.isPresent()) {
            journal.run(new SetPresence(caller.username(), status, changed));
        }
        idle.ifPresent(nobodyThere -> presence.setIdle(caller.id(), nobodyThere));
    }

    private Optional<SetPresence.Text> text(Optional<String> text, Optional<Instant> until) {
        Optional<String> line =
                text.map(given -> Require.line("statusText", given, policy.get().maxStatusText()));
        if (until.isPresent() && line.filter(given -> !given.isEmpty()).isEmpty()) {
            throw ChatException.in(
                    "statusUntil", Problem.INVALID_VALUE, "statusUntil needs a statusText that ends then.");
        }
        Optional<Instant> end = until.map(time -> time.truncatedTo(ChronoUnit.MILLIS));
        Instant now = clock.instant();
        if (end.filter(time -> !time.isAfter(now) || time.isAfter(now.plus(MAX_AHEAD)))
                .isPresent()) {
            throw ChatException.in(
                    "statusUntil",
                    Problem.INVALID_VALUE,
                    "statusUntil must be in the future, and at most " + MAX_AHEAD.toDays() + " days from now.");
        }
        return line.map(given -> new SetPresence.Text(given, end.orElse(ChosenPresence.NO_END)));
    }
}
