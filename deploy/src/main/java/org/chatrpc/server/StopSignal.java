package org.chatrpc.server;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Whether someone asked this process to stop. A shutdown hook would not do: the JVM runs all hooks at once, so the log
 * and the libraries close while we still stop in order, and the exit code would tell of a signal, not of success.
 *
 * <p>Safe for any thread. A second signal ends the process at once.
 */
final class StopSignal {

    private static final int INTERRUPTED = 130;

    private final CountDownLatch requested = new CountDownLatch(1);

    static StopSignal listen() {
        StopSignal stop = new StopSignal();
        for (String name : List.of("TERM", "INT", "HUP")) {
            Signals.handle(name, stop::request);
        }
        return stop;
    }

    boolean isRequested() {
        return requested.getCount() == 0;
    }

    void await() throws InterruptedException {
        requested.await();
    }

    /** Waits no longer than this; tells whether a stop was asked for. */
    boolean await(Duration limit) throws InterruptedException {
        return requested.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void request() {
        if (isRequested()) {
            Runtime.getRuntime().halt(INTERRUPTED);
        }
        requested.countDown();
    }
}
