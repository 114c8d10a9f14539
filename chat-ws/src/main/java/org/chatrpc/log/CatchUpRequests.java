package org.chatrpc.log;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Requests to catch up with other nodes, coalesced: however many callers and notifications ask, a single read of the
 * log serves them all, and the queue of commands contains at most one wake-up for the committer. Thread-safe.
 */
final class CatchUpRequests {
    private final BlockingQueue<Pending> queue;
    private final Pending wakeUp = Pending.wakeUp();
    private final AtomicBoolean wakeUpQueued = new AtomicBoolean();
    /** Completed by the next catch-up; null if none was requested. */
    private final AtomicReference<@Nullable CompletableFuture<Void>> next = new AtomicReference<>();

    CatchUpRequests(BlockingQueue<Pending> queue) {
        this.queue = queue;
    }

    /** Requests a catch-up that starts after this call. The future completes when it has ended, successfully or not. */
    @CanIgnoreReturnValue
    CompletableFuture<Void> request() {
        CompletableFuture<Void> catchUp =
                next.updateAndGet(requested -> requested == null ? new CompletableFuture<>() : requested);
        if (wakeUpQueued.compareAndSet(false, true) && !queue.offer(wakeUp)) {
            // The queue is full, so the committer is busy and will take the request with the next batch.
            wakeUpQueued.set(false);
        }
        return catchUp;
    }

    /** Records that the committer has taken this from the queue. */
    void taken(Pending pending) {
        if (pending.isWakeUp()) {
            wakeUpQueued.set(false);
        }
    }

    /** The future to complete when the catch-up or commit starting now has ended. Called after {@link #taken}. */
    CompletableFuture<Void> begin() {
        CompletableFuture<Void> requested = next.getAndSet(null);
        return requested == null ? CompletableFuture.completedFuture(null) : requested;
    }
}
