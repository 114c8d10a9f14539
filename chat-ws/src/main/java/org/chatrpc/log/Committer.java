package org.chatrpc.log;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.chatrpc.log.command.Command;

/**
 * What the journal's one thread does: opens the store, takes all that has queued up, commits it in one transaction, and
 * brings memory up to it; between commits it follows what other nodes wrote, and makes sure that the store can be written to.
 * Confined to that thread.
 *
 * <p>It survives whatever is thrown in it, Errors too: without it the server would answer reads for ever and never write
 * again. What it has in hand then is completed or failed, and what memory missed is loaded.
 */
final class Committer implements Runnable {
    private static final Logger LOGGER = System.getLogger(Committer.class.getName());
    private static final Duration RETRY_OPENING = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofMillis(200);
    /** So that an error that comes back at once does not fill the server's log. */
    private static final Duration AFTER_ERROR = Duration.ofMillis(200);

    private static final Duration PROBE_IN_DOUBT = Duration.ofSeconds(1);

    private final LogStore store;
    private final LogTail tail;
    private final Retention retention;
    private final StoreState state;
    private final BlockingQueue<Pending> queue;
    private final LookRequests looks;
    private final int maxBatch;
    private final LogClock clock;
    private final Duration probeAfter;
    private final CommitListener commits;
    /** What was taken from the queue; as large as it gets from the start, so that taking needs no memory. */
    private final List<Pending> inHand;
    /** When a write was last known to have reached the disk, as {@link System#nanoTime}. */
    private long wroteAt = System.nanoTime();
    /** Of the last probe, likewise. */
    private long probedAt = wroteAt;
    /** Whether something failed in a way that may be the store's fault. */
    private boolean inDoubt;

    /**
     * @param maxBatch commands in one transaction at the most
     * @param probeAfter how long after the last write the store is tried out, if somebody asks whether it is ready
     */
    Committer(
            LogStore store,
            LogTail tail,
            Retention retention,
            StoreState state,
            BlockingQueue<Pending> queue,
            LookRequests looks,
            int maxBatch,
            LogClock clock,
            Duration probeAfter,
            CommitListener commits) {
        this.store = store;
        this.tail = tail;
        this.retention = retention;
        this.state = state;
        this.queue = queue;
        this.looks = looks;
        this.maxBatch = maxBatch;
        this.clock = clock;
        this.probeAfter = probeAfter;
        this.commits = commits;
        this.inHand = new ArrayList<>(maxBatch);
    }

    /** Runs until the journal is closed and what is queued then is committed. */
    @Override
    public void run() {
        try {
            while (!state.isClosed() || !queue.isEmpty()) {
                turn();
            }
        } finally {
            state.close();
            // A plain loop: a container that is stopping loads no more classes, and a lambda would be one.
            for (Pending pending : queue) {
                pending.failAsUnavailable(null);
            }
            looks.begin().complete(null);
        }
    }

    private void turn() {
        try {
            if (state.isOpening()) {
                open();
            } else {
                serveNext();
            }
        } catch (InterruptedException e) {
            survive("The journal's thread was interrupted; it goes on until the journal is closed", e);
        } catch (RuntimeException | Error e) {
            inDoubt = true;
            survive("The journal stumbled and goes on", e);
        }
    }

    private static void survive(String how, Throwable failure) {
        try {
            LOGGER.log(Level.ERROR, how, failure);
        } catch (RuntimeException | Error e) {
            // There is not even memory to say so.
        }
        LockSupport.parkNanos(AFTER_ERROR.toNanos());
    }

    private void open() throws InterruptedException {
        try {
            store.open();
            tail.load();
            state.ready();
        } catch (RuntimeException | Error e) {
            state.cannotBeOpened(e);
            TimeUnit.MILLISECONDS.sleep(RETRY_OPENING.toMillis());
        }
    }

    private void serveNext() throws InterruptedException {
        Pending first = queue.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
        try {
            if (first != null) {
                inHand.add(first);
                queue.drainTo(inHand, maxBatch - 1);
            }
            if (isProbeDue(first != null)) {
                probe();
            }
            serve(inHand);
        } finally {
            // Those that were completed stay so. A plain loop, as above.
            for (Pending pending : inHand) {
                pending.failAsUnavailable(null);
            }
            inHand.clear();
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
            probe();
        } else if (!writes.isEmpty()) {
            // Holding the head row, a commit learns of all that came before it.
            commit(writes);
        } else if (store.isShared()) {
            look();
        }
        // The clock wants to be looked at all the time.
        clock.now();
    }

    private void look() {
        try {
            tail.follow();
        } catch (StoreUnavailableException e) {
            state.away(e);
        } catch (RuntimeException | Error e) {
            loadAnew(e);
        }
    }

    /** That a disk got full shows only when something is written. A server that nobody uses nor watches writes nothing. */
    private boolean isProbeDue(boolean busy) {
        if (!state.isReady()) {
            return false;
        }
        long now = System.nanoTime();
        boolean stale = !busy && now - wroteAt >= probeAfter.toNanos() && now - probedAt >= probeAfter.toNanos();
        return (inDoubt && now - probedAt >= PROBE_IN_DOUBT.toNanos()) || (stale && state.takeQuestion());
    }

    private void probe() {
        try {
            probedAt = System.nanoTime();
            store.probe();
            tail.follow();
            inDoubt = false;
            state.ready();
        } catch (RuntimeException | Error e) {
            state.away(e);
        }
    }

    private void commit(List<Pending> batch) {
        LogStore.Commit commit;
        long began = System.nanoTime();
        try {
            commit = store.append(commandsOf(batch), clock.now());
        } catch (StoreUnavailableException e) {
            state.away(e);
            batch.forEach(pending -> pending.failAsUnavailable(e));
            return;
        } catch (RuntimeException | Error e) {
            failAlone(batch, e);
            return;
        }
        wroteAt = System.nanoTime();
        state.ready();
        publish(commit);
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).complete(commit.decisions().get(i));
        }
        tell(batch.size(), Duration.ofNanos(wroteAt - began));
        retention.check();
    }

    private static List<Command<?>> commandsOf(List<Pending> batch) {
        List<Command<?>> commands = new ArrayList<>(batch.size());
        batch.forEach(pending -> commands.add(pending.command()));
        return commands;
    }

    /** One bad command must not take the others with it: each is tried by itself. */
    private void failAlone(List<Pending> batch, Throwable e) {
        if (batch.size() > 1) {
            batch.forEach(pending -> serve(List.of(pending)));
        } else {
            // If it is the store that is bad, a probe shows it.
            inDoubt = true;
            LOGGER.log(Level.ERROR, "A command could not be committed", e);
            batch.forEach(pending -> pending.fail(e));
        }
    }

    /** Brings memory up to the commit. What is committed stays committed, so if that fails, memory is loaded anew. */
    private void publish(LogStore.Commit commit) {
        try {
            tail.advance(commit.previous(), commit.entries());
        } catch (RuntimeException | Error e) {
            loadAnew(e);
        }
    }

    private void loadAnew(Throwable reason) {
        LOGGER.log(Level.ERROR, "Memory could not follow the log; loading it anew", reason);
        try {
            tail.load();
        } catch (RuntimeException | Error again) {
            state.away(again);
        }
    }

    /** Nobody's write fails because somebody could not count it. */
    private void tell(int drafts, Duration took) {
        try {
            commits.committed(drafts, took);
        } catch (RuntimeException | Error e) {
            LOGGER.log(Level.WARNING, "A listener failed on a commit", e);
        }
    }
}
