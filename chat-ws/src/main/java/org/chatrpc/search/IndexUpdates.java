package org.chatrpc.search;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.log.store.MessageStore;
import org.chatrpc.log.store.StoreUnavailableException;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.message.FilesExpired;
import org.chatrpc.model.fact.message.MessageDeleted;
import org.chatrpc.model.fact.message.MessageEdited;
import org.chatrpc.model.fact.message.MessageFact;
import org.chatrpc.model.fact.message.MessagePosted;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.search.MessageIndex.Checkpoint;

/**
 * Builds the index from the stored messages, and then follows the log. Both read messages in their current state, so
 * that a text is never written to the index after its deletion, and reading an entry twice is harmless. Confined to the
 * thread of the index.
 */
final class IndexUpdates {
    private static final int BATCH = 1_000;
    private static final ReadLimit SCANNED = new ReadLimit(BATCH, 4 << 20);
    /** A refresh costs some milliseconds, however few additions it makes visible. */
    private static final Duration REFRESH_EVERY = Duration.ofMillis(20);

    /** Entries are batched for this long, unless a search needs them: reading one costs as much as reading a hundred. */
    private static final Duration GATHERED_FOR = Duration.ofMillis(250);

    /** The delay of the first purge after a start, because the time of the last deletion before it is not known. */
    private static final Duration FIRST_PURGE = Duration.ofMinutes(10);

    private static final long RETRY_MILLIS = 1_000;
    private static final long BEHIND_MEMORY_MILLIS = 50;

    private final MessageIndex index;
    private final LogStore log;
    private final MessageStore messages;
    private final SearchPolicy.Index policy;
    private final LogProgress progress;
    private final Consumer<IndexState> state;
    private final BooleanSupplier damaged;

    /** Written by the thread of the index. */
    private volatile Checkpoint checkpoint = new Checkpoint("", 0, 0);

    private boolean ready;
    private boolean uncommitted;
    /** Whether files may still have what a purge removes. */
    private boolean purging;

    private long refreshedAt = System.nanoTime();
    private long committedAt = System.nanoTime();
    private long purgedAt;

    IndexUpdates(
            MessageIndex index,
            LogStore log,
            MessageStore messages,
            SearchPolicy.Index policy,
            LogProgress progress,
            Consumer<IndexState> state,
            BooleanSupplier damaged) {
        this.index = index;
        this.log = log;
        this.messages = messages;
        this.policy = policy;
        this.progress = progress;
        this.state = state;
        this.damaged = damaged;
        long purgeEvery = policy.purgeEvery().toNanos();
        this.purgedAt = System.nanoTime() - purgeEvery + Math.min(purgeEvery, FIRST_PURGE.toNanos());
    }

    /**
     * Opens the index, and keeps it up to date until the progress is closed or a search finds it damaged.
     *
     * @param anew whether to rebuild the index without reading the existing one
     */
    void run(boolean anew) throws IOException, InterruptedException {
        awaitLog();
        if (isClosed()) {
            return;
        }
        LogStore.End end = log.end();
        Optional<Checkpoint> opened = Optional.empty();
        if (!anew) {
            opened = index.open();
        }
        if (opened.filter(at -> canFollow(at, end)).isEmpty()) {
            index.clear();
            opened = Optional.of(new Checkpoint(end.logId(), end.seq(), 0));
        }
        checkpoint = opened.get();
        ready = false;
        uncommitted = true;
        progress.visible(0);
        while (!isClosed() && !damaged.getAsBoolean() && step()) {}
        if (!damaged.getAsBoolean()) {
            commit();
        }
        index.close();
    }

    /** The last entry of the log that the index includes. Callable from any thread. */
    long seq() {
        return checkpoint.seq();
    }

    private boolean isClosed() {
        return progress.now().closed();
    }

    private void awaitLog() throws InterruptedException {
        while (progress.now().logId().isEmpty() && !isClosed()) {
            progress.awaitWork("", 0, Duration.ofSeconds(1).toNanos());
        }
    }

    private boolean canFollow(Checkpoint at, LogStore.End end) {
        return at.logId().equals(end.logId())
                && at.seq() <= end.seq()
                && (at.seq() == end.seq() || log.retained().firstSeq() <= at.seq() + 1);
    }

    /** Proceeds by one step; false if the index has to be rebuilt. */
    private boolean step() throws IOException, InterruptedException {
        try {
            if (!checkpoint.isComplete()) {
                scan();
            } else if (!follow()) {
                return false;
            }
        } catch (StoreUnavailableException e) {
            // Indexed messages can still be found once the store is available to confirm them.
            progress.pause(RETRY_MILLIS);
        }
        if (uncommitted && hasPassed(committedAt, policy.commitEvery())) {
            commit();
        }
        return true;
    }

