package org.chatrpc.log.store;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.chatrpc.model.Erasure;
import org.chatrpc.model.message.Reaction;

/**
 * Rewrites what names a person who is being erased, in pieces that hold the head row only shortly. Every piece may be repeated, by
 * whichever node. Thread-safe.
 */
public interface ErasureStore {

    /** Where a message is. */
    record Place(long messageId, String room) {}

    /** A reaction, and the room of its message. */
    record Reacted(Reaction.Key key, String room) {}

    /** The erasures that are not finished, oldest first. */
    List<Erasure> unfinished();

    /** The erasure of the person of this name, finished or not. */
    Optional<Erasure> find(String username);

    /** How many messages still have this author. */
    long messagesOf(String author);

    /** The messages of this author after {@code afterId} that are not deleted, in order. */
    List<Place> messages(String author, boolean withFilesOnly, long afterId, int max);

    /** The reactions of this person to messages from {@code fromId} on, in order. */
    List<Reacted> reactions(String username, long fromId, int max);

    /**
     * Makes up to {@code max} files of this person garbage.
     *
     * @return how many
     */
    int discardFiles(String owner, int max);

    /**
     * Puts the pseudonym in the place of the name in up to {@code max} messages after {@code afterId}.
     *
     * @return the last of these messages; 0 if there are none
     */
    long renameInMessages(Erasure erasure, long afterId, int max);

    /**
     * Puts the pseudonym in the place of the name everywhere but in entries of the log, removes the account and what was stored
     * for it, and gives the log a new id, so that every node and every client loads anew.
     *
     * @param afterId messages up to this one were renamed before
     * @param renamedRoom the new id of a direct room of the person
     * @return the erasure, with the last entry of the log; as it is, if another node did so before
     */
    Erasure replace(Erasure erasure, long afterId, UnaryOperator<String> renamedRoom);

    /**
     * Empties up to {@code max} entries of the log after {@code afterSeq} that name the person.
     *
     * @return the last of the entries that were looked at; 0 if there are none
     */
    long emptyEntries(Erasure erasure, long afterSeq, int max);

    /** Forgets everything of a finished erasure but the digest of the name. */
    void finish(Erasure erasure);
}
