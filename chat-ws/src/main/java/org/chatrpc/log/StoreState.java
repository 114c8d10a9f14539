package org.chatrpc.log;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chatrpc.log.store.OutdatedNodeException;
import org.chatrpc.log.store.StoreDamagedException;
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
        /** The store was damaged, and a probe has succeeded since; writes are tried, until one shows how the store is. */
        ON_TRIAL,
        /** A newer version has changed the store, so that not even memory is to be trusted; probed likewise. */
        OUTDATED,
        CLOSED
    }

    /** Written while holding this object's lock, so that nothing follows CLOSED; read without it. */
    private volatile State state = State.OPENING;

    @GuardedBy("this")
    private @Nullable String lastReason;

    /** Whether the store was damaged, and nothing was written since. */
    @GuardedBy("this")
    private boolean damaged;

    private final AtomicBoolean checkRequested = new AtomicBoolean();

    boolean isOpening() {
        return state == State.OPENING;
    }

    boolean isReady() {
        return state == State.READY;
    }

    /** Whether writes are worth trying. */
    boolean acceptsWrites() {
        return state == State.READY || state == State.ON_TRIAL;
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
        return acceptsWrites() || state == State.UNAVAILABLE;
    }

    /** The store has worked as far as that can be told without writing what somebody wants to be written. */
    synchronized void probed() {
        if (damaged) {
            if (state != State.ON_TRIAL) {
                LOGGER.log(
                        Level.WARNING,
                        "The store was damaged. Writes are tried again, and it counts as available once one has succeeded.");
            }
            transitionTo(State.ON_TRIAL);
        } else {
            ready();
        }
    }

    /** The store has worked, and something was written if it had been damaged. */
    synchronized void ready() {
        damaged = false;
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
        damaged |= failure instanceof StoreDamagedException;
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