    /** Adds the next messages that were in the store when the build started. */
    private void scan() throws IOException {
        state.accept(IndexState.indexing((double) checkpoint.scannedId() / Math.max(1, checkpoint.seq())));
        Slice<StoredMessage> next = messages.byId(checkpoint.scannedId(), SCANNED);
        index.put(next.items());
        uncommitted = true;
        long scanned = next.items().isEmpty()
                ? checkpoint.seq()
                : next.items().get(next.items().size() - 1).id();
        boolean complete = !next.hasMore() || scanned >= checkpoint.seq();
        checkpoint = new Checkpoint(checkpoint.logId(), checkpoint.seq(), complete ? Long.MAX_VALUE : scanned);
        if (complete) {
            commit();
        }
    }

    private boolean follow() throws IOException, InterruptedException {
        LogProgress.Now now = progress.now();
        if (!now.logId().equals(checkpoint.logId())) {
            if (!log.end().logId().equals(checkpoint.logId())) {
                return false;
            }
            // The index was built from a restored backup, which memory has not loaded yet.
            progress.pause(BEHIND_MEMORY_MILLIS);
            return true;
        }
        if (now.logged() > checkpoint.seq()) {
            if (!ready) {
                state.accept(IndexState.indexing((double) checkpoint.seq() / now.logged()));
            }
            List<LogEntry> entries = log.readAfter(checkpoint.seq(), BATCH);
            if (entries.isEmpty()) {
                // As above, with a shorter log.
                progress.pause(BEHIND_MEMORY_MILLIS);
                return true;
            }
            if (entries.get(0).seq() != checkpoint.seq() + 1) {
                return false;
            }
            add(entries);
        }
        boolean caughtUp = checkpoint.seq() >= now.logged();
        if (caughtUp && !ready) {
            refresh();
            ready = true;
            state.accept(IndexState.READY);
        }
        refreshIfWanted(caughtUp);
        if (caughtUp) {
            purgeIfDue();
            progress.awaitWork(checkpoint.logId(), checkpoint.seq(), untilTimer());
            progress.gather(checkpoint.seq() + BATCH, GATHERED_FOR.toNanos());
        }
        return true;
    }

    private void add(List<LogEntry> entries) throws IOException {
        index.put(entries.stream()
                .filter(IndexUpdates::changesText)
                .map(IndexUpdates::message)
                .toList());
        checkpoint = new Checkpoint(
                checkpoint.logId(), entries.get(entries.size() - 1).seq(), Long.MAX_VALUE);
        uncommitted = true;
    }

    private void refreshIfWanted(boolean caughtUp) throws IOException, InterruptedException {
        LogProgress.Now now = progress.now();
        if (now.wanted() > now.visible() && checkpoint.seq() > now.visible()) {
            if (caughtUp) {
                progress.pause(Math.max(0, left(refreshedAt, REFRESH_EVERY)) / 1_000_000);
            }
            if (caughtUp || hasPassed(refreshedAt, REFRESH_EVERY)) {
                refresh();
            }
        }
    }

    private void refresh() throws IOException {
        index.refresh();
        refreshedAt = System.nanoTime();
        progress.visible(checkpoint.seq());
    }

    private void purgeIfDue() throws IOException {
        if (hasPassed(purgedAt, policy.purgeEvery())) {
            purgedAt = System.nanoTime();
            index.purge();
            purging = true;
            uncommitted = true;
        }
    }

    private void commit() throws IOException {
        boolean merged = !index.isMerging();
        index.commit(checkpoint);
        committedAt = System.nanoTime();
        // Files replaced by merging are deleted once no commit refers to them, and no search reads them.
        uncommitted = purging && !merged;
        purging = uncommitted;
        if (checkpoint.isComplete()) {
            refresh();
        }
    }

    private long untilTimer() {
        long purge = left(purgedAt, policy.purgeEvery());
        return Math.max(1, uncommitted ? Math.min(purge, left(committedAt, policy.commitEvery())) : purge);
    }

    private static boolean hasPassed(long since, Duration time) {
        return left(since, time) <= 0;
    }

    private static long left(long since, Duration time) {
        return time.toNanos() - (System.nanoTime() - since);
    }

    private static boolean changesText(LogEntry entry) {
        return entry.fact() instanceof MessagePosted
                || entry.fact() instanceof MessageEdited
                || entry.fact() instanceof FilesExpired
                || entry.fact() instanceof MessageDeleted;
    }

    private static StoredMessage message(LogEntry entry) {
        return ((MessageFact) entry.fact()).message();
    }
}
