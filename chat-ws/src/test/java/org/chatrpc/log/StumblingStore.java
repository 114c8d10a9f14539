package org.chatrpc.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.chatrpc.log.command.Command;
import org.chatrpc.message.PostMessage;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.Snapshot;
import org.chatrpc.model.fact.LogEntry;

/** A real store that can be told to be away, to stumble over a command, to lose the answer to a commit, or to forget. */
final class StumblingStore implements LogStore {
    private final LogStore store;
    final List<Integer> batches = new CopyOnWriteArrayList<>();
    final AtomicInteger probes = new AtomicInteger();
    final AtomicInteger failedProbes = new AtomicInteger();
    volatile boolean away;
    volatile boolean loseAnswer;
    /** Whether other nodes write all the time, at least as far as is heard of them. */
    volatile boolean chatty;
    /** Unless it is negative: after a snapshot all entries but that many go. */
    volatile long keepAfterSnapshot = -1;

    StumblingStore(LogStore store) {
        this.store = store;
    }

    @Override
    public void open() {
        requireThere();
        store.open();
    }

    @Override
    public Commit append(List<? extends Command<?>> commands, Instant now) {
        requireThere();
        if (commands.stream()
                .anyMatch(command ->
                        command instanceof PostMessage post && post.body().equals("poison"))) {
            throw new IllegalStateException("The store stumbles over this command");
        }
        batches.add(commands.size());
        Commit commit = store.append(commands, now);
        if (loseAnswer) {
            loseAnswer = false;
            throw new StoreUnavailableException("The connection broke after the commit", null);
        }
        return commit;
    }

    @Override
    public List<LogEntry> readAfter(long seq, int max) {
        requireThere();
        return store.readAfter(seq, max);
    }

    @Override
    public List<LogEntry> readNewest(long upToSeq, ReadLimit limit) {
        requireThere();
        return store.readNewest(upToSeq, limit);
    }

    @Override
    public Slice<LogEntry> readFeed(String username, long afterSeq, long upToSeq, ReadLimit limit) {
        requireThere();
        return store.readFeed(username, afterSeq, upToSeq, limit);
    }

    @Override
    public End end() {
        requireThere();
        return store.end();
    }

    @Override
    public Retained retained() {
        requireThere();
        return store.retained();
    }

    @Override
    public void probe() {
        try {
            requireThere();
            store.probe();
            probes.incrementAndGet();
        } catch (RuntimeException e) {
            failedProbes.incrementAndGet();
            throw e;
        }
    }

    @Override
    public boolean isShared() {
        return chatty || store.isShared();
    }

    @Override
    public long awaitNotification(Duration atMost) {
        if (chatty) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            return Long.MAX_VALUE;
        }
        requireThere();
        return store.awaitNotification(atMost);
    }

    @Override
    public Snapshot snapshot() {
        requireThere();
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

    private void requireThere() {
        if (away) {
            throw new StoreUnavailableException("The test took the store away", null);
        }
    }
}
