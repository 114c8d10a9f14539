package org.chatrpc.message;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Bounds how fast one person sends: a token bucket per person, in its virtual-scheduling form (ITU-T I.371, the Generic Cell
 * Rate Algorithm), which needs a single number, the time at which the bucket would be full again. Thread-safe.
 */
final class SendRate {
    private static final int SWEEP_ABOVE = 10_000;

    private final long nanosPerSend;
    private final long burstNanos;
    private final LongSupplier nanoTime;
    private final Map<String, Long> fullAgainAt = new ConcurrentHashMap<>();

    /** @param nanoTime as {@link System#nanoTime} */
    SendRate(int perSecond, int burst, LongSupplier nanoTime) {
        this.nanosPerSend = perSecond == 0 ? 0 : TimeUnit.SECONDS.toNanos(1) / perSecond;
        this.burstNanos = nanosPerSend * Math.max(1, burst);
        this.nanoTime = nanoTime;
    }

    /** Counts a send, or refuses it. */
    void count(String username) {
        if (nanosPerSend == 0) {
            return;
        }
        long now = nanoTime.getAsLong();
        fullAgainAt.compute(username, (name, before) -> {
            long next = (before == null || before - now < 0 ? now : before) + nanosPerSend;
            if (next - now > burstNanos) {
                throw ChatException.later(
                        Problem.RATE_LIMITED,
                        Duration.ofMillis(1 + TimeUnit.NANOSECONDS.toMillis(next - now - burstNanos)),
                        "You are sending faster than this server allows.");
            }
            return next;
        });
        if (fullAgainAt.size() > SWEEP_ABOVE) {
            fullAgainAt.values().removeIf(full -> full - now < 0);
        }
    }
}
