package org.chatrpc.limit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds what slow peers may hold at the same time: their number, how many of them one network may have, and the bytes held
 * for all of them. Never waits. Thread-safe.
 */
public final class Slots {
    private final int total;
    private final int perNetwork;
    private final long maxBytes;
    /** The number of slots by network; networks without any are not in it. */
    private final Map<Network, Integer> taken = new ConcurrentHashMap<>();

    private final AtomicLong count = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    /**
     * @param total the maximum number of slots
     * @param perNetwork the maximum number of slots of one network
     * @param maxBytes the maximum number of bytes held in all slots
     */
    public Slots(int total, int perNetwork, long maxBytes) {
        this.total = total;
        this.perNetwork = perNetwork;
        this.maxBytes = maxBytes;
    }

    /** A slot for a peer of this network; empty if there is none left for it. */
    public Optional<Slot> take(Network network) {
        if (count.incrementAndGet() > total) {
            count.decrementAndGet();
            return Optional.empty();
        }
        AtomicBoolean granted = new AtomicBoolean();
        taken.compute(network, (same, slots) -> {
            int held = slots == null ? 0 : slots;
            granted.set(held < perNetwork);
            return granted.get() ? Integer.valueOf(held + 1) : slots;
        });
        if (!granted.get()) {
            count.decrementAndGet();
            return Optional.empty();
        }
        return Optional.of(new Slot(network));
    }

    /** The number of slots taken now. */
    public long count() {
        return count.get();
    }

    /** The number of bytes held now. */
    public long bytes() {
        return bytes.get();
    }

    /** One slot. Any thread may close it, also more than once; the rest is for one thread at a time. */
    public final class Slot implements AutoCloseable {
        private final Network network;
        private final AtomicLong held = new AtomicLong();
        private final AtomicBoolean closed = new AtomicBoolean();

        private Slot(Network network) {
            this.network = network;
        }

        /** Holds this many bytes more; false, and nothing held, if that is too much for all slots together. */
        public boolean hold(long more) {
            if (bytes.addAndGet(more) > maxBytes) {
                bytes.addAndGet(-more);
                return false;
            }
            held.addAndGet(more);
            return true;
        }

        @Override
        public void close() {
            if (!closed.getAndSet(true)) {
                bytes.addAndGet(-held.get());
                taken.computeIfPresent(network, (same, slots) -> slots > 1 ? slots - 1 : null);
                count.decrementAndGet();
            }
        }
    }
}
