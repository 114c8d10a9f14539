package org.chatrpc.log;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Snapshot;

/** A log in memory with its projections, without a journal: the thread that commits also applies. For one thread. */
public final class MemoryLog {
    private final MemoryLogStore store;
    private final LogTail tail;

    /** @param before see {@link Journal}, as for {@code after} */
    public MemoryLog(Snapshot start, MessageLog log, List<Projection> before, Projection after) {
        store = new MemoryLogStore(start, false);
        tail = new LogTail(store, log, before, after, ReadLimit.items(100));
        tail.load();
    }

    public LogStore store() {
        return store;
    }

    /** Does what the journal does with a batch of commands. */
    public void commit(Fact... facts) {
        LogStore.Commit commit =
                store.append(Arrays.stream(facts).map(RecordFact::new).toList(), Instant.EPOCH);
        tail.advance(commit.previous(), commit.entries(), System.nanoTime());
    }
}
