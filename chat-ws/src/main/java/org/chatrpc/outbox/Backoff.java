package org.chatrpc.outbox;

import java.time.Duration;

/**
 * A pause that doubles with each failure, measured with the monotonic clock. For one thread.
 *
 * <p>No random part is needed: one thread of a node sends one message at a time.
 */
final class Backoff {
    static final Duration FIRST = Duration.ofMillis(500);
    static final Duration MAX_PAUSE = Duration.ofSeconds(30);
    /** The upper limit for a pause requested by the chat, so that a wrong number does not stop the forwarding. */
    static final Duration MAX_REQUESTED_PAUSE = Duration.ofMinutes(10);

    private Duration next = FIRST;
    private Duration pause = Duration.ZERO;
    private long since;

    /** @param asked the minimum pause that the chat requests */
    void failed(Duration asked, long nanos) {
        Duration bounded = asked.compareTo(MAX_REQUESTED_PAUSE) > 0 ? MAX_REQUESTED_PAUSE : asked;
        pause = bounded.compareTo(next) > 0 ? bounded : next;
        since = nanos;
        next = next.multipliedBy(2).compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : next.multipliedBy(2);
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
