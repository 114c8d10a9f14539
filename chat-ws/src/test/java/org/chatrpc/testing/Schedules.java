package org.chatrpc.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jetbrains.lincheck.Lincheck;

/**
 * Runs a test under many schedules of its threads, chosen and enforced by Lincheck (Koval et al., "Lincheck: A Practical
 * Framework for Testing Concurrent Data Structures on JVM", CAV 2023): those with few switches between threads first, the same
 * ones each time. What fails is printed as a table of who did what when.
 *
 * <p>Time stands still meanwhile: a wait with a limit that nobody ends is reported as a hang, which is how a lost wake-up
 * shows. A limit of zero is one that is over.
 */
public final class Schedules {
    /** How many schedules a test explores that does not say otherwise. */
    public static final int EACH = Integer.getInteger("chat.schedules", 30);

    private static final Duration LOADING = Duration.ofSeconds(5);
    /** Held here, as the logging system forgets the settings of loggers that nobody holds. */
    private static final Logger CHAT = Logger.getLogger("org.chatrpc");

    static {
        // What goes wrong on purpose is logged; how a handler does that need not be explored.
        CHAT.setLevel(Level.OFF);
    }

    private Schedules() {}

    /** Makes all that a test needs anew for each schedule. */
    @FunctionalInterface
    public interface Scenario {
        void run() throws Exception;
    }

    /** Explores {@code chat.schedules} schedules; 30 if that system property is not set. */
    public static void explore(Scenario scenario) throws InterruptedException {
        explore(EACH, scenario);
    }

    /** Explores so many schedules: those of a long scenario meet a short moment rarely. */
    public static void explore(int schedules, Scenario scenario) throws InterruptedException {
        runOnceAsItComes(scenario);
        Lincheck.runConcurrentTest(schedules, () -> {
            try {
                scenario.run();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    /** So that no schedule has to load and initialise classes. What comes of it does not matter, nor whether it ends. */
    private static void runOnceAsItComes(Scenario scenario) throws InterruptedException {
        Thread once = new Thread(() -> {
            try {
                scenario.run();
            } catch (Exception | AssertionError e) {
                // The same comes of some schedule, which then tells how.
            }
        });
        once.setDaemon(true);
        once.start();
        once.join(LOADING.toMillis());
    }

    /** Fails the schedule, with words that say what went wrong, unless this holds. */
    public static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }

    /** Starts a thread of the scenario. */
    public static <T> Forked<T> fork(Callable<T> task) {
        return new Forked<>(task);
    }

    /** A thread with a result. Not a subclass of Thread: Lincheck does not control the join of such a one. */
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

        /** Waits for its end, and fails as it did. */
        public T result() throws InterruptedException {
            thread.join();
            if (failure != null) {
                throw new AssertionError(failure);
            }
            return result;
        }
    }
}
