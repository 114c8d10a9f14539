package org.chatrpc.log;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chatrpc.log.command.State;
import org.jspecify.annotations.Nullable;

/**
 * Whether the store can be used, as far as the journal knows; each change stands in the server's log, in one line: whoever
 * runs the server can do something about it, and needs no stack trace for that. Thread-safe.
 */
final class StoreState {
    private static final Logger LOGGER = System.getLogger(StoreState.class.getName());

    private enum State {
        OPENING,
        READY,
        /** The last attempt found the store away; probes go on until one succeeds. */
        AWAY,
        CLOSED
    }

    /** Written under this object's lock, so that nothing follows CLOSED; read without it. */
    private volatile State state = State.OPENING;

    @GuardedBy("this")
    private @Nullable String lastReason;

    private final AtomicBoolean asked = new AtomicBoolean();

    boolean isOpening() {
        return state == State.OPENING;
    }

    boolean isReady() {
        return state == State.READY;
    }

    /** Notes that somebody wants to know whether the store is ready, who should not be told what was true long ago. */
    void ask() {
        asked.set(true);
    }

    /** Whether somebody asked since this was called last. */
    boolean takeQuestion() {
        return asked.getAndSet(false);
    }

    boolean isAway() {
        return state == State.AWAY;
    }

    /** Whether it was ready at some time. */
    boolean isLoaded() {
        return state == State.READY || state == State.AWAY;
    }

    boolean isClosed() {
        return state == State.CLOSED;
    }

    /** The store did what it was asked. */
    synchronized void ready() {
        if (lastReason != null) {
            LOGGER.log(Level.INFO, isOpening() ? "The store is open." : "The store is back.");
            lastReason = null;
        }
        become(State.READY);
    }

    synchronized void cannotBeOpened(Throwable failure) {
        tell("The store cannot be opened; trying again until it can. {0}", failure);
    }

    synchronized void away(Throwable failure) {
        tell("The store is away; writes fail until it is back. {0}", failure);
        become(State.AWAY);
    }

    synchronized void close() {
        state = State.CLOSED;
    }

    @GuardedBy("this")
    private void become(State next) {
        if (state != State.CLOSED) {
            state = next;
        }
    }

    /** Once for the same reason: attempts follow each other quickly. */
    @GuardedBy("this")
    private void tell(String format, Throwable failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        String reason = message.replaceAll("\\s+", " ");
        if (!reason.equals(lastReason)) {
            LOGGER.log(Level.WARNING, format, reason);
            LOGGER.log(Level.DEBUG, "The same with the stack", failure);
            lastReason = reason;
        }
    }
}
