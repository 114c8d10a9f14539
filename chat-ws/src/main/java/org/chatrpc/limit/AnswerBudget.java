package org.chatrpc.limit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Bounds the memory used by all responses that are being built or sent: each call reserves the size of the texts in its
 * response first. Building a response takes a multiple of that in XML and buffers; the total is set low enough to allow
 * for it. One network has only a part of it, or a few clients that do not read their responses would leave nothing for
 * others. Thread-safe.
 */
public final class AnswerBudget {
    /** Semaphore permits are ints, so memory is counted in units of this size. */
    private static final int UNIT_BYTES = 1_024;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final AnswerPolicy policy;
    private final int units;
    /** Fair, so that a large answer is not starved by many small ones. */
    private final Semaphore free;

    private final int networkUnits;
    /** What the responses to each network hold, in units; networks that hold nothing are not in it. */
    private final Map<Network, Integer> heldByNetwork = new ConcurrentHashMap<>();

    public AnswerBudget(AnswerPolicy policy) {
        this.policy = policy;
        this.units = (int) Math.min(Integer.MAX_VALUE, Math.max(1, policy.totalBytes() / UNIT_BYTES));
        this.networkUnits = (int) Math.min(units, Math.max(1, policy.networkBytes() / UNIT_BYTES));
        this.free = new Semaphore(units, true);
    }

    /** The limit for a read of at most this many items, all of which go into one response. */
    public ReadLimit limit(int items) {
        return new ReadLimit(items, policy.pageBytes());
    }

    /**
     * A share of the budget for one call, initially empty.
     *
     * @param address the network address of the caller
     */
    public Share share(String address) {
        return new Share(address);
    }

    /** The number of bytes reserved now, rounded up. */
    public long reservedBytes() {
        return (long) (units - free.availablePermits()) * UNIT_BYTES;
    }

    /**
     * What one call has reserved; released by {@link #close} once the response has been sent. Confined to one thread.
     */
    public final class Share implements AutoCloseable {
        private final String address;
        private int held;

        private Share(String address) {
            this.address = address;
        }

        /** Reserves the most that a read within {@link #limit} may return. */
        public void reservePage() {
            reserve(policy.pageBytes());
        }

        /**
         * Grows the share to this size, but at most to what one network may have.
         *
         * @throws ChatException {@code OVERLOADED} if other responses do not free enough memory in time, or those to the same
         *     network use too much already
         */
        public void reserve(long bytes) {
            int needed = unitsOf(bytes);
            if (needed > held) {
                acquire(Network.of(address), needed - held);
                held = needed;
            }
        }

        /**
         * The first of these, as many as one response may have, at least one if there is any; reserves the memory for them.
         *
         * @param found one more than {@code items}, if there are so many
         * @param bytes the estimated heap size of each
         */
        public <T> Slice<T> take(Stream<T> found, int items, ToLongFunction<T> bytes) {
            Slice<T> taken = Slice.of(found.iterator(), limit(items), bytes);
            reserve(taken.items().stream().mapToLong(bytes).sum());
            return taken;
        }

        /** Releases what exceeds this size, once the actual size is known. */
        public void shrinkTo(long bytes) {
            int needed = unitsOf(bytes);
            if (needed < held) {
                release(Network.of(address), held - needed);
                held = needed;
            }
        }

        @Override
        public void close() {
            shrinkTo(0);
        }
    }

    private int unitsOf(long bytes) {
        return (int) Math.min(networkUnits, (bytes + UNIT_BYTES - 1) / UNIT_BYTES);
    }

    private void acquire(Network network, int more) {
        // First, so that calls of a network that has used up its part do not even wait.
        int after = heldByNetwork.merge(network, more, Integer::sum);
        boolean acquired = false;
        try {
            acquired = after <= networkUnits
                    && free.tryAcquire(more, policy.maxWait().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (!acquired) {
                forget(network, more);
            }
        }
        if (!acquired) {
            throw ChatException.later(
                    Problem.OVERLOADED, RETRY_AFTER, "The server is sending too many large responses at the moment.");
        }
    }

    private void release(Network network, int fewer) {
        free.release(fewer);
        forget(network, fewer);
    }

    private void forget(Network network, int fewer) {
        heldByNetwork.compute(network, (same, held) -> held == null || held <= fewer ? null : held - fewer);
    }
}
