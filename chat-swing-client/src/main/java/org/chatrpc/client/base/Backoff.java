package org.chatrpc.client.base;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Exponential back-off with a limit and jitter, so that a server that comes back is not hit by all clients at once.
 */
public final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration MAX_DELAY = Duration.ofSeconds(15);

    private final RandomGenerator random;
    private int failures;

    public Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** The delay after another failure: random, between half of the doubled delay and all of it. */
    public Duration next() {
        long ceiling = Math.min(MAX_DELAY.toMillis(), FIRST.toMillis() << Math.min(failures, 10));
        failures++;
        return Duration.ofMillis(ceiling / 2 + random.nextLong(ceiling / 2 + 1));
    }

    public void reset() {
        failures = 0;
    }
}
