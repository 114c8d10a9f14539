package org.chatrpc.account.presence;

import java.util.List;
import java.util.function.Consumer;

/** Carries short messages between the nodes of one chat. Messages may be lost, but keep their order. Thread-safe. */
public interface PresenceChannel {
    /** The largest message, in bytes of ASCII: PostgreSQL takes payloads of less than 8,000 bytes (documentation of NOTIFY). */
    int MAX_BYTES = 7_900;

    /** Whether there can be other nodes. */
    boolean isShared();

    /**
     * Sends messages to all nodes, this one included.
     *
     * @throws org.chatrpc.log.StoreUnavailableException if they cannot be sent at present
     */
    void send(List<String> messages);

    /**
     * Has messages delivered from now on, by one thread.
     *
     * @param receiver is called with each message, and must be quick
     * @param subscribed is called when messages begin to arrive, and again after each break, in which some were lost
     */
    void listen(Consumer<String> receiver, Runnable subscribed);
}
