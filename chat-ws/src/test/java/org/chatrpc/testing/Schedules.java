package org.chatrpc.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jetbrains.lincheck.Lincheck;

/**
 * Runs a test under many schedules of its threads, chosen and enforced by Lincheck (Koval et al., "Lincheck: A Practical
 * Framework for Testing Concurrent Data Structures on JVM", CAV 2023). Schedules with few context switches come first, and
 * every run explores the same ones. A failing schedule is printed as a table of the steps of each thread.
 *
 * <p>Time stands still meanwhile. A wait that no thread ends is reported as a hang, which is how a lost wake-up shows.
 */
public final class Schedules {
    /** The number of schedules that a test explores by default. */
    public static final int EACH = Integer.getInteger("chat.schedules", 20);

    private static final Duration LOADING = Duration.ofSeconds(5);
    /** A strong reference, as loggers that are garbage collected lose their settings. */
    private static final Logger CHAT = Logger.getLogger("org.chatrpc");

    private Schedules() {}

    /** Creates everything it uses anew for each schedule. */
    @FunctionalInterface
    public interface Scenario {
        void run() throws Exception;
    }

    /** Explores {@code chat.schedules} schedules; 20 if that system property is not set. */
    public static void explore(Scenario scenario) throws InterruptedException {
        explore(EACH, scenario);
    }

    /** Explores this many schedules. The longer a scenario, the more it takes to hit a short critical moment. */
    public static void explore(int schedules, Scenario scenario) throws InterruptedException {
        // Expected failures are logged, and the schedules of log handlers are not worth exploring. Not when this class
        // is loaded, as
        // other tests use parts of it.
        CHAT.setLevel(Level.OFF);
        runOnceUncontrolled(scenario);
        Lincheck.runConcurrentTest(schedules, () -> {
            try {
                scenario.run();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    /** Loads and initialises classes before the schedules start. Its outcome does not matter, nor whether it ends. */
    private static void runOnceUncontrolled(Scenario scenario) throws InterruptedException {
        Thread once = new Thread(() -> {
            try {
                scenario.run();
            } catch (Exception | AssertionError e) {
                // A schedule will fail in the same way and report it.
            }
        });
        once.setDaemon(true);
        once.start();
        once.join(LOADING.toMillis());
    }

    /** Fails the schedule with this message unless the condition holds. */
    public static void require(boolean condition, String message) {
        if (!condition) {
            throw new AssertionError(message);
        }
    }

    /** Starts a thread of the scenario. */
    public static <T> Forked<T> fork(Callable<T> task) {
        return new Forked<>(task);
    }

    /** A thread with a result. Not a subclass of Thread, as Lincheck does not control {@code join} on subclasses. */
    public static final class Forked<T> {
        private final Callable<T> task;
        private final Thread thread = new Thread(this::call);
        private T result;
        private Throwable failure;

        private Forked(Callable<T> task) {
            this.task = task;
            thread.setDaemon(true);
            thread.start();
        }

        private void call() {
            try {
                result = task.call();
            } catch (Exception | AssertionError e) {
                failure = e;
            }
        }

        /** Waits for the thread to end; fails if the task did. */
        public T result() throws InterruptedException {
            thread.join();
            if (failure != null) {
                throw new AssertionError(failure);
            }
            return result;
        }
    }
}
