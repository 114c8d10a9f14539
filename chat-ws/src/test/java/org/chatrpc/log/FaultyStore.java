package org.chatrpc.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.log.store.StoreUnavailableException;
import org.chatrpc.message.PostMessage;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.table.Snapshot;

/** A real store that tests can make unavailable, fail a command, fail after a commit, or delete entries. */
final class FaultyStore implements LogStore {
    private final LogStore store;
    final List<Integer> batches = new CopyOnWriteArrayList<>();
    final AtomicInteger probes = new AtomicInteger();
    final AtomicInteger failedProbes = new AtomicInteger();
    volatile boolean unavailable;
    volatile boolean failAfterCommit;
    /** Whether notifications arrive constantly, as if other nodes kept writing. */
    volatile boolean notifiesConstantly;
    /** If not negative, all but this many entries are deleted after a snapshot. */
    volatile long keepAfterSnapshot = -1;

    FaultyStore(LogStore store) {
        this.store = store;
    }

    @Override
    public void open() {
        requireAvailable();
        store.open();
    }

    @Override
    public Commit append(List<? extends Command<?>> commands, Instant now) {
        requireAvailable();
        if (commands.stream()
                .anyMatch(command ->
                        command instanceof PostMessage post && post.body().equals("poison"))) {
            throw new IllegalStateException("The store fails on this command");
        }
        batches.add(commands.size());
        Commit commit = store.append(commands, now);
        if (failAfterCommit) {
            failAfterCommit = false;
            throw new StoreUnavailableException("The connection broke after the commit", null);
        }
        return commit;
    }

    @Override
    public List<LogEntry> readAfter(long seq, int max) {
        requireAvailable();
        return store.readAfter(seq, max);
    }

    @Override
    public List<LogEntry> readNewest(long upToSeq, ReadLimit limit) {
        requireAvailable();
        return store.readNewest(upToSeq, limit);
    }

    @Override
    public Slice<LogEntry> readFeed(String username, long afterSeq, long upToSeq, ReadLimit limit) {
        requireAvailable();
        return store.readFeed(username, afterSeq, upToSeq, limit);
    }

    @Override
    public End end() {
        requireAvailable();
        return store.end();
    }

    @Override
    public Retained retained() {
        requireAvailable();
        return store.retained();
    }

    @Override
    public void probe() {
        try {
            requireAvailable();
            store.probe();
            probes.incrementAndGet();
        } catch (RuntimeException e) {
            failedProbes.incrementAndGet();
            throw e;
        }
    }

    @Override
    public boolean isShared() {
        return notifiesConstantly || store.isShared();
    }

    @Override
    public long awaitNotification(Duration atMost) {
        if (notifiesConstantly) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            return Long.MAX_VALUE;
        }
        requireAvailable();
        return store.awaitNotification(atMost);
    }

    @Override
    public Snapshot snapshot() {
        requireAvailable();
        Snapshot snapshot = store.snapshot();
        if (keepAfterSnapshot >= 0) {
            store.prune(keepAfterSnapshot);
        }
        return snapshot;
    }

    @Override
    public Retained prune(long keep) {
        return store.prune(keep);
    }

    @Override
    public boolean discardRevisions(int max) {
        return store.discardRevisions(max);
    }

    @Override
    public boolean scrub() {
        return store.scrub();
    }

    private void requireAvailable() {
        if (unavailable) {
            throw new StoreUnavailableException("The test made the store unavailable", null);
        }
    }
}
