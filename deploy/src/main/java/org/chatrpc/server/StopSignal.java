package org.chatrpc.server;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;

/**
 * Tracks requests to stop this process. A shutdown hook is not suitable: the JVM runs all hooks concurrently, so the
 * log and the libraries would close during an orderly stop, and the exit code would report a signal instead of
 * success.
 *
 * <p>Thread-safe. A second signal ends the process at once, and so does a stop that takes more than a minute.
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

    /** Waits at most this long; returns whether a stop was requested. */
    boolean await(Duration limit) throws InterruptedException {
        return requested.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Runs on its own thread, which then limits the duration of the stop. */
    private void request() {
        if (isRequested()) {
            Runtime.getRuntime().halt(INTERRUPTED);
        }
        requested.countDown();
        try {
            Thread.sleep(LIMIT.toMillis());
        } catch (InterruptedException e) {
            // Nothing interrupts this thread; if something does, treat it as a timeout.
        }
        LOG.severe("The stop took longer than " + LIMIT.toSeconds() + " seconds; the process ends as it is.");
        Runtime.getRuntime().halt(STUCK);
    }
}
