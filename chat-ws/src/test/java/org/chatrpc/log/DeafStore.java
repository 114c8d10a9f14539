package org.chatrpc.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.chatrpc.model.LogEntry;
import org.chatrpc.model.Snapshot;

/** A real store whose every piece of news gets lost. */
public record DeafStore(LogStore store) implements LogStore {
    @Override
    public long awaitNews(Duration atMost) {
        LockSupport.parkNanos(atMost.toNanos());
        return 0;
    }

    @Override
    public void open() {
        store.open();
    }

    @Override
    public Commit append(List<Draft> drafts, Instant now) {
        return store.append(drafts, now);
    }

    @Override
    public List<LogEntry> readAfter(long seq, int max) {
        return store.readAfter(seq, max);
    }

    @Override
    public List<LogEntry> readFeed(String username, long afterSeq, long upToSeq, int max) {
        return store.readFeed(username, afterSeq, upToSeq, max);
    }

    @Override
    public End end() {
        return store.end();
    }

    @Override
    public Kept kept() {
        return store.kept();
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
    public Kept forget(long keep) {
        return store.forget(keep);
    }
}
