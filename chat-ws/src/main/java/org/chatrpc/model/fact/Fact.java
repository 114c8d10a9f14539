package org.chatrpc.model.fact;

import java.time.Instant;
import org.chatrpc.model.Rows;

/**
 * Something that happened, in the past tense and complete: whoever applies the facts in the order of the log has the state of
 * the chat, except for the password hashes, which no fact tells. Applying one twice changes nothing.
 *
 * <p>A fact is a record, whose components are its payload in the log. Its kind and the names of its components are stored, so
 * they never change; a component may be added, and is then null, 0 or false in what was stored before. A kind that this version does
 * not know is read as an {@link UnknownFact}; how kinds are named, {@link FactKinds} says.
 */
public interface Fact {

    /** The stream of what everybody is told. No room's id has a {@code *}. */
    String EVERYBODY = "*";

    /** What the stream of one person's matters begins with. No room's id begins so. */
    String PERSONAL = "@";

    /** The stream of what no reader is told. */
    String NOBODY = "";

    /**
     * Where readers find it: a room's id, {@link #personal} for what concerns one person only, {@link #EVERYBODY}, or
     * {@link #NOBODY}.
     */
    String stream();

    /** Who did it: a username. */
    String actor();

    /**
     * Makes the rows what they are after this fact, which is the entry {@code seq} and was committed at {@code at}. The one
     * projection there is: for the tables of the transaction that records the fact, and for the memory of every node.
     */
    void applyTo(Rows rows, long seq, Instant at);

    /** An estimate of the heap that its texts take, in bytes; the rest is small and about the same for all. */
    default long bytes() {
        return 0;
    }

    /** The stream of what concerns one person only. */
    static String personal(String username) {
        return PERSONAL + username;
    }
}
