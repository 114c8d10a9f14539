package org.chatrpc.client.base;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Moves work off the event thread and its results back. Injected, so that everything above the network can be tested
 * without a display and without waiting.
 */
public interface Dispatcher {

    /**
     * Runs work off the event thread, then passes its outcome to exactly one of the callbacks on the event thread.
     * Once the subscription is cancelled, neither is called, though the work itself may continue.
     */
    <T> Subscription call(Callable<T> work, Consumer<? super T> onResult, Consumer<? super Exception> onFailure);

    /** Like {@link #call}, for work on this computer, which does not wait for the network: files, other programs. */
    default <T> Subscription onDisk(
            Callable<T> work, Consumer<? super T> onResult, Consumer<? super Exception> onFailure) {
        return call(work, onResult, onFailure);
    }

    /** Runs an action once on the event thread after a delay. */
    Subscription after(Duration delay, Runnable action);
}
