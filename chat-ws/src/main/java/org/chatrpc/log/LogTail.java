package org.chatrpc.log;

import java.time.Duration;
import java.util.List;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Snapshot;
import org.chatrpc.model.fact.LogEntry;

/**
 * Keeps memory in step with the log on disk, whichever node wrote it. Confined to the journal's thread, except for
 * {@link #applied} and {@link #behind}.
 *
 * <p>The projections come before the message log: a reader takes the rooms it may see first and then reads the log only as
 * far as these were known, so knowing rooms too early is harmless and too late would lose entries.
 */
final class LogTail {
    private static final int READ_AT_ONCE = 1_000;

    private final LogStore store;
    private final MessageLog log;
    private final List<Projection> before;
    private final Projection after;
    private final ReadLimit window;
    /** Written by the journal's thread only. */
    private volatile long applied;
    /** When memory was last known to contain all that was committed, as {@link System#nanoTime}; written likewise. */
    private volatile long currentAt = System.nanoTime();

    private String logId = "";
    /** False while memory is being changed, and thus after that failed half-way: then only loading it anew helps. */
    private boolean inStep;

    LogTail(LogStore store, MessageLog log, List<Projection> before, Projection after, ReadLimit window) {
        this.store = store;
        this.log = log;
        this.before = List.copyOf(before);
        this.after = after;
        this.window = window;
    }

    /** Loads everything anew. */
    void load() {
        long asked = System.nanoTime();
        Snapshot snapshot = store.snapshot();
        List<LogEntry> recent = newestUpTo(snapshot);
        long floor = snapshot.seq() - recent.size();
        inStep = false;
        before.forEach(projection -> projection.load(snapshot));
        log.reset(new Bounds(snapshot.logId(), snapshot.firstSeq(), floor, snapshot.seq()), recent, window);
        after.load(snapshot);
        logId = snapshot.logId();
        applied = snapshot.seq();
        inStep = true;
        currentAt = asked;
    }

    /** As many as memory keeps and the store still has: old ones may be forgotten while they are read. */
    private List<LogEntry> newestUpTo(Snapshot snapshot) {
        List<LogEntry> newest = store.readNewest(snapshot.seq(), window);
        boolean complete = !newest.isEmpty() && newest.get(0).seq() + newest.size() - 1 == snapshot.seq();
        return complete ? newest : List.of();
    }

    /** The last entry that memory contains. Safe to call at any time. */
    long applied() {
        return applied;
    }

    /** How long ago memory was known to contain all that was committed by then. Safe to call at any time. */
    Duration behind() {
        return Duration.ofNanos(System.nanoTime() - currentAt);
    }

    /** Applies entries just committed, after those that another node, or a commit of unknown outcome, put before them. */
    void advance(LogStore.End previous, List<LogEntry> committed) {
        if (isLost(previous)) {
            load();
        } else if (applied == previous.seq()) {
            apply(committed);
            currentAt = System.nanoTime();
        } else {
            follow();
        }
    }

    /** Applies what was committed since, here or on another node. */
    void follow() {
        long asked = System.nanoTime();
        LogStore.End end = store.end();
        if (isLost(end)) {
            load();
            return;
        }
        while (applied < end.seq()) {
            List<LogEntry> next = store.readAfter(applied, READ_AT_ONCE);
            if (next.isEmpty() || next.get(0).seq() != applied + 1) {
                // Entries this node never saw were forgotten already; only the tables still tell what they made.
                load();
                return;
            }
            apply(next);
        }
        currentAt = asked;
    }

    /**
     * Whether memory has to be loaded anew: it was changed by halves only, or the log is another one, or went back, to a
     * backup, so that what memory has beyond it never happened.
     */
    private boolean isLost(LogStore.End end) {
        return !inStep || !end.logId().equals(logId) || end.seq() < applied;
    }

    private void apply(List<LogEntry> entries) {
        if (!entries.isEmpty()) {
            inStep = false;
            before.forEach(projection -> projection.apply(entries));
            log.append(entries);
            after.apply(entries);
            applied = entries.get(entries.size() - 1).seq();
            inStep = true;
        }
    }
}
