package org.chatrpc.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.chatrpc.log.command.AttributedCommand;
import org.chatrpc.log.command.Attribution;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * The only way to write to the log: group commit (DeWitt et al., "Implementation Techniques for Main Memory Database
 * Systems", SIGMOD 1984, section 5.2).
 *
 * <p>Callers queue their commands and wait; a single thread takes all commands queued during the previous commit and
 * commits them in one transaction, so that they share the cost of reaching the disk. That thread alone applies commits
 * to memory, and so is the single writer of all state in memory.
 *
 * <p>If other nodes write to the same log, that thread also catches up with them: with each commit of its own, whenever
 * the {@link LogListener} is notified of another node's commit, and a few times a second in any case.
 *
 * <p>Thread-safe.
 */
public final class Journal implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(Journal.class.getName());
    private static final Duration MAX_CLOSE_WAIT = Duration.ofSeconds(10);

    private final LogStore store;
    private final Supplier<Attribution> origins;
    private final LogTail tail;
    private final JournalPolicy policy;
    private final CommandQueue queue;
    private final LogListener listener;
    private final Thread committer;
    private final StoreState state = new StoreState();
    /**
     * The last entry that any node, including this one, has sent a notification of. Written only by the listener's
     * thread.
     */
    private volatile long notified;

    private volatile boolean started;
    private volatile boolean closing;

    /**
     * @param before projections that must contain new entries before readers can see them: rooms, accounts and sessions
     * @param after the projection to update once readers can see the entries: the one that wakes waiting readers
     * @param threads creates the committer and listener threads, which {@link #start} starts, and those that delete old
     *     entries
     * @param commits notified of each transaction
     * @param origins the origin of the writes of the calling thread
     */
    public Journal(
            LogStore store,
            MessageLog log,
            List<Projection> before,
            Projection after,
            JournalPolicy policy,
            Clock clock,
            ThreadFactory threads,
            CommitListener commits,
            Supplier<Attribution> origins) {
        this.store = store;
        this.origins = origins;
        this.tail = new LogTail(store, log, before, after, policy.windowLimit());
        this.policy = policy;
        this.queue = new CommandQueue(policy.maxQueued());
        this.listener = new LogListener(store, this::notified, threads);
        MaintenancePolicy maintenance = policy.maintenance();
        LogMaintenance retention = new LogMaintenance(store, log, policy.keep(), maintenance, threads);
        LogClock time = new LogClock(clock, System::nanoTime, maintenance.clockSkew(), maintenance.clockGracePeriod());
        this.committer = threads.newThread(new Committer(
                store, tail, retention, state, queue, policy.maxBatch(), time, maintenance.probeAfter(), commits));
    }

    /** A journal without a commit listener, whose writes have no known origin. */
    public Journal(
            LogStore store,
            MessageLog log,
            List<Projection> before,
            Projection after,
            JournalPolicy policy,
            Clock clock,
            ThreadFactory threads) {
        this(store, log, before, after, policy, clock, threads, CommitListener.NONE, () -> Attribution.NONE);
    }

    /**
     * Starts opening the store in the background, retrying until that succeeds, and then accepts commands. {@link
     * #isAlive} returns whether it is running.
     */
    public void start() {
        try {
            committer.start();
        } catch (RuntimeException | Error e) {
            LOGGER.log(
                    Level.ERROR,
                    "The journal's thread could not be started; nothing can be written until the server is restarted",
                    e);
        }
        started = true;
        if (store.isShared()) {
            try {
                listener.start();
            } catch (RuntimeException | Error e) {
                LOGGER.log(Level.WARNING, "Cannot listen for notifications of other nodes; polling the log instead", e);
            }
        }
    }

    /** False once nothing will ever be written again, unless because the journal was closed. */
    public boolean isAlive() {
        return !started || closing || committer.isAlive();
    }

    /**
     * Whether the state is loaded and a write would succeed, judging by the last write or a later probe. If that was
     * long ago, this call triggers another probe, whose result the next call returns.
     */
    public boolean isReady() {
        state.requestCheck();
        return state.isReady();
    }

    /** Whether the state has been loaded, so that reads can be served from memory. */
    public boolean isLoaded() {
        return state.isLoaded();
    }

    /**
     * Refuses a call that needs the state.
     *
     * @throws ChatException UNAVAILABLE unless {@link #isLoaded}
     */
    public void requireLoaded() {
        if (!state.isLoaded()) {
            throw state.refusal();
        }
    }

    /** Whether a newer version has changed the store so that this node is too old for it, and serves no calls. */
    public boolean isOutdated() {
        return state.isOutdated();
    }

    /** The last log entry applied to memory. */
    public long applied() {
        return tail.applied();
    }

    /** The number of entries that this node has been notified of but not yet applied. */
    public long lag() {
        return Math.max(0, notified - tail.applied());
    }

    /** How long ago memory was known to contain everything committed on any node; zero if there are no other nodes. */
    public Duration behind() {
        return store.isShared() ? tail.behind() : Duration.ZERO;
    }

    /**
     * Whether memory contains everything that was committed on any node up to a moment ago, so that it may serve
     * messages of others: a node that lags or is cut off does not know of edits and deletions elsewhere. Reads two
     * fields.
     */
    public boolean isCurrent() {
        return behind().compareTo(policy.maxBehind()) <= 0;
    }

    /** The number of commands waiting for the committer. */
    public int queued() {
        return queue.size();
    }

    /**
     * Applies to memory everything that was committed on any node before this call, if the store can be reached.
     *
     * @return whether memory now contains entries after {@code seq}; always false if there are no other nodes
     */
    public boolean catchUp(long seq) {
        return catchUp(seq, policy.timeout());
    }

    /**
     * The same, waiting no longer than this.
     *
     * @param atMost reduced to how long a caller waits for a commit
     */
    public boolean catchUp(long seq, Duration atMost) {
        Duration wait = atMost.compareTo(policy.timeout()) < 0 ? atMost : policy.timeout();
        if (!store.isShared()) {
            return false;
        }
        if (state.acceptsWrites()) {
            try {
                queue.requestCatchUp().get(wait.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException | TimeoutException e) {
                LOGGER.log(Level.DEBUG, "Memory could not catch up with the log", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return tail.applied() > seq;
    }

    private void notified(long seq) {
        notified = seq;
        if (seq > tail.applied()) {
            queue.requestCatchUp();
        }
    }

    /**
     * Runs the command; returns its result once its changes are on disk and visible to readers.
     *
     * @throws ChatException if the command refuses, or if the journal cannot accept or complete it
     */
    public <R> R run(Command<R> command) {
        CompletableFuture<R> outcome = submit(command);
        try {
            return outcome.get(policy.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw ChatException.unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ChatException.unavailable(e);
        }
    }

    /**
     * Queues the command. The future completes once its changes are on disk and visible to readers, or with the
     * refusal.
     */
    public <R> CompletableFuture<R> submit(Command<R> command) {
        return submit(command, origins.get());
    }

    /**
     * Queues a command of the server itself, regardless of the call that the thread is serving: it is attributed to no
     * user, and does not depend on the session of that call.
     */
    public <R> CompletableFuture<R> submitInternal(Command<R> command) {
        return submit(command, Attribution.NONE);
    }

    @SuppressWarnings("unchecked") // The future is completed with this command's own result.
    private <R> CompletableFuture<R> submit(Command<R> command, Attribution origin) {
        if (!state.acceptsWrites()) {
            // Fail at once rather than after a timeout; the committer itself detects when the store is available again.
            throw state.refusal();
        }
        PendingCommand pending =
                PendingCommand.of(origin.equals(Attribution.NONE) ? command : new AttributedCommand<>(command, origin));
        if (!queue.offer(pending)) {
            throw queue.isClosed()
                    ? ChatException.unavailable(null)
                    : ChatException.later(
                            Problem.OVERLOADED,
                            Duration.ofSeconds(1),
                            "The server has too many writes queued at the moment.");
        }
        return (CompletableFuture<R>) pending.outcome();
    }

    /** Commits what is queued, then ends the thread. */
    @Override
    public void close() {
        closing = true;
        state.close();
        queue.close();
        listener.close();
        try {
            committer.join(MAX_CLOSE_WAIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
