package org.chatrpc.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * The one way into the log: group commit (DeWitt et al., "Implementation Techniques for Main Memory Database Systems",
 * SIGMOD 1984, section 5.2).
 *
 * <p>Callers queue their drafts and wait; one thread takes all that have queued up meanwhile and commits them in one
 * transaction, so that the cost of reaching the disk is shared by as many as came while the last commit ran. Being the only
 * one to apply what it committed, that thread is also the single writer of everything in memory.
 *
 * <p>Thread-safe.
 */
public final class Journal implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(Journal.class.getName());
    private static final Duration RETRY_OPENING = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final LogStore store;
    private final MessageLog log;
    private final LogTail tail;
    private final JournalPolicy policy;
    private final Clock clock;
    private final BlockingQueue<Pending> queue;
    private final ThreadFactory threads;
    private final Thread committer;
    /** The thread that deletes old entries, or did so last. Confined to the committer. */
    private Thread forgetting = new Thread(() -> {});

    private volatile State state = State.OPENING;
    /** Entries committed since the store was last told to forget old ones. Confined to the committer. */
    private long sinceForgetting;

    private enum State {
        OPENING,
        READY,
        /** The last commit found the store away; the next one tries again, if need be an empty one. */
        AWAY,
        CLOSED
    }

    private record Pending(Draft draft, CompletableFuture<Outcome> outcome) {}

    /**
     * @param before what must know new entries before readers can see them: the rooms and people in memory
     * @param after what is told once readers can see them: whoever wakes the readers
     * @param threads makes the committer thread, which {@link #start} starts, and those that delete old entries
     */
    public Journal(
            LogStore store,
            MessageLog log,
            List<Projection> before,
            Projection after,
            JournalPolicy policy,
            Clock clock,
            ThreadFactory threads) {
        this.store = store;
        this.log = log;
        this.tail = new LogTail(store, log, before, after, policy.window());
        this.policy = policy;
        this.clock = clock;
        this.queue = new ArrayBlockingQueue<>(policy.maxQueued());
        this.threads = threads;
        this.committer = threads.newThread(this::run);
    }

    /** Opens the store in the background, for as long as it takes, and then takes drafts. */
    public void start() {
        committer.start();
    }

    /** Whether the state is loaded and the last commit reached the store. */
    public boolean isReady() {
        return state == State.READY;
    }

    /** Whether the state was loaded, so that reads can be answered from memory. */
    public boolean isLoaded() {
        return state == State.READY || state == State.AWAY;
    }

    /** Records the draft and returns what became of it, once that is on disk and visible to readers. */
    public Outcome record(Draft draft) {
        CompletableFuture<Outcome> outcome = submit(draft);
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

    /** Queues the draft. The future completes once it is on disk and visible to readers, or failed. */
    public CompletableFuture<Outcome> submit(Draft draft) {
        if (!isLoaded()) {
            throw ChatException.unavailable(null);
        }
        Pending pending = new Pending(draft, new CompletableFuture<>());
        if (!queue.offer(pending)) {
            throw ChatException.later(
                    Problem.OVERLOADED,
                    Duration.ofSeconds(1),
                    "The server has more to write than it can at the moment.");
        }
        if (state == State.CLOSED && queue.remove(pending)) {
            throw ChatException.unavailable(null);
        }
        return pending.outcome();
    }

    /** Commits what is queued, then ends. */
    @Override
    public void close() {
        synchronized (queue) {
            state = State.CLOSED;
        }
        try {
            committer.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            open();
            List<Pending> batch = new ArrayList<>();
            while (state != State.CLOSED || !queue.isEmpty()) {
                Pending first = queue.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, policy.maxBatch() - 1);
                    commit(List.copyOf(batch));
                    batch.clear();
                } else if (state == State.AWAY) {
                    commit(List.of());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            state = State.CLOSED;
            // A plain loop: a container that is stopping loads no more classes, and a lambda would be one.
            for (Pending pending : queue) {
                pending.outcome().completeExceptionally(ChatException.unavailable(null));
            }
        }
    }

    private void open() throws InterruptedException {
        String lastReason = null;
        while (state == State.OPENING) {
            try {
                store.open();
                tail.load();
                become(State.READY);
                if (lastReason != null) {
                    LOGGER.log(Level.INFO, "The store is open.");
                }
            } catch (RuntimeException e) {
                if (!reason(e).equals(lastReason)) {
                    lastReason = reason(e);
                    LOGGER.log(Level.WARNING, "The store cannot be opened; trying again until it can. {0}", lastReason);
                    LOGGER.log(Level.DEBUG, "Why the store cannot be opened", e);
                }
                TimeUnit.MILLISECONDS.sleep(RETRY_OPENING.toMillis());
            }
        }
    }

    private void commit(List<Pending> batch) {
        LogStore.Commit commit;
        try {
            commit = store.append(batch.stream().map(Pending::draft).toList(), clock.instant());
        } catch (StoreUnavailableException e) {
            becomeAway(e);
            batch.forEach(pending -> pending.outcome().completeExceptionally(ChatException.unavailable(e)));
            return;
        } catch (RuntimeException e) {
            failAlone(batch, e);
            return;
        }
        becomeReady();
        publish(commit);
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).outcome().complete(commit.outcomes().get(i));
        }
        forgetNowAndThen();
    }

    /** One bad draft must not take the others with it: each is tried by itself. */
    private void failAlone(List<Pending> batch, RuntimeException e) {
        if (batch.size() > 1) {
            batch.forEach(pending -> commit(List.of(pending)));
        } else {
            LOGGER.log(Level.ERROR, "A draft could not be committed", e);
            batch.forEach(pending -> pending.outcome().completeExceptionally(e));
        }
    }

    /** Brings memory up to the commit. What is committed stays committed, so if that fails, memory is loaded anew. */
    private void publish(LogStore.Commit commit) {
        List<LogEntry> committed = new ArrayList<>();
        for (Outcome outcome : commit.outcomes()) {
            if (outcome instanceof Outcome.Committed done) {
                committed.addAll(done.entries());
            }
        }
        sinceForgetting += committed.size();
        try {
            tail.advance(commit.previousSeq(), committed);
        } catch (RuntimeException e) {
            LOGGER.log(Level.ERROR, "Memory could not follow the log; loading it anew", e);
            try {
                tail.load();
            } catch (RuntimeException again) {
                becomeAway(again);
            }
        }
    }

    /** Deletes old entries beside the commits, not between them: there may be very many. */
    private void forgetNowAndThen() {
        if (sinceForgetting > policy.keep() / 10 && !forgetting.isAlive()) {
            sinceForgetting = 0;
            forgetting = threads.newThread(this::forget);
            forgetting.start();
        }
    }

    private void forget() {
        try {
            log.forgotten(store.forget(policy.keep()));
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "Old entries could not be forgotten; trying again later", e);
        }
    }

    private void becomeAway(RuntimeException reason) {
        if (state == State.READY) {
            LOGGER.log(Level.WARNING, "The store is away; writes fail until it is back. {0}", reason(reason));
            LOGGER.log(Level.DEBUG, "Why the store is away", reason);
        }
        become(State.AWAY);
    }

    private void becomeReady() {
        if (state == State.AWAY) {
            LOGGER.log(Level.INFO, "The store is back.");
        }
        become(State.READY);
    }

    /** In one line: whoever runs the server can do something about it, and needs no stack trace for that. */
    private static String reason(RuntimeException failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return message.replaceAll("\\s+", " ");
    }

    /** Changes the state, unless the journal was closed meanwhile. */
    private void become(State next) {
        synchronized (queue) {
            if (state != State.CLOSED) {
                state = next;
            }
        }
    }
}
