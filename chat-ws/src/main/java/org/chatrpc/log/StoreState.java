package org.chatrpc.log;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chatrpc.log.store.OutdatedNodeException;
import org.chatrpc.problem.ChatException;
import org.jspecify.annotations.Nullable;

/**
 * Whether the store is usable, as far as the journal knows. Each change is logged on one line, without a stack trace,
 * as it concerns the administrator rather than a developer. Thread-safe.
 */
final class StoreState {
    private static final Logger LOGGER = System.getLogger(StoreState.class.getName());

    private enum State {
        OPENING,
        READY,
        /** The last attempt failed; the store is probed until a probe succeeds. */
        UNAVAILABLE,
        /** A newer version has changed the store, so that not even memory is to be trusted; probed likewise. */
        OUTDATED,
        CLOSED
    }

    /** Written while holding this object's lock, so that nothing follows CLOSED; read without it. */
    private volatile State state = State.OPENING;

    @GuardedBy("this")
    private @Nullable String lastReason;

    private final AtomicBoolean checkRequested = new AtomicBoolean();

    boolean isOpening() {
        return state == State.OPENING;
    }

    boolean isReady() {
        return state == State.READY;
    }

    /** Records that a caller asked for the readiness of the store and needs a recent answer. */
    void requestCheck() {
        checkRequested.set(true);
    }

    /** Whether a caller has asked since the last call of this method. */
    boolean takeCheckRequest() {
        return checkRequested.getAndSet(false);
    }

    boolean isUnavailable() {
        return state == State.UNAVAILABLE || state == State.OUTDATED;
    }

    boolean isOutdated() {
        return state == State.OUTDATED;
    }

    /** Why calls that need the store are refused while it is not ready. */
    ChatException refusal() {
        return isOutdated() ? ChatException.outdated(null) : ChatException.unavailable(null);
    }

    /** Whether it has ever been ready, so that what is in memory can be shown. */
    boolean isLoaded() {
        return state == State.READY || state == State.UNAVAILABLE;
    }

    /** The store has worked. */
    synchronized void ready() {
        if (lastReason != null) {
            LOGGER.log(Level.INFO, isOpening() ? "The store is open." : "The store is available again.");
            lastReason = null;
        }
        transitionTo(State.READY);
    }

    synchronized void cannotBeOpened(Throwable failure) {
        logOnce("The store cannot be opened; retrying. {0}", failure);
    }

    synchronized void unavailable(Throwable failure) {
        if (failure instanceof OutdatedNodeException) {
            logOnce("This node is too old for its database; every call is refused until it is updated. {0}", failure);
            transitionTo(State.OUTDATED);
            return;
        }
        logOnce("The store is unavailable; writes fail until it is available again. {0}", failure);
        transitionTo(State.UNAVAILABLE);
    }

    synchronized void close() {
        state = State.CLOSED;
    }

    @GuardedBy("this")
    private void transitionTo(State next) {
        if (state != State.CLOSED) {
            state = next;
        }
    }

    /** Once per reason, as attempts follow each other quickly. */
    @GuardedBy("this")
    private void logOnce(String format, Throwable failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        String reason = message.replaceAll("\\s+", " ");
        if (!reason.equals(lastReason)) {
            LOGGER.log(Level.WARNING, format, reason);
            LOGGER.log(Level.DEBUG, "Stack trace of the failure above", failure);
            lastReason = reason;
        }
    }
}
