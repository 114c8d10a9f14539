package org.chatrpc.limit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds how many slow peers are served at the same time, and how many of them one network may have. Never waits.
 * Thread-safe.
 */
public final class Slots {
    private final int total;
    private final int perNetwork;
    /** The number of slots by network; networks without any are not in it. */
    private final Map<Network, Integer> taken = new ConcurrentHashMap<>();

    private final AtomicLong count = new AtomicLong();

    /**
     * @param total the maximum number of slots
     * @param perNetwork the maximum number of slots of one network
     */
    public Slots(int total, int perNetwork) {
        this.total = total;
        this.perNetwork = perNetwork;
    }

    /** A slot for a peer of this network; empty if none is available. */
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

    /** Whether there would be a slot for a peer of this network if any other were closed. */
    public boolean lacksOnlyRoomFor(Network network) {
        return count.get() >= total && taken.getOrDefault(network, 0) < perNetwork;
    }

    /** The number of slots taken now. */
    public long count() {
        return count.get();
    }

    /** One slot. Any thread may close it, also more than once. */
    public final class Slot implements AutoCloseable {
        private final Network network;
        private final AtomicBoolean closed = new AtomicBoolean();

        private Slot(Network network) {
            this.network = network;
        }

        @Override
        public void close() {
            if (!closed.getAndSet(true)) {
                taken.computeIfPresent(network, (same, slots) -> slots > 1 ? slots - 1 : null);
                count.decrementAndGet();
            }
        }
    }
}
