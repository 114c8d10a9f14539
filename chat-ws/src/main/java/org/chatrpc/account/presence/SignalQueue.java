package org.chatrpc.account.presence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The queue of signals to send; bounded, because signals may be lost: on overflow they are dropped. Any thread may add;
 * one thread takes.
 */
final class SignalQueue {
    private static final int CAPACITY = 1_000;

    private final BlockingQueue<Signal> signals = new ArrayBlockingQueue<>(CAPACITY);
    private final Semaphore arrived = new Semaphore(0);

    void add(Signal signal) {
        if (signals.offer(signal)) {
            arrived.release();
        }
    }

    /** Ends a call of {@link #await}. */
    void interrupt() {
        arrived.release();
    }

    /** Waits for a signal; returns whether there may be one. */
    boolean await(long nanos) throws InterruptedException {
        return arrived.tryAcquire(nanos, TimeUnit.NANOSECONDS);
    }

    /** All signals so far, oldest first. */
    List<Signal> take() {
        arrived.drainPermits();
        List<Signal> taken = new ArrayList<>();
        signals.drainTo(taken);
        return taken;
    }
}
