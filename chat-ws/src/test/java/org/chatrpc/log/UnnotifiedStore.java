package org.chatrpc.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.table.Snapshot;

/** A real store that loses every notification. */
public record UnnotifiedStore(LogStore store) implements LogStore {
    @Override
    public long awaitNotification(Duration atMost) {
        LockSupport.parkNanos(atMost.toNanos());
        return 0;
    }

    @Override
    public void open() {
        store.open();
    }

    @Override
    public Commit append(List<? extends Command<?>> commands, Instant now) {
        return store.append(commands, now);
    }

    @Override
    public List<LogEntry> readAfter(long seq, int max) {
        return store.readAfter(seq, max);
    }

    @Override
    public List<LogEntry> readNewest(long upToSeq, ReadLimit limit) {
        return store.readNewest(upToSeq, limit);
    }

    @Override
    public Slice<LogEntry> readFeed(String username, long afterSeq, long upToSeq, ReadLimit limit) {
        return store.readFeed(username, afterSeq, upToSeq, limit);
    }

    @Override
    public End end() {
        return store.end();
    }

    @Override
    public Retained retained() {
        return store.retained();
    }

    @Override
    public void probe() {
        store.probe();
    }

    @Override
    public boolean isShared() {
        return store.isShared();
    }

    @Override
    public Snapshot snapshot() {
        return store.snapshot();
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
}
