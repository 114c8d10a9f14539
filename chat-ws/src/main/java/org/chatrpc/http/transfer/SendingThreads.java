package org.chatrpc.http.transfer;

import java.util.Optional;
import org.chatrpc.limit.Network;
import org.chatrpc.limit.Slots;
import org.chatrpc.limit.Slots.Slot;

/**
 * Limits how many of the container's threads send files and large responses, on servers without another way to send
 * them: each thread waits for its client to read, and calls need threads, too. Thread-safe.
 */
public final class SendingThreads {
    private final Slots slots;

    public SendingThreads(TransferPolicy policy) {
        slots = new Slots(policy.threads(), Math.max(1, policy.threads() / 2));
    }

    /** A thread for a client of this network; empty if none is available. The holder must close it. */
    Optional<Slot> take(Network network) {
        return slots.take(network);
    }
}
