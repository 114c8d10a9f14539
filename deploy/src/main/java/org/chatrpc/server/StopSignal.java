package org.chatrpc.server;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/**
 * Whether someone asked this process to stop. A shutdown hook would not do: the JVM runs all hooks at once, so the log
 * and the libraries close while we still stop in order, and the exit code would tell of a signal, not of success.
 *
 * <p>Safe for any thread. A second signal ends the process at once, and so does a stop that takes a minute.
 */
final class StopSignal {

    private static final Logger LOG = Logger.getLogger(StopSignal.class.getName());
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int STUCK = 1;
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

    /** Runs in a thread of its own, which then stays to see that the stop does not take forever. */
    private void request() {
        if (isRequested()) {
            Runtime.getRuntime().halt(INTERRUPTED);
        }
        requested.countDown();
        try {
            Thread.sleep(LIMIT.toMillis());
        } catch (InterruptedException e) {
            // Nobody has this thread to interrupt it; if somebody does, the time is over.
        }
        LOG.severe("The stop took longer than " + LIMIT.toSeconds() + " seconds; the process ends as it is.");
        Runtime.getRuntime().halt(STUCK);
    }
}
