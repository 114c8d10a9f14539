package org.chatrpc.admin.erasure;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.chatrpc.log.Projection;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.account.AccountErased;
import org.chatrpc.model.table.Snapshot;

/** Wakes the {@link ErasureWorker} of this node when there may be something to erase. Thread-safe. */
public final class ErasureNews implements Projection {
    private final Semaphore wake = new Semaphore(0);

    /** The store is open now. */
    @Override
    public void load(Snapshot snapshot) {
        wake.release();
    }

    @Override
    public void apply(List<LogEntry> entries) {
        if (entries.stream().anyMatch(entry -> entry.fact() instanceof AccountErased)) {
            wake.release();
        }
    }

    void await() throws InterruptedException {
        wake.acquire();
        wake.drainPermits();
    }

    /** Waits no longer than this, after which there is something to do in any case. */
    void awaitForRetry(Duration atMost) throws InterruptedException {
        wake.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        wake.release();
    }
}
