package org.chatrpc.log.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.message.Revision;
import org.chatrpc.model.message.StoredMessage;

/**
 * The messages on disk, by room and number. Thread-safe; throws {@link StoreUnavailableException} if the store cannot
 * be reached.
 */
public interface MessageStore {

    /** The messages with the largest numbers below {@code number}, in ascending order. */
    Slice<StoredMessage> before(String room, long number, ReadLimit limit);

    /** The messages with the smallest numbers above {@code number}, in ascending order. */
    Slice<StoredMessage> after(String room, long number, ReadLimit limit);

    /** The replies in the thread with the largest numbers below {@code number}, in ascending order. */
    Slice<StoredMessage> answersBefore(long root, long number, ReadLimit limit);

    /** The replies in the thread with the smallest numbers above {@code number}, in ascending order. */
    Slice<StoredMessage> answersAfter(long root, long number, ReadLimit limit);

    /** The pinned messages of the room with the largest numbers below {@code number}, in ascending order. */
    Slice<StoredMessage> pinnedBefore(String room, long number, ReadLimit limit);

    /** The message with this id. */
    Optional<StoredMessage> find(long id);

    /** Those of the messages with these ids that exist, in descending order. There must be at least one id. */
    List<StoredMessage> newestOf(Collection<Long> ids);

    /** The messages of all rooms with the smallest ids above {@code id}, in ascending order. */
    Slice<StoredMessage> byId(long id, ReadLimit limit);

    /**
     * The texts of the message before revision {@code number}, in descending order, including the current one; none if
     * the message was deleted.
     */
    Slice<Revision> revisions(long id, int number, ReadLimit limit);

    /**
     * All users who react to this message with each of these emoji, by emoji; an empty set for an emoji without
     * reactions. There must be at least one emoji.
     */
    Map<String, Set<String>> reactingPeople(long id, Collection<String> emoji);

    /** Whether a message of this author with this {@code clientMessageId} is stored. */
    boolean exists(String author, String clientMessageId);
}
