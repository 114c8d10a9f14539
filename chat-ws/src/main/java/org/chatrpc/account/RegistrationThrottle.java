package org.chatrpc.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/** Bounds the new accounts that one address may create in an hour. Thread-safe. */
final class RegistrationThrottle {
    private static final Duration HOUR = Duration.ofHours(1);

    private final int perHour;
    private final Clock clock;
    /** Counts of the hour that began at {@link #hourStart}; guarded by this. */
    private final Map<String, Integer> counts = new HashMap<>();

    private Instant hourStart;

    RegistrationThrottle(int perHour, Clock clock) {
        this.perHour = perHour;
        this.clock = clock;
        this.hourStart = clock.instant();
    }

    /** Counts an attempt, or refuses it. */
    synchronized void count(String address) {
        Instant now = clock.instant();
        if (!now.isBefore(hourStart.plus(HOUR))) {
            counts.clear();
            hourStart = now;
        }
        if (counts.merge(address, 1, Integer::sum) > perHour) {
            throw ChatException.later(
                    Problem.TOO_MANY_ATTEMPTS,
                    Duration.between(now, hourStart.plus(HOUR)),
                    "Too many accounts were created from this address.");
        }
    }
}
