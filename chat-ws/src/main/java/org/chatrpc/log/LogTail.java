package org.chatrpc.log;

import java.time.Duration;
import java.util.List;
import org.chatrpc.log.store.Bounds;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.table.Snapshot;

/**
 * Keeps memory in step with the log on disk, whichever node writes it. Confined to the journal's thread, except for
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
        after.load(snapshot);
        logId = snapshot.logId();
        applied = snapshot.seq();
        consistent = true;
        currentAt = start;
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
     */
    void advance(LogStore.End previous, List<LogEntry> committed) {
        if (needsReload(previous)) {
            load();
        } else if (applied == previous.seq()) {
            apply(committed);
            currentAt = System.nanoTime();
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
            apply(next);
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

    /** Tells readers that nothing more comes, as this node is too old for the store. Should it be fit again, everything is loaded. */
    void outdated() {
        consistent = false;
        before.forEach(Projection::outdated);
        after.outdated();
    }

    private void apply(List<LogEntry> entries) {
        if (!entries.isEmpty()) {
            consistent = false;
            before.forEach(projection -> projection.apply(entries));
            log.append(entries);
            after.apply(entries);
            applied = entries.get(entries.size() - 1).seq();
            consistent = true;
        }
    }
}
