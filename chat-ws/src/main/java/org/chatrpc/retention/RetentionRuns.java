package org.chatrpc.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.chatrpc.log.Journal;
import org.chatrpc.log.PeriodicTask;
import org.chatrpc.log.Projection;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.table.Snapshot;
import org.chatrpc.retention.store.RetentionRun;
import org.chatrpc.retention.store.RetentionStore;

/**
 * Periodically removes what is too old, on one node at a time: the node that starts a run has a lease on it, which it
 * renews. If two nodes run concurrently because their clocks differ by minutes, that is harmless, because the
 * transactions decide. A run interrupted by a crash resumes when its lease has expired. Thread-safe.
 */
public final class RetentionRuns implements Projection, AutoCloseable {
    private static final Duration RETRY = Duration.ofMinutes(1);
    /** At the start, loading the log wakes a run a moment before the journal accepts commands. */
    private static final Duration UNTIL_LOADED = Duration.ofMillis(100);

    private static final Duration LEASE = Duration.ofMinutes(5);

    private final RetentionStore store;
    private final Supplier<RetentionPolicy> settings;
    private final Clock clock;
    private final PeriodicTask work;
    private final String node = UUID.randomUUID().toString();
    /** Since the start of this node. */
    private final AtomicLong messages = new AtomicLong();

    private final AtomicLong files = new AtomicLong();
    /** In seconds since 1970, on this node; 0 for none. Written by its thread. */
    private volatile long finishedAt;

    /** @param clock by which messages are too old: a trusted one, because removal is final */
    public RetentionRuns(RetentionStore store, Supplier<RetentionPolicy> settings, Clock clock, ThreadFactory threads) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.work = new PeriodicTask("Removing what is too old", settings.get().every(), RETRY, threads);
    }

    /**
     * Starts; nothing is removed before the log is open. If the thread cannot be started, the server continues without
     * it.
     *
     * @param journal decides what is removed
     */
    public void start(Journal journal) {
        work.start(() -> turn(journal));
    }

    /** Does not wait for the thread; another node, or the next start, continues its run. */
    @Override
    public void close() {
        work.close();
    }

    /**
     * Starts a run now, or when the current one has ended. Does not wait for it. The request is stored, so that it
     * survives this node.
     */
    public void request() {
        store.request();
        work.wake();
    }

    /** The current settings. */
    public RetentionPolicy policy() {
        return settings.get();
    }

    /** How many messages this node has removed. */
    public long messages() {
        return messages.get();
    }

    /** How many files this node has removed. */
    public long files() {
        return files.get();
    }

    /** When this node last ended a run, in seconds since 1970; 0 if it has not. */
    public long finishedAt() {
        return finishedAt;
    }

    /** The store is open now. */
    @Override
    public void load(Snapshot snapshot) {
        work.wake();
    }

    @Override
    public void apply(List<LogEntry> entries) {
        // Nothing to do: new messages are within the retention period.
    }

    /**
     * Runs if it is time.
     *
     * @return how long to wait then
     */
    private Duration turn(Journal journal) throws InterruptedException {
        if (!journal.isLoaded()) {
            return UNTIL_LOADED;
        }
        RetentionPolicy policy = policy();
        RetentionRun last = store.lastRun();
        // Read afterwards, so that a requested run does not start before its request.
        Instant now = clock.instant();
        Duration left = Duration.between(now, last.nextAt());
        // A due time further ahead than one period was set by a wrong clock.
        boolean isDue = left.isNegative() || left.isZero() || left.compareTo(policy.every()) > 0;
        if (!isDue) {
            return left;
        }
        if (!store.begin(node, now, now.plus(LEASE))) {
            return LEASE;
        }
        journal.run(new AuditSettings(last, policy));
        OldMessages old = new OldMessages(store, journal, policy, clock, () -> goOn(policy));
        try {
            old.remove();
        } finally {
            messages.addAndGet(old.messages());
            files.addAndGet(old.files());
        }
        if (old.isStopped()) {
            // The run stays due: for the node that has the lease now, after the next start, or with the new settings.
            return LEASE;
        }
        Instant end = clock.instant();
        store.finish(
                node,
                new RetentionRun(
                        "",
                        Optional.of(now),
                        Optional.of(end),
                        now.plus(policy.every()),
                        old.messages(),
                        old.files(),
                        policy.messageDays(),
                        policy.fileDays()));
        finishedAt = end.getEpochSecond();
        return policy.every();
    }

    /**
     * Yields to writers between two transactions. Removal is final, so a run ends as soon as the retention settings
     * that it started with have changed.
     */
    private boolean goOn(RetentionPolicy began) throws InterruptedException {
        Thread.sleep(policy().pause().toMillis());
        RetentionPolicy now = policy();
        boolean isSame = now.messageDays() == began.messageDays() && now.fileDays() == began.fileDays();
        return isSame && !work.isClosed() && store.renew(node, clock.instant().plus(LEASE));
    }
}
