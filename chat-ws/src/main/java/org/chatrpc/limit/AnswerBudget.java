package org.chatrpc.limit;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Bounds the memory that all answers take together while they are made and sent: each reserves the size of its texts first.
 * What an answer takes besides, in XML and in buffers, is a multiple of that, which the total leaves room for. Thread-safe.
 */
public final class AnswerBudget {
    /** A semaphore counts in int. */
    private static final int UNIT_BYTES = 1_024;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final AnswerPolicy policy;
    private final int units;
    /** Fair, so that a large answer is not starved by many small ones. */
    private final Semaphore free;

    public AnswerBudget(AnswerPolicy policy) {
        this.policy = policy;
        this.units = (int) Math.min(Integer.MAX_VALUE, Math.max(1, policy.totalBytes() / UNIT_BYTES));
        this.free = new Semaphore(units, true);
    }

    /** The limit of a read of at most so many items that goes into one answer. */
    public ReadLimit limit(int items) {
        return new ReadLimit(items, policy.pageBytes());
    }

    /** A share of the budget, empty at first, for one call. */
    public Share share() {
        return new Share();
    }

    /** How many bytes are reserved now, rounded up. */
    public long reservedBytes() {
        return (long) (units - free.availablePermits()) * UNIT_BYTES;
    }

    /** What one call has reserved; given back by {@link #close}, once the answer was sent. For one thread. */
    public final class Share implements AutoCloseable {
        private int held;

        private Share() {}

        /** Reserves as much as a read within {@link #limit} may return. */
        public void reservePage() {
            reserve(policy.pageBytes());
        }

        /**
         * Makes the share at least this large, or as large as the whole budget.
         *
         * @throws ChatException {@code OVERLOADED} if other answers do not leave as much in time
         */
        public void reserve(long bytes) {
            int wanted = unitsOf(bytes);
            if (wanted > held) {
                acquire(wanted - held);
                held = wanted;
            }
        }

        /** Gives back what exceeds this size, now that it is known. */
        public void shrinkTo(long bytes) {
            int needed = unitsOf(bytes);
            if (needed < held) {
                free.release(held - needed);
                held = needed;
            }
        }

        @Override
        public void close() {
            shrinkTo(0);
        }
    }

    private int unitsOf(long bytes) {
        return (int) Math.min(units, (bytes + UNIT_BYTES - 1) / UNIT_BYTES);
    }

    private void acquire(int more) {
        try {
            if (free.tryAcquire(more, policy.maxWait().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw ChatException.later(
                Problem.OVERLOADED, RETRY_AFTER, "The server has more to send than it can at the moment.");
    }
}
