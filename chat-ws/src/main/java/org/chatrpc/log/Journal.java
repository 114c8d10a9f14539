package org.chatrpc.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.chatrpc.log.command.Command;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * The one way into the log: group commit (DeWitt et al., "Implementation Techniques for Main Memory Database Systems",
 * SIGMOD 1984, section 5.2).
 *
 * <p>Callers queue their commands and wait; one thread takes all that have queued up meanwhile and commits them in one
 * transaction, so that the cost of reaching the disk is shared by as many as came while the last commit ran. Being the only
 * one to apply what was committed, that thread is also the single writer of everything in memory.
 *
 * <p>Where other nodes write to the same log, that thread follows it too: with each commit of its own, when the
 * {@link LogListener} was notified of another's, and a few times a second in any case.
 *
 * <p>Thread-safe.
 */
public final class Journal implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(Journal.class.getName());
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final LogStore store;
    private final LogTail tail;
    private final JournalPolicy policy;
    private final BlockingQueue<Pending> queue;
    private final LookRequests looks;
    private final LogListener listener;
    private final Thread committer;
    private final StoreState state = new StoreState();
    /** The last entry that another node, or this one, notified. Written by the listener's thread only. */
    private volatile long notified;

    private volatile boolean started;
    private volatile boolean closing;

    /**
     * @param before what must know new entries before readers can see them: the rooms and people in memory
     * @param after what is told once readers can see them: whoever wakes the readers
     * @param threads makes the threads of the committer and the listener, which {@link #start} starts, and those that delete
     *     old entries
     * @param commits is told of each transaction
     */
    public Journal(
            LogStore store,
            MessageLog log,
            List<Projection> before,
            Projection after,
            JournalPolicy policy,
            Clock clock,
            ThreadFactory threads,
            CommitListener commits) {
        this.store = store;
        this.tail = new LogTail(store, log, before, after, policy.windowLimit());
        this.policy = policy;
        this.queue = new ArrayBlockingQueue<>(policy.maxQueued());
        this.looks = new LookRequests(queue);
        this.listener = new LogListener(store, this::notified, threads);
        Retention retention = new Retention(store, log, policy.keep(), threads);
        Upkeep upkeep = policy.upkeep();
        LogClock time = new LogClock(clock, System::nanoTime, upkeep.clockSkew(), upkeep.clockPatience());
        this.committer = threads.newThread(new Committer(
                store, tail, retention, state, queue, looks, policy.maxBatch(), time, upkeep.probeAfter(), commits));
    }

    /** A journal of whose transactions nobody is told. */
    public Journal(
            LogStore store,
            MessageLog log,
            List<Projection> before,
            Projection after,
            JournalPolicy policy,
            Clock clock,
            ThreadFactory threads) {
        this(store, log, before, after, policy, clock, threads, CommitListener.NONE);
    }

    /** Opens the store in the background, for as long as it takes, and then takes commands. Whether it runs, {@link #isAlive} tells. */
    public void start() {
        try {
            committer.start();
        } catch (RuntimeException | Error e) {
            LOGGER.log(
                    Level.ERROR, "The journal has no thread; nothing is written until the server is started again", e);
        }
        started = true;
        if (store.isShared()) {
            try {
                listener.start();
            } catch (RuntimeException | Error e) {
                LOGGER.log(Level.WARNING, "Nobody listens for news of other nodes; they are looked for instead", e);
            }
        }
    }

    /** False once nothing will ever be written again, unless that is because the journal was closed. */
    public boolean isAlive() {
        return !started || closing || committer.isAlive();
    }

    /**
     * Whether the state is loaded and a write would reach the store: the last one did, or a probe since. If that was long
     * ago, another probe follows, which the next answer goes by.
     */
    public boolean isReady() {
        state.ask();
        return state.isReady();
    }

    /** Whether the state was loaded, so that reads can be answered from memory. */
    public boolean isLoaded() {
        return state.isLoaded();
    }

    /** The last entry of the log that memory contains. */
    public long applied() {
        return tail.applied();
    }

    /** How many entries of the log this node was notified of that memory does not contain yet. */
    public long lag() {
        return Math.max(0, notified - tail.applied());
    }

    /** How long ago memory was known to contain all that was committed on any node; zero where there are no other nodes. */
    public Duration behind() {
        return store.isShared() ? tail.behind() : Duration.ZERO;
    }

    /** How many calls wait for the committer. */
    public int queued() {
        return queue.size();
    }

    /**
     * Makes memory contain all that was committed on any node before this call, as far as the store can be reached.
     *
     * @return whether memory now contains entries after {@code seq}; never where there are no other nodes
     */
    public boolean catchUp(long seq) {
        if (!store.isShared()) {
            return false;
        }
        if (state.isReady()) {
            try {
                CompletableFuture<Void> look = looks.request();
                if (state.isClosed()) {
                    // The committer may have ended before the request, and then nobody completes it.
                    return tail.applied() > seq;
                }
                look.get(policy.timeout().toMillis(), TimeUnit.MILLISECONDS);
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
            looks.request();
        }
    }

    /**
     * Has the command decided and returns its result, once what it changed is on disk and visible to readers.
     *
     * @throws ChatException as the command refuses, or if the journal cannot take or finish it
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

    /** Queues the command. The future completes once what it changed is on disk and visible to readers, or with the refusal. */
    @SuppressWarnings("unchecked") // The future is completed with what this very command returned.
    public <R> CompletableFuture<R> submit(Command<R> command) {
        if (!state.isReady()) {
            // Rather at once than after a time-out; the committer finds out by itself when the store is back.
            throw ChatException.unavailable(null);
        }
        Pending pending = Pending.of(command);
        if (!queue.offer(pending)) {
            throw ChatException.later(
                    Problem.OVERLOADED,
                    Duration.ofSeconds(1),
                    "The server has more to write than it can at the moment.");
        }
        if (state.isClosed() && queue.remove(pending)) {
            throw ChatException.unavailable(null);
        }
        return (CompletableFuture<R>) pending.outcome();
    }

    /** Commits what is queued, then ends. */
    @Override
    public void close() {
        closing = true;
        state.close();
        // Wakes the committer, which would otherwise notice only when its wait for commands ends.
        looks.request();
        listener.close();
        try {
            committer.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
