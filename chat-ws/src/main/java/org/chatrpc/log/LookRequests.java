package org.chatrpc.log;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Requests to bring memory up to what other nodes wrote, coalesced: however many callers and notifications ask, one look
 * serves them all, and at most one place in the queue of commands is taken, by a token that only wakes the committer.
 * Thread-safe.
 */
final class LookRequests {
    private final BlockingQueue<Pending> queue;
    private final Pending token = Pending.look();
    private final AtomicBoolean tokenQueued = new AtomicBoolean();
    /** What the next look completes; null if nobody asked. */
    private final AtomicReference<@Nullable CompletableFuture<Void>> next = new AtomicReference<>();

    LookRequests(BlockingQueue<Pending> queue) {
        this.queue = queue;
    }

    /** Asks for a look that begins after this call. The future completes when it has ended, whether or not it succeeded. */
    @CanIgnoreReturnValue
    CompletableFuture<Void> request() {
        CompletableFuture<Void> look = next.updateAndGet(asked -> asked == null ? new CompletableFuture<>() : asked);
        if (tokenQueued.compareAndSet(false, true) && !queue.offer(token)) {
            // The committer has enough to do, and takes the request together with that.
            tokenQueued.set(false);
        }
        return look;
    }

    /** Notes that the committer took this from the queue. */
    void taken(Pending pending) {
        if (pending.isLook()) {
            tokenQueued.set(false);
        }
    }

    /** What to complete when a look or a commit that begins now has ended. Called after {@link #taken}. */
    CompletableFuture<Void> begin() {
        CompletableFuture<Void> asked = next.getAndSet(null);
        return asked == null ? CompletableFuture.completedFuture(null) : asked;
    }
}
