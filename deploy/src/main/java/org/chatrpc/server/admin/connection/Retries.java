package org.chatrpc.server.admin.connection;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.chatrpc.server.settings.StartFailure;

/**
 * Retries a call for a limited time, with the pauses that the server requests. For calls that are safe to repeat.
 *
 * @param limit the time after the first failure in which attempts are made again; so a first attempt that took long is repeated, too
 */
public record Retries(Duration limit) {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** A call. */
    public interface Attempt<T> {
        T make() throws StartFailure;
    }

    /** The result of the first attempt that succeeds. */
    public <T> T with(Attempt<T> attempt) throws StartFailure {
        OptionalLong failedAt = OptionalLong.empty();
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return attempt.make();
            } catch (RetryableFailure e) {
                Duration wait = pause.compareTo(e.least()) < 0 ? e.least() : pause;
                long now = System.nanoTime();
                failedAt = OptionalLong.of(failedAt.orElse(now));
                Duration waited = Duration.ofNanos(now - failedAt.getAsLong());
                if (waited.plus(wait).compareTo(limit) > 0) {
                    throw e;
                }
                sleep(wait);
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private static void sleep(Duration wait) throws StartFailure {
        try {
            TimeUnit.MILLISECONDS.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted.", e);
        }
    }
}
