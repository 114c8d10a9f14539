package org.chatrpc.account.presence;

import java.util.List;
import java.util.function.Consumer;

/** Carries short messages between the nodes of one chat. Messages may be lost, but are not reordered. Thread-safe. */
public interface PresenceChannel {
    /** The maximum size of a message, in bytes of ASCII: PostgreSQL limits NOTIFY payloads to less than 8,000 bytes. */
    int MAX_BYTES = 7_900;

    /** Whether other nodes can exist. */
    boolean isShared();

    /**
     * Sends messages to all nodes, including this one.
     *
     * @throws org.chatrpc.log.store.StoreUnavailableException if the messages cannot be sent at present
     */
    void send(List<String> messages);

    /**
     * Starts delivering messages, on a single thread.
     *
     * @param receiver called with each message; must be fast
     * @param subscribed called when messages start to arrive, and again after each interruption, during which some were
     *     lost
     */
    void listen(Consumer<String> receiver, Runnable subscribed);
}
