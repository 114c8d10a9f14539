package org.chatrpc.client.session.outbox;

import java.time.Duration;
import java.util.Optional;
import org.chatrpc.client.base.Backoff;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;

/**
 * One room's way out of the outbox: at most one call at a time, so that the order within the room is kept, and a pause
 * after each failure. Confined to the event thread.
 */
final class OutboxLane {

    private static final Subscription NOTHING = () -> {};

    private final Dispatcher dispatcher;
    private final Backoff backoff;
    private final Runnable onReady;
    private Subscription retry = NOTHING;
    private boolean busy;
    private boolean paused;
    private boolean byOrder;

    /** @param onReady called at the end of each pause */
    OutboxLane(Dispatcher dispatcher, Backoff backoff, Runnable onReady) {
        this.dispatcher = dispatcher;
        this.backoff = backoff;
        this.onReady = onReady;
    }

    /** Whether the next entry may be sent now. */
    boolean ready() {
        return !paused && !busy;
    }

    /** Whether a call is being made. */
    boolean busy() {
        return busy;
    }

    /** A call starts. */
    void begin() {
        busy = true;
    }

    /** The call has ended. */
    void end() {
        busy = false;
    }

    /** The server has responded: the next failure starts with a short pause again. */
    void answered() {
        backoff.reset();
    }

    /** Waits for the back-off, or longer if the server asked for that. */
    void pause(Optional<Duration> asked) {
        paused = true;
        byOrder = asked.isPresent();
        Duration pause = backoff.next();
        retry = dispatcher.after(
                asked.filter(longer -> longer.compareTo(pause) > 0).orElse(pause), this::wake);
    }

    /** Ends a pause, because the entry that caused it was removed or is to be sent at once. */
    void wake() {
        if (paused) {
            stop();
            paused = false;
            onReady.run();
        }
    }

    /** The server is reachable again: ends a pause that the server did not ask for. */
    void reachable() {
        if (!byOrder) {
            wake();
        }
    }

    /** Ends the wait permanently. */
    void stop() {
        retry.end();
        retry = NOTHING;
    }
}
