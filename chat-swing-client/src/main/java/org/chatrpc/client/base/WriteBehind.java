package org.chatrpc.client.base;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps a file in step with state in memory, at most a moment behind: the newest state is written off the event
 * thread, one write at a time. Confined to the event thread.
 *
 * @param <T> the complete, immutable state
 */
public final class WriteBehind<T> {

    private static final Logger LOG = Logger.getLogger(WriteBehind.class.getName());
    private static final Subscription NOTHING = () -> {};

    /** Writes a state; called by one thread at a time, never the event thread. */
    @FunctionalInterface
    public interface Writer<T> {
        void write(T state) throws IOException;
    }

    private final Dispatcher dispatcher;
    private final Duration pause;
    private final Writer<T> writer;
    private Optional<T> due = Optional.empty();
    private Subscription timer = NOTHING;
    private boolean writing;
    private Runnable whenIdle = () -> {};

    /** @param pause how long a change may wait, so that several are written together */
    public WriteBehind(Dispatcher dispatcher, Duration pause, Writer<T> writer) {
        this.dispatcher = dispatcher;
        this.pause = pause;
        this.writer = writer;
    }

    /** Takes the newest state. */
    public void put(T state) {
        boolean waiting = due.isPresent();
        due = Optional.of(state);
        if (!waiting && !writing) {
            timer = dispatcher.after(pause, this::write);
        }
    }

    /** Writes pending changes now, then runs an action. */
    public void flush(Runnable whenSaved) {
        timer.end();
        Runnable others = whenIdle;
        whenIdle = () -> {
            others.run();
            whenSaved.run();
        };
        if (!writing) {
            write();
        }
    }

    private void write() {
        if (due.isEmpty()) {
            Runnable idle = whenIdle;
            whenIdle = () -> {};
            idle.run();
            return;
        }
        T state = due.get();
        due = Optional.empty();
        writing = true;
        dispatcher.onDisk(
                () -> {
                    writer.write(state);
                    return state;
                },
                done -> written(),
                failure -> {
                    // A full disk must not prevent sending.
                    LOG.log(Level.WARNING, "A file cannot be saved", failure);
                    written();
                });
    }

    private void written() {
        writing = false;
        write();
    }
}
