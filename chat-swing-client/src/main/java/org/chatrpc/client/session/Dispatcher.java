package org.chatrpc.client.session;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * How work leaves the event thread and comes back to it. Injected, so that everything above the network is tested
 * without a display and without waiting.
 */
public interface Dispatcher {

    /**
     * Does work off the event thread, then hands its outcome to exactly one of the two on the event thread. Once the
     * subscription is ended neither is called, though the work itself may run on.
     */
    <T> Subscription call(Callable<T> work, Consumer<? super T> onResult, Consumer<? super Exception> onFailure);

    /** Runs an action once on the event thread after a delay. */
    Subscription after(Duration delay, Runnable action);
}
