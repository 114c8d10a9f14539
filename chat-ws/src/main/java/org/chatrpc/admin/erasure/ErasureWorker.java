package org.chatrpc.admin.erasure;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.chatrpc.log.Journal;
import org.chatrpc.log.PeriodicTask;
import org.chatrpc.log.store.ErasureStore;
import org.chatrpc.log.store.ErasureStore.Place;
import org.chatrpc.log.store.ErasureStore.Reacted;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.model.Erasure;
import org.chatrpc.room.RoomNames;

/**
 * Completes erasures on a thread of its own, at once and after a restart. Every node may run it, because the node that
 * started an erasure may crash; each batch is idempotent. Thread-safe.
 */
public final class ErasureWorker implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(ErasureWorker.class.getName());
    /** Interval between attempts to purge the store's files while readers hold snapshots. */
    private static final Duration SCRUB_RETRY = Duration.ofMillis(500);
    /** How many messages are looked up at once. */
    private static final int LISTED = 2_000;
    /** A small number, so that no commit has to wait long. */
    private static final int AT_ONCE = 100;
    /** How many rows are scanned at once: most of them do not concern the user. */
    private static final int WALKED = 2_000;

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final ErasureStore store;
    private final LogStore log;
    private final Journal journal;
    private final PeriodicTask work;
    /** Confined to the thread. */
    private boolean scrubs;

    public ErasureWorker(ErasureStore store, LogStore log, Journal journal, ErasureWakeup wakeup) {
        this.store = store;
        this.log = log;
        this.journal = journal;
        this.work = wakeup.work();
    }

    /** If its thread cannot be started, the server continues without it. */
    public void start() {
        work.start(this::turn);
    }

    /** Does not wait for the thread; what it was doing is taken up at the next start. */
    @Override
    public void close() {
        work.close();
    }

    private Duration turn() throws InterruptedException {
        List<RuntimeException> failures = new ArrayList<>();
        for (Erasure erasure : store.unfinished()) {
            try {
                carryOut(erasure);
            } catch (RuntimeException e) {
                // Other erasures do not wait for this one.
                failures.add(e);
            }
        }
        scrub();
        if (!failures.isEmpty()) {
            RuntimeException first = failures.get(0);
            failures.subList(1, failures.size()).forEach(first::addSuppressed);
            throw first;
        }
        return ErasureWakeup.NO_TIMEOUT;
    }

    private void carryOut(Erasure erasure) throws InterruptedException {
        Erasure rewritten = erasure.rewrittenTo() > 0 ? erasure : rewrite(erasure);
        if (!rewritten.isFinished()) {
            emptyEntries(rewritten);
            store.finish(rewritten);
            LOGGER.log(Level.INFO, "A person was erased; {0} stands for what remains", rewritten.pseudonym());
        }
        scrubs = true;
    }

    private void scrub() throws InterruptedException {
        while (scrubs && !work.isClosed()) {
            if (log.scrub()) {
                scrubs = false;
            } else {
                TimeUnit.MILLISECONDS.sleep(SCRUB_RETRY.toMillis());
            }
        }
    }

    /** Yields to writers between batches. */
    private static void pause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    }

    private Erasure rewrite(Erasure erasure) throws InterruptedException {
        eraseMessages(erasure);
        eraseReactions(erasure);
        while (store.discardFiles(erasure.username(), AT_ONCE) == AT_ONCE) {
            pause();
        }
        long done = 0;
        for (long last = store.renameInMessages(erasure, 0, WALKED); last > 0; ) {
            done = last;
            pause();
            last = store.renameInMessages(erasure, done, WALKED);
        }
        Erasure replaced = store.replace(erasure, done, room -> renamed(erasure, room));
        // Memory notices the new log id and reloads.
        journal.run(new BarrierCommand());
        return replaced;
    }

    private static String renamed(Erasure erasure, String room) {
        return RoomNames.peer(room, erasure.username())
                .map(peer -> RoomNames.direct(erasure.pseudonym(), peer))
                .orElseThrow(() -> new IllegalStateException(room + " is no direct room"));
    }

    private void eraseMessages(Erasure erasure) throws InterruptedException {
        boolean onlyFiles = !erasure.deletesMessages();
        List<Place> places = store.messages(erasure.username(), onlyFiles, 0, LISTED);
        while (!places.isEmpty()) {
            for (int from = 0; from < places.size(); from += AT_ONCE) {
                List<Place> piece = places.subList(from, Math.min(from + AT_ONCE, places.size()));
                journal.run(new EraseMessages(erasure.username(), piece, onlyFiles));
                pause();
            }
            long last = places.get(places.size() - 1).messageId();
            places = store.messages(erasure.username(), onlyFiles, last, LISTED);
        }
    }

    private void eraseReactions(Erasure erasure) throws InterruptedException {
        List<Reacted> reactions = store.reactions(erasure.username(), 0, AT_ONCE);
        while (!reactions.isEmpty()) {
            journal.run(new EraseReactions(reactions));
            pause();
            long last = reactions.get(reactions.size() - 1).key().messageId();
            reactions = store.reactions(erasure.username(), last, AT_ONCE);
        }
    }

    private void emptyEntries(Erasure erasure) throws InterruptedException {
        long after = 0;
        while (after < erasure.rewrittenTo()) {
            long last = store.emptyEntries(erasure, after, WALKED);
            if (last == 0) {
                return;
            }
            after = last;
            pause();
        }
    }
}
