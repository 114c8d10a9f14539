package org.chatrpc.admin.erasure;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import org.chatrpc.log.PeriodicTask;
import org.chatrpc.log.Projection;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.account.AccountErased;
import org.chatrpc.model.table.Snapshot;

/**
 * Wakes the {@link ErasureWorker} of this node when there may be something to erase. Created before the journal, unlike
 * the worker. Thread-safe.
 */
public final class ErasureWakeup implements Projection {
    static final Duration NO_TIMEOUT = Duration.ofDays(365);
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final PeriodicTask work;

    public ErasureWakeup(ThreadFactory threads) {
        work = new PeriodicTask("Erasing a person", NO_TIMEOUT, RETRY, threads);
    }

    PeriodicTask work() {
        return work;
    }

    /** The store is open now. */
    @Override
    public void load(Snapshot snapshot) {
        work.wake();
    }

    @Override
    public void apply(List<LogEntry> entries) {
        if (entries.stream().anyMatch(entry -> entry.fact() instanceof AccountErased)) {
            work.wake();
        }
    }
}
