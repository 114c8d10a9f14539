package org.chatrpc.client.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;

/** Whether the client is idle; contains no UI code. Confined to the event thread. */
public final class IdleModel {

    private final Value<Boolean> idle;
    private final Value<Integer> minutes;
    private final Dispatcher dispatcher;
    private final Clock clock;
    private final Subscription setting;
    private Instant used;
    private Subscription timer = () -> {};

    /**
     * Creates the model.
     *
     * @param idle persists across restarts: a client that starts automatically is as idle as it was before
     * @param minutes minutes without input after which the user is away; 0 for never
     */
    public IdleModel(Value<Boolean> idle, Value<Integer> minutes, Dispatcher dispatcher, Clock clock) {
        this.idle = idle;
        this.minutes = minutes;
        this.dispatcher = dispatcher;
        this.clock = clock;
        used = idle.get() ? Instant.EPOCH : clock.instant();
        setting = minutes.show(changed -> check());
    }

    public Value<Boolean> idle() {
        return idle;
    }

    /** The user has pressed a key or moved the mouse. */
    public void used() {
        used = clock.instant();
        if (idle.get()) {
            check();
        }
    }

    /** Stops following the clock. */
    public void close() {
        setting.end();
        timer.end();
    }

    /** Uses one timer at a time. Input does not reset it; when it fires, it is set again for the remaining time. */
    private void check() {
        timer.end();
        Duration limit = Duration.ofMinutes(minutes.get());
        Duration left = limit.minus(Duration.between(used, clock.instant()));
        boolean over = !limit.isZero() && (left.isZero() || left.isNegative());
        if (!limit.isZero() && !over) {
            timer = dispatcher.after(left, this::check);
        }
        idle.set(over);
    }
}
