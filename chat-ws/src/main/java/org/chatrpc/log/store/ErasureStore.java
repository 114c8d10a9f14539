package org.chatrpc.log.store;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.chatrpc.model.Erasure;
import org.chatrpc.model.message.Reaction;

/**
 * Rewrites the data that names a user who is being erased, in batches that lock the head row only briefly. Every batch
 * may be repeated, by any node. Thread-safe.
 */
public interface ErasureStore {

    /** Where a message is. */
    record Place(long messageId, String room) {}

    /** A reaction, and the room of its message. */
    record Reacted(Reaction.Key key, String room) {}

    /** The erasures that are not finished, oldest first. */
    List<Erasure> unfinished();

    /** The erasure of the user with this name, finished or not. */
    Optional<Erasure> find(String username);

    /** How many messages still have this author. */
    long messagesOf(String author);

    /** The messages of this author after {@code afterId} that are not deleted, in order. */
    List<Place> messages(String author, boolean withFilesOnly, long afterId, int max);

    /** The reactions of this user to messages from {@code fromId} on, in order. */
    List<Reacted> reactions(String username, long fromId, int max);

    /**
     * Queues up to {@code max} files of this user for removal.
     *
     * @return how many
     */
    int discardFiles(String owner, int max);

    /**
     * Replaces the name with the pseudonym in up to {@code max} messages after {@code afterId}.
     *
     * @return the last of these messages; 0 if there are none
     */
    long renameInMessages(Erasure erasure, long afterId, int max);

    /**
     * Replaces the name with the pseudonym everywhere except in log entries, removes the account and its data, and
     * gives the log a new id, so that every node and every client reloads.
     *
     * @param afterId messages up to this one were renamed before
     * @param renamedRoom the new id of a direct room of the user
     * @return the erasure, with the last entry of the log; unchanged if another node has already done this
     */
    Erasure replace(Erasure erasure, long afterId, UnaryOperator<String> renamedRoom);

    /**
     * Empties up to {@code max} log entries after {@code afterSeq} that name the user.
     *
     * @return the last of the entries that were checked; 0 if there are none
     */
    long emptyEntries(Erasure erasure, long afterSeq, int max);

    /** Removes the data of a finished erasure, except for the digest of the name. */
    void finish(Erasure erasure);
}
