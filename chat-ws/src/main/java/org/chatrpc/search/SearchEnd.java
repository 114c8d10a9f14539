package org.chatrpc.search;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Decides when a search has to end: its time is up, or the caller no longer waits for the result. Confined to one
 * thread.
 */
final class SearchEnd implements MessageIndex.Deadline {
    /** A check costs a few system calls. */
    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(50).toNanos();

    private final LongSupplier nanoTime;
    private final BooleanSupplier gone;
    private long nextLook;
    private boolean isGone;
    private long end;

    /** @param gone whether the caller has hung up */
    SearchEnd(LongSupplier nanoTime, BooleanSupplier gone) {
        this.nanoTime = nanoTime;
        this.gone = gone;
        this.nextLook = nanoTime.getAsLong();
        this.end = nextLook;
    }

    /** The time starts now. */
    void in(Duration limit) {
        end = nanoTime.getAsLong() + limit.toNanos();
    }

    @Override
    public boolean isOver() {
        long now = nanoTime.getAsLong();
        return now - end >= 0 || isGone(now);
    }

    /** Whether the caller has hung up, as of the last check. */
    boolean isGone() {
        return isGone(nanoTime.getAsLong());
    }

    private boolean isGone(long now) {
        if (!isGone && now - nextLook >= 0) {
            isGone = gone.getAsBoolean();
            nextLook = now + LOOK_EVERY_NANOS;
        }
        return isGone;
    }
}
