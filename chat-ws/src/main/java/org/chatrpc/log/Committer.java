package org.chatrpc.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.log.store.StoreDamagedException;
import org.chatrpc.log.store.StoreUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * The body of the journal's thread: opens the store, takes all queued commands, commits them in one transaction, and
 * applies the result to memory; between commits it catches up with other nodes, and checks that the store is writable.
 * Confined to that thread.
 *
 * <p>It survives any exception, Errors included: without it the server would answer reads forever and never write
 * again. After a failure, the commands taken from the queue are completed or failed, and memory is reloaded if it
 * missed anything.
 */
final class Committer implements Runnable {
    private static final Logger LOGGER = System.getLogger(Committer.class.getName());
    private static final Duration OPEN_RETRY_DELAY = Duration.ofSeconds(1);
    private static final Duration MAX_IDLE = Duration.ofMillis(200);
    /** Keeps an error that recurs immediately from flooding the log. */
    private static final Duration ERROR_PAUSE = Duration.ofMillis(200);

    private final LogStore store;
    private final LogTail tail;
    private final LogMaintenance retention;
    private final StoreState state;
    private final CommandQueue queue;
    private final int maxBatch;
    private final LogClock clock;
    private final ProbeSchedule probes;
    private final CommitListener commits;
    /** The commands taken from the queue. Allocated at its maximum size, so that taking commands needs no memory. */
    private final List<PendingCommand> taken;

    /**
     * @param maxBatch the maximum number of commands in one transaction
     * @param probeAfter how long after the last write the store is probed, if its readiness is asked for
     */
    Committer(
            LogStore store,
            LogTail tail,
            LogMaintenance retention,
            StoreState state,
            CommandQueue queue,
            int maxBatch,
            LogClock clock,
            Duration probeAfter,
            CommitListener commits) {
        this.store = store;
        this.tail = tail;
        this.retention = retention;
        this.state = state;
        this.queue = queue;
        this.maxBatch = maxBatch;
        this.clock = clock;
        this.probes = new ProbeSchedule(state, probeAfter);
        this.commits = commits;
        this.taken = new ArrayList<>(maxBatch);
    }

    /** Runs until the queue is closed and everything accepted by then has been committed. */
    @Override
    public void run() {
        try {
            while (!queue.isFinished()) {
                runOnce();
            }
        } finally {
            state.close();
            queue.close();
            while (!queue.isFinished()) {
                queue.take(taken, maxBatch);
                failTaken();
                complete(queue.takeCatchUp());
            }
        }
    }

    private void runOnce() {
        try {
            if (state.isOpening()) {
                open();
            } else {
                processNext();
            }
        } catch (InterruptedException e) {
            logAndPause("The journal's thread was interrupted; it continues until the journal is closed", e);
        } catch (RuntimeException | Error e) {
            probes.suspect();
            logAndPause("An unexpected failure in the journal; it continues", e);
        }
    }

    private static void logAndPause(String message, Throwable failure) {
        try {
            LOGGER.log(Level.ERROR, message, failure);
        } catch (RuntimeException | Error e) {
            // There may not even be memory for logging.
        }
        LockSupport.parkNanos(ERROR_PAUSE.toNanos());
    }

    private void open() throws InterruptedException {
        try {
            store.open();
            tail.load();
            state.ready();
        } catch (RuntimeException | Error e) {
            state.cannotBeOpened(e);
            TimeUnit.MILLISECONDS.sleep(OPEN_RETRY_DELAY.toMillis());
        }
    }

    private void processNext() throws InterruptedException {
        queue.await(MAX_IDLE);
        CompletableFuture<Void> catchUp = null;
        try {
            queue.take(taken, maxBatch);
            catchUp = queue.takeCatchUp();
            if (probes.isDue(!taken.isEmpty())) {
                probe();
            }
            commitOrCatchUp(taken);
        } finally {
            failTaken();
            complete(catchUp);
        }
    }

    private static void complete(@Nullable CompletableFuture<Void> catchUp) {
        if (catchUp != null) {
            catchUp.complete(null);
        }
    }

    /**
     * No effect on commands already completed. A plain loop: a stopping container no longer loads classes, and a lambda
     * would need one.
     */
    private void failTaken() {
        for (PendingCommand pending : taken) {
            pending.fail(state.refusal());
        }
        taken.clear();
    }

