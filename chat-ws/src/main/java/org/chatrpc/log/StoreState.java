package org.chatrpc.log;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
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
    /** After this many consecutive writes that met damage, the damage is not limited to the data of one of them. */
    static final int DAMAGED_WRITES_BEFORE_NOT_READY = 3;

    static final Duration TRIAL = Duration.ofMinutes(1);
    /** Damage is logged once for each location, of which there may be many. */
    private static final int MAX_LOGGED_DAMAGE = 100;

    private enum State {
        OPENING,
        READY,
        /** The last attempt failed; the store is probed until a probe succeeds. */
        UNAVAILABLE,
        /**
         * The store was damaged, and a probe has succeeded since. Writes are tried until one of them shows the
         * condition of the store, or until none has met damage for a while: a load balancer that checks readiness might
         * send no writes.
         */
        ON_TRIAL,
        /** A newer version has changed the store, so that not even memory can be trusted; probed in the same way. */
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

    /** When damage was met last. */
    @GuardedBy("this")
    private long damagedAt;

    /** How many writes have met damage since one succeeded. */
    @GuardedBy("this")
    private int damagedWrites;

    @GuardedBy("this")
    private final Set<String> damageLogged = new HashSet<>();

    private final AtomicBoolean checkRequested = new AtomicBoolean();
    private final LongSupplier nanoTime;

    StoreState() {
        this(System::nanoTime);
    }

    /**
     * @param nanoTime a monotonic clock such as {@link System#nanoTime}
     */
    StoreState(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    boolean isOpening() {
        return state == State.OPENING;
    }

    boolean isReady() {
        return state == State.READY;
    }

    boolean isOnTrial() {
        return state == State.ON_TRIAL;
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

    /** The store works, as far as a probe can show without a real write. */
    synchronized void probed() {
        if (damaged && nanoTime.getAsLong() - damagedAt < TRIAL.toNanos()) {
            transitionTo(State.ON_TRIAL);
        } else if (damaged) {
            ready();
        } else {
            available();
        }
    }

    /** The store has worked, and something was written if it had been damaged. */
    synchronized void ready() {
        damaged = false;
        damagedWrites = 0;
        available();
    }

    @GuardedBy("this")
    private void available() {
        if (lastReason != null) {
            LOGGER.log(Level.INFO, isOpening() ? "The store is open." : "The store is available again.");
            lastReason = null;
        }
        transitionTo(State.READY);
    }

    synchronized void cannotBeOpened(Throwable failure) {
        logOnce("The store cannot be opened; retrying. {0}", failure);
    }

    /** A write met damage; other writes may succeed. */
    synchronized void damaged(StoreDamagedException failure) {
        logDamage("A write failed because the store is damaged; other writes continue. {0}", failure);
        damagedWrites++;
        damagedAt = nanoTime.getAsLong();
        if (damaged || damagedWrites >= DAMAGED_WRITES_BEFORE_NOT_READY) {
            damaged = true;
            logDamage(
                    "Several writes failed because the store is damaged, and none has succeeded since: this server is not"
                            + " ready until one succeeds, or none has failed for a minute. {0}",
                    failure);
            lastReason = reason(failure);
            transitionTo(State.ON_TRIAL);
        }
    }

    synchronized void unavailable(Throwable failure) {
        if (failure instanceof OutdatedNodeException) {
            logOnce("This node is too old for its database; every call is refused until it is updated. {0}", failure);
            transitionTo(State.OUTDATED);
            return;
        }
        if (failure instanceof StoreDamagedException) {
            damaged = true;
            damagedAt = nanoTime.getAsLong();
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
        String reason = reason(failure);
        if (!reason.equals(lastReason)) {
            log(format, reason, failure);
            lastReason = reason;
        }
    }

    /** Logged only once per reason, because refused callers retry, with other writes in between. */
    @GuardedBy("this")
    private void logDamage(String format, Throwable failure) {
        String reason = reason(failure);
        if (damageLogged.size() < MAX_LOGGED_DAMAGE && damageLogged.add(format + reason)) {
            log(format, reason, failure);
        }
    }

    private static String reason(Throwable failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return message.replaceAll("\\s+", " ");
    }

    private static void log(String format, String reason, Throwable failure) {
        LOGGER.log(Level.WARNING, format, reason);
        LOGGER.log(Level.DEBUG, "Stack trace of the failure above", failure);
    }
}
