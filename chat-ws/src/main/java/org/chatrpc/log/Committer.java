package org.chatrpc.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What the journal's one thread does: opens the store, takes all that has queued up, commits it in one transaction, and
 * brings memory up to it; between commits it follows what other nodes wrote. Confined to that thread.
 */
final class Committer implements Runnable {
    private static final Logger LOGGER = System.getLogger(Committer.class.getName());
    private static final Duration RETRY_OPENING = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofMillis(200);

    private final LogStore store;
    private final LogTail tail;
    private final Retention retention;
    private final StoreState state;
    private final BlockingQueue<Pending> queue;
    private final LookRequests looks;
    private final int maxBatch;
    private final Clock clock;
    private final CommitListener commits;

    /** @param maxBatch commands in one transaction at the most */
    Committer(
            LogStore store,
            LogTail tail,
            Retention retention,
            StoreState state,
            BlockingQueue<Pending> queue,
            LookRequests looks,
            int maxBatch,
            Clock clock,
            CommitListener commits) {
        this.store = store;
        this.tail = tail;
        this.retention = retention;
        this.state = state;
        this.queue = queue;
        this.looks = looks;
        this.maxBatch = maxBatch;
        this.clock = clock;
        this.commits = commits;
    }

    /** Runs until the journal is closed and what is queued then is committed. */
    @Override
    public void run() {
        try {
            open();
            List<Pending> batch = new ArrayList<>();
            while (!state.isClosed() || !queue.isEmpty()) {
                Pending first = queue.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, maxBatch - 1);
                    serve(List.copyOf(batch));
                    batch.clear();
                } else {
                    serve(List.of());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            LOGGER.log(Level.ERROR, "Nothing is written any more until the server is started again", e);
            throw e;
        } finally {
            state.close();
            // A plain loop: a container that is stopping loads no more classes, and a lambda would be one.
            for (Pending pending : queue) {
                pending.failAsUnavailable(null);
            }
            looks.begin().complete(null);
        }
    }

    private void open() throws InterruptedException {
        while (state.isOpening()) {
            try {
                store.open();
                tail.load();
                state.ready();
            } catch (RuntimeException e) {
                state.cannotBeOpened(e);
                TimeUnit.MILLISECONDS.sleep(RETRY_OPENING.toMillis());
            }
        }
    }

    /** @param batch may be empty */
    private void serve(List<Pending> batch) {
        batch.forEach(looks::taken);
        CompletableFuture<Void> look = looks.begin();
        try {
            commitOrLook(batch);
        } finally {
            look.complete(null);
        }
    }

    private void commitOrLook(List<Pending> batch) {
        List<Pending> writes =
                batch.stream().filter(pending -> !pending.isLook()).toList();
        if (state.isAway()) {
            // They queued up before that was known. Trying would cost each of them another time-out.
            writes.forEach(pending -> pending.failAsUnavailable(null));
            // Also when there was something in the queue: other nodes may notify all the time.
            commit(List.of());
        } else if (!writes.isEmpty()) {
            // Holding the head row, a commit learns of all that came before it.
            commit(writes);
        } else if (store.isShared()) {
            look();
        }
    }

    private void look() {
        try {
            tail.follow();
        } catch (StoreUnavailableException e) {
            state.away(e);
        } catch (RuntimeException e) {
            loadAnew(e);
        }
    }

    private void commit(List<Pending> batch) {
        LogStore.Commit commit;
        long began = System.nanoTime();
        try {
            commit = store.append(commandsOf(batch), clock.instant());
        } catch (StoreUnavailableException e) {
            state.away(e);
            batch.forEach(pending -> pending.failAsUnavailable(e));
            return;
        } catch (RuntimeException e) {
            failAlone(batch, e);
            return;
        }
        commits.committed(batch.size(), Duration.ofNanos(System.nanoTime() - began));
        state.ready();
        publish(commit);
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).complete(commit.decisions().get(i));
        }
    }

    private static List<Command<?>> commandsOf(List<Pending> batch) {
        List<Command<?>> commands = new ArrayList<>(batch.size());
        batch.forEach(pending -> commands.add(pending.command()));
        return commands;
    }

    /** One bad command must not take the others with it: each is tried by itself. */
    private void failAlone(List<Pending> batch, RuntimeException e) {
        if (batch.size() > 1) {
            batch.forEach(pending -> serve(List.of(pending)));
        } else {
            LOGGER.log(Level.ERROR, "A command could not be committed", e);
            batch.forEach(pending -> pending.fail(e));
        }
    }

    /** Brings memory up to the commit. What is committed stays committed, so if that fails, memory is loaded anew. */
    private void publish(LogStore.Commit commit) {
        try {
            tail.advance(commit.previous(), commit.entries());
        } catch (RuntimeException e) {
            loadAnew(e);
        }
        retention.committed(commit.entries().size());
    }

    private void loadAnew(RuntimeException reason) {
        LOGGER.log(Level.ERROR, "Memory could not follow the log; loading it anew", reason);
        try {
            tail.load();
        } catch (RuntimeException again) {
            state.away(again);
        }
    }
}