    /**
     * @param batch may be empty
     */
    private void commitOrCatchUp(List<PendingCommand> batch) {
        if (state.isUnavailable()) {
            // Queued before the store was known to be unavailable. Trying them would cost another timeout each.
            batch.forEach(pending -> pending.fail(state.refusal()));
            // Even if something was queued: other nodes may send notifications all the time.
            probe();
        } else if (!batch.isEmpty()) {
            // A commit locks the head row, and so includes everything committed before it.
            commit(batch);
        } else if (store.isShared()) {
            catchUp();
        }
        if (state.isReady()) {
            retention.check();
        }
        // The clock has to be read regularly.
        clock.now();
    }

    private void catchUp() {
        try {
            tail.follow();
        } catch (StoreUnavailableException e) {
            unavailable(e);
        } catch (RuntimeException | Error e) {
            reload(e);
        }
    }

    private void unavailable(Throwable failure) {
        boolean was = state.isOutdated();
        state.unavailable(failure);
        if (state.isOutdated() && !was) {
            tail.outdated();
        }
    }

    private void probe() {
        try {
            probes.begun();
            store.probe();
            tail.follow();
            probes.succeeded();
            state.probed();
        } catch (RuntimeException | Error e) {
            unavailable(e);
        }
    }

    private void commit(List<PendingCommand> batch) {
        LogStore.Commit commit;
        long startedAt = System.nanoTime();
        try {
            commit = store.append(commandsOf(batch), clock.now());
        } catch (StoreDamagedException e) {
            refuseAtDamage(batch, e);
            return;
        } catch (StoreUnavailableException e) {
            unavailable(e);
            batch.forEach(pending -> pending.fail(e.refusal()));
            return;
        } catch (RuntimeException | Error e) {
            retryAlone(batch, e);
            return;
        }
        long committedAt = System.nanoTime();
        probes.wrote(committedAt);
        if (commit.entries().isEmpty()) {
            state.probed();
        } else {
            state.ready();
        }
        publish(commit, startedAt);
        // Before the callers continue, so that a caller that has a receipt also finds its transaction in the metrics.
        notifyListener(batch.size(), Duration.ofNanos(committedAt - startedAt));
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).complete(commit.decisions().get(i));
        }
    }

    /** Other writes may not touch the damaged pages; a probe shows whether the store can write at all. */
    private void refuseAtDamage(List<PendingCommand> batch, StoreDamagedException e) {
        if (batch.size() > 1) {
            batch.forEach(pending -> commitOrCatchUp(List.of(pending)));
        } else {
            state.damaged(e);
            probe();
            batch.forEach(pending -> pending.fail(e.refusal()));
        }
    }

    private static List<Command<?>> commandsOf(List<PendingCommand> batch) {
        List<Command<?>> commands = new ArrayList<>(batch.size());
        batch.forEach(pending -> commands.add(pending.command()));
        return commands;
    }

    /** One bad command must not fail the others: each is retried alone. */
    private void retryAlone(List<PendingCommand> batch, Throwable e) {
        if (batch.size() > 1) {
            batch.forEach(pending -> commitOrCatchUp(List.of(pending)));
        } else {
            // A probe will show whether the store is the cause.
            probes.suspect();
            LOGGER.log(Level.ERROR, "A command could not be committed", e);
            batch.forEach(pending -> pending.fail(e));
        }
    }

    /** Applies the commit to memory. The commit itself cannot be undone, so if this fails, memory is reloaded. */
    private void publish(LogStore.Commit commit, long startedAt) {
        try {
            tail.advance(commit.previous(), commit.entries(), startedAt);
        } catch (RuntimeException | Error e) {
            reload(e);
        }
    }

    private void reload(Throwable reason) {
        LOGGER.log(Level.ERROR, "Memory is out of step with the log; reloading it", reason);
        try {
            tail.load();
        } catch (RuntimeException | Error again) {
            unavailable(again);
        }
    }

    /** A write must not fail because a listener does. */
    private void notifyListener(int writes, Duration took) {
        try {
            commits.committed(writes, took);
        } catch (RuntimeException | Error e) {
            LOGGER.log(Level.WARNING, "A commit listener failed", e);
        }
    }
}
