package org.chatrpc.limit;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Bounds the memory used by all responses that are being built or sent: each call reserves the size of the texts in its
 * response first. Building a response takes a multiple of that in XML and buffers; the total is set low enough to allow
 * for it. One network has only a part of it, otherwise a few clients that do not read their responses would starve
 * others. Thread-safe.
 */
public final class ResponseBudget {
    /** Semaphore permits are ints, so memory is counted in units of this size. */
    private static final int UNIT_BYTES = 1_024;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final ResponseLimits policy;
    private final int units;
    /** Fair, so that a large response is not starved by many small ones. */
    private final Semaphore free;

    private final int networkUnits;
    /** The memory reserved by the responses to each network, in units; networks without reservations are absent. */
    private final Map<Network, Integer> heldByNetwork = new ConcurrentHashMap<>();

    private volatile LongConsumer makesRoom = bytes -> {};

    public ResponseBudget(ResponseLimits policy) {
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

    /**
     * Registers a callback for when a call has to wait for memory. It gets the number of bytes needed, and may abort
     * responses that are read too slowly. Called by the thread that needs the memory, so it must be fast.
     */
    public void onExhausted(LongConsumer makesRoomForBytes) {
        makesRoom = makesRoomForBytes;
    }

    /** The number of bytes that may be reserved. */
    public long totalBytes() {
        return (long) units * UNIT_BYTES;
    }

    /** The number of bytes reserved now, rounded up. */
    public long reservedBytes() {
        return (long) (units - free.availablePermits()) * UNIT_BYTES;
    }

    /**
     * The reservation of one call; released by {@link #close} once the response has been sent, or its client has
     * disconnected. One thread at a time reserves, and any thread may close it meanwhile: a reservation made after that
     * is released at once, because no one would release it later.
     */
    public final class Share implements AutoCloseable {
        private final String address;

        @GuardedBy("this")
        private int held;

        @GuardedBy("this")
        private boolean closed;

        private Share(String address) {
            this.address = address;
        }

        /** The network of the caller. */
        public Network network() {
            return Network.of(address);
        }

        /** Reserves the maximum that a read within {@link #limit} may return. */
        public void reservePage() {
            reserve(policy.pageBytes());
        }

        /**
         * Grows the share to this size, but at most to the limit of one network. A share that has been closed stays
         * empty.
         *
         * @throws ChatException {@code OVERLOADED} if other responses do not free enough memory in time, or those to the same
         *     network use too much already
         */
        public void reserve(long bytes) {
            int more = missing(unitsOf(bytes));
            if (more > 0) {
                Network network = network();
                acquire(network, more); // Without a lock, because this may wait, and closing must not.
                if (!keep(more)) {
                    release(network, more);
                }
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

        private synchronized int missing(int needed) {
            return closed ? 0 : needed - held;
        }

        private synchronized boolean keep(int more) {
            if (!closed) {
                held += more;
            }
            return !closed;
        }

        /** Releases what exceeds this size, once the actual size is known. */
        public void shrinkTo(long bytes) {
            int fewer = excess(unitsOf(bytes));
            if (fewer > 0) {
                release(network(), fewer);
            }
        }

        private synchronized int excess(int needed) {
            int fewer = Math.max(0, held - needed);
            held -= fewer;
            return fewer;
        }

        @Override
        public void close() {
            synchronized (this) {
                closed = true;
            }
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
            acquired = after <= networkUnits && acquireInTime(more);
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

    private boolean acquireInTime(int more) throws InterruptedException {
        if (free.tryAcquire(more, 0, TimeUnit.MILLISECONDS)) { // Unlike tryAcquire(more), honours waiting threads.
            return true;
        }
        makesRoom.accept((long) more * UNIT_BYTES);
        return free.tryAcquire(more, policy.maxWait().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void release(Network network, int fewer) {
        free.release(fewer);
        forget(network, fewer);
    }

    private void forget(Network network, int fewer) {
        heldByNetwork.compute(network, (same, held) -> held == null || held <= fewer ? null : held - fewer);
    }
}
