package org.chatrpc.log;

import java.time.Duration;
import java.util.List;
import org.chatrpc.log.store.Bounds;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.table.Snapshot;

/**
 * Keeps memory in step with the log on disk, which any node may write. Confined to the journal's thread, except for
 * {@link #applied} and {@link #behind}.
 *
 * <p>Projections are updated before the message log: a reader first determines the rooms it may see and then reads the
 * log only up to the entry that these include. So projections that are ahead of the log are harmless, while late ones
 * would lose entries.
 */
final class LogTail {
    private static final int MAX_READ = 1_000;

    private final LogStore store;
    private final MessageLog log;
    private final List<Projection> before;
    private final Projection after;
    private final ReadLimit window;
    /** Written only by the journal's thread. */
    private volatile long applied;
    /**
     * When memory was last known to contain everything committed, by {@link System#nanoTime}. Written only by the
     * journal's thread.
     */
    private volatile long currentAt = System.nanoTime();

    private String logId = "";
    /**
     * False while memory is being changed, and so also after a change that failed half-way, which only reloading
     * repairs.
     */
    private boolean consistent;

    LogTail(LogStore store, MessageLog log, List<Projection> before, Projection after, ReadLimit window) {
        this.store = store;
        this.log = log;
        this.before = List.copyOf(before);
        this.after = after;
        this.window = window;
    }

    /** Loads the whole state. */
    void load() {
        long start = System.nanoTime();
        Snapshot snapshot = store.snapshot();
        List<LogEntry> recent = newestUpTo(snapshot);
        long floor = snapshot.seq() - recent.size();
        consistent = false;
        before.forEach(projection -> projection.load(snapshot));
        log.reset(new Bounds(snapshot.logId(), snapshot.firstSeq(), floor, snapshot.seq()), recent, window);
        currentAt = start;
        after.load(snapshot);
        logId = snapshot.logId();
        applied = snapshot.seq();
        consistent = true;
    }

    /** As many entries as fit into memory and are still on disk; old ones may be deleted while they are read. */
    private List<LogEntry> newestUpTo(Snapshot snapshot) {
        List<LogEntry> newest = store.readNewest(snapshot.seq(), window);
        boolean complete = !newest.isEmpty() && newest.get(0).seq() + newest.size() - 1 == snapshot.seq();
        return complete ? newest : List.of();
    }

    /** The last entry applied to memory. Callable from any thread. */
    long applied() {
        return applied;
    }

    /** How long ago memory was known to contain everything committed by then. Callable from any thread. */
    Duration behind() {
        return Duration.ofNanos(System.nanoTime() - currentAt);
    }

    /**
     * Applies entries just committed, after any entries that another node, or a commit of unknown outcome, has put
     * before them.
     *
     * @param begun an upper bound for the start of the transaction, by {@link System#nanoTime}; it includes all that
     *     was committed before
     */
    void advance(LogStore.End previous, List<LogEntry> committed, long begun) {
        if (needsReload(previous)) {
            load();
        } else if (applied == previous.seq()) {
            apply(committed, begun);
        } else {
            follow();
        }
    }

    /** Applies everything committed since the last call, on any node. */
    void follow() {
        long start = System.nanoTime();
        LogStore.End end = store.end();
        if (needsReload(end)) {
            load();
            return;
        }
        while (applied < end.seq()) {
            List<LogEntry> next = store.readAfter(applied, MAX_READ);
            if (next.isEmpty() || next.get(0).seq() != applied + 1) {
                // Some of the missing entries have been deleted; their effect is only in the state tables.
                load();
                return;
            }
            boolean isLast = next.get(next.size() - 1).seq() >= end.seq();
            apply(next, isLast ? start : currentAt);
        }
        currentAt = start;
    }

    /**
     * Whether memory has to be reloaded: a change failed half-way, or the log is a different one or went back, because
     * a backup was restored, so that entries in memory no longer exist.
     */
    private boolean needsReload(LogStore.End end) {
        return !consistent || !end.logId().equals(logId) || end.seq() < applied;
    }

    /**
     * Notifies readers that nothing more comes, because this node is too old for the store. If it becomes compatible
     * again, everything is reloaded.
     */
    void outdated() {
        consistent = false;
        before.forEach(Projection::outdated);
        after.outdated();
    }

    /** @param current up to when memory contains everything committed, once it contains these entries */
    private void apply(List<LogEntry> entries, long current) {
        if (entries.isEmpty()) {
            currentAt = current;
        } else {
            consistent = false;
            before.forEach(projection -> projection.apply(entries));
            log.append(entries);
            // Before readers are woken: they read only what is current.
            currentAt = current;
            after.apply(entries);
            applied = entries.get(entries.size() - 1).seq();
            consistent = true;
        }
    }
}
