package org.chatrpc.log;

import java.util.List;
import org.chatrpc.model.StoredMessage;

/**
 * The messages on disk, by room and number. Thread-safe; throws {@link StoreUnavailableException} when the store cannot be
 * reached.
 */
public interface MessageStore {

    /** The {@code limit} messages with the largest numbers below {@code number}, in ascending order. */
    List<StoredMessage> before(String room, long number, int limit);

    /** The {@code limit} messages with the smallest numbers above {@code number}, in ascending order. */
    List<StoredMessage> after(String room, long number, int limit);

    /** Whether this author has a message that was sent with this {@code clientMessageId}. */
    boolean exists(String author, String clientMessageId);
}
