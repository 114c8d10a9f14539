package org.chatrpc.outbox;

import java.time.Duration;

/**
 * A pause that doubles with each failure, measured with the monotonic clock. For one thread.
 *
 * <p>No random part is needed: one thread of a node sends one message at a time.
 */
final class Backoff {
    static final Duration FIRST = Duration.ofMillis(500);
    static final Duration LONGEST = Duration.ofSeconds(30);
    /** The upper limit for a pause requested by the chat, so that a wrong number does not stop the forwarding. */
    static final Duration LONGEST_ASKED = Duration.ofMinutes(10);

    private Duration next = FIRST;
    private Duration pause = Duration.ZERO;
    private long since;

    /** @param asked the minimum pause that the chat requests */
    void failed(Duration asked, long nanos) {
        Duration bounded = asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked;
        pause = bounded.compareTo(next) > 0 ? bounded : next;
        since = nanos;
        next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
    }

    /** The next failure is a first one again. */
    void succeeded() {
        next = FIRST;
        pause = Duration.ZERO;
    }

    /** The remaining pause; zero if it is over. */
    Duration remaining(long nanos) {
        if (pause.isZero()) {
            return Duration.ZERO;
        }
        Duration left = pause.minusNanos(nanos - since);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
