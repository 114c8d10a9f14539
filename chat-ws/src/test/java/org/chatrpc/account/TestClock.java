package org.chatrpc.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A wall clock and a monotonic clock that start at the present and move only when set. */
public final class TestClock extends Clock {
    private volatile Instant now = Instant.now();
    private volatile long nanos = System.nanoTime();

    public synchronized void advance(Duration by) {
        now = now.plus(by);
        nanos += by.toNanos();
    }

    /** Sets the wall clock, as an administrator or a time server does. */
    public synchronized void set(Instant time) {
        now = time;
    }

    /** Behaves like {@link System#nanoTime}. */
    public long nanos() {
        return nanos;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalStateException("Instants have no zone");
    }
}
