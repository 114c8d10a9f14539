package org.chatrpc.file;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Collectors;
import org.chatrpc.file.scan.Scanning;
import org.chatrpc.file.store.FileContents;
import org.chatrpc.file.store.FileStore;
import org.chatrpc.log.PeriodicTask;
import org.chatrpc.log.Projection;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.message.FilesExpired;
import org.chatrpc.model.fact.message.MessageDeleted;
import org.chatrpc.model.table.Snapshot;

/**
 * Removes the contents of files that nothing refers to any more: as soon as their message is deleted, and once an hour
 * those that were uploaded and never sent. What a crash left behind is found at startup and once a day. Checks every
 * minute whether files are available, and removes nothing otherwise. Thread-safe.
 */
public final class FileSweep implements Projection, AutoCloseable {
    private static final Logger LOGGER = System.getLogger(FileSweep.class.getName());
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration CHECK_EVERY = Duration.ofMinutes(1);
    private static final Duration COUNT_EVERY = Duration.ofMinutes(1);
    private static final Duration RETRY = Duration.ofMinutes(1);
    /** Also how long a content is kept that the database does not know: it may be newer than a backup that was restored. */
    private static final Duration ORPHANS_EVERY = Duration.ofDays(1);
    /** A small number, so that no commit has to wait long. */
    private static final int AT_ONCE = 50;

    private final FileStore store;
    private final FileContents contents;
    private final ContentsCheck check;
    private final Duration unusedLife;
    private final Clock clock;
    private final PeriodicTask work;
    private volatile boolean opened;
    /** Whether there may be something to remove since the last sweep. */
    private volatile boolean due;
    /** Whether the totals were requested since they were last counted. */
    private volatile boolean asked;

    private volatile Optional<FileStore.Totals> totals = Optional.empty();
    /** When totals were last counted, also if that failed; in {@link System#nanoTime}. */
    private volatile long counted = System.nanoTime() - COUNT_EVERY.toNanos();
    /** When the next sweep is due, in {@link System#nanoTime}. Confined to the thread. */
    private long nextSweep = System.nanoTime() + EVERY.toNanos();
    /** When the next search for orphans is due, in {@link System#nanoTime}. Confined to the thread. */
    private long nextOrphans = System.nanoTime();
    /** Whether this sweep has logged that something cannot be removed. Confined to the thread. */
    private boolean warned;

    /**
     * @param scanning checked every minute whether the scanner answers
     * @param clock by which files are too old: a trusted one, because removal is final
     */
    public FileSweep(
            FileStore store,
            FileContents contents,
            Scanning scanning,
            Duration unusedLife,
            Clock clock,
            ThreadFactory threads) {
        this.store = store;
        this.contents = contents;
        this.check = new ContentsCheck(contents, scanning);
        this.unusedLife = unusedLife;
        this.clock = clock;
        this.work = new PeriodicTask("Removing files that are in no message any more", CHECK_EVERY, RETRY, threads);
    }

    /** If its thread cannot be started, the server continues without it. */
    public void start() {
        work.start(this::turn);
    }

    /** Does not wait for the thread: an interrupted removal is completed after the next start. */
    @Override
    public void close() {
        work.close();
    }

    /** The store is open now. */
    @Override
    public void load(Snapshot snapshot) {
        opened = true;
        due = true;
        work.wake();
    }

    @Override
    public void apply(List<LogEntry> entries) {
        if (entries.stream()
                .map(LogEntry::fact)
                .anyMatch(fact -> fact instanceof MessageDeleted || fact instanceof FilesExpired)) {
            due = true;
            work.wake();
        }
    }

    /** Why the contents of files could not be used a minute ago, in a sentence; empty if they could. */
    public String problem() {
        return check.problem();
    }

    /** What was impaired with files a minute ago, as the start of a sentence; empty if nothing was. */
    public String hindrance() {
        return check.hindrance();
    }

    /**
     * The total size of all files, as of a moment ago: callers do not wait for the database. It is recounted only on
     * demand, at most once a minute.
     */
    public Optional<FileStore.Totals> totals() {
        if (!asked && System.nanoTime() - counted >= COUNT_EVERY.toNanos()) {
            asked = true;
            work.wake();
        }
        return totals;
    }

    private void count() {
        asked = false;
        counted = System.nanoTime();
        totals = Optional.of(store.totals());
    }

    private Duration turn() {
        if (asked) {
            count();
        }
        // Also on a full disk, because this frees some space.
        if (opened && check.run(work::isClosed) && (due || System.nanoTime() - nextSweep >= 0)) {
            due = false;
            nextSweep = System.nanoTime() + RETRY.toNanos();
            if (sweep()) {
                nextSweep = System.nanoTime() + EVERY.toNanos();
            }
        }
        return CHECK_EVERY;
    }

    /**
     * Removes everything that nothing refers to.
     *
     * @return false if some of it could not be removed
     */
    boolean sweep() {
        warned = false;
        Instant now = clock.instant();
        while (store.expire(now.minus(unusedLife), AT_ONCE) == AT_ONCE) {}
        int failed = 0;
        List<String> garbage = store.garbage("", AT_ONCE);
        while (!garbage.isEmpty()) {
            for (String id : garbage) {
                failed += remove(id) ? 0 : 1;
            }
            garbage = store.garbage(garbage.get(garbage.size() - 1), AT_ONCE);
        }
        if (System.nanoTime() - nextOrphans >= 0) {
            sweepUnknown(now);
            nextOrphans = System.nanoTime() + ORPHANS_EVERY.toNanos();
        }
        return failed == 0;
    }

    /** A file that cannot be removed must not prevent the removal of others. */
    private boolean remove(String id) {
        try {
            contents.remove(FileIds.thumbnailOf(id));
            contents.remove(id);
            store.removed(id);
            return true;
        } catch (RuntimeException e) {
            if (!warned && !work.isClosed()) {
                // Once: the others often have the same reason.
                warned = true;
                LOGGER.log(Level.WARNING, "A file that is in no message any more could not be removed; will retry", e);
            }
            return false;
        }
    }

    /**
     * Counts from when a content was first found unknown, not from its age: it became unknown when a backup was
     * restored. The database stores that time, so that restarts do not delay the removal.
     */
    private void sweepUnknown(Instant now) {
        contents.visit(
                now.minus(ORPHANS_EVERY),
                found -> store.unknownSince(unknown(found), now).forEach((id, first) -> {
                    if (!first.plus(ORPHANS_EVERY).isAfter(now)) {
                        remove(id);
                    }
                }));
    }

    private Set<String> unknown(List<String> found) {
        Set<String> files = found.stream()
                .map(FileIds::fileOf)
                .filter(FileIds::isId)
                .collect(Collectors.toCollection(HashSet::new));
        files.removeAll(store.known(files));
        return files;
    }
}
