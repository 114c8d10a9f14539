package org.chatrpc.model.fact;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.RowsBefore;

/**
 * Something that happened, named in the past tense and self-contained: applying all facts in the order of the log
 * yields the state of the chat, except for the password hashes, which no fact contains. Applying a fact is idempotent.
 *
 * <p>A fact is a record whose components are its payload in the log. Its kind and the names of its components are
 * stored, so they must never change. A component may be added; in entries stored earlier it is null, 0 or false. A kind
 * that this version does not know is read as an {@link UnknownFact}. {@link FactKinds} defines the names of the kinds.
 */
public interface Fact {

    /** The stream that all users read. Room ids never contain {@code *}. */
    String EVERYBODY = "*";

    /** The prefix of streams that concern a single user. Room ids never start with it. */
    String PERSONAL_PREFIX = "@";

    /** The stream that no one reads. */
    String NOBODY = "";

    /**
     * The stream in which readers find it: a room's id, {@link #personal} if it concerns a single user, {@link
     * #EVERYBODY}, or {@link #NOBODY}.
     */
    String stream();

    /** The username of the user who caused it. */
    String actor();

    /**
     * Applies this fact, the entry {@code seq} committed at {@code at}, to the rows. The only projection of facts: used
     * for the tables of the transaction that records the fact, and for the memory of every node.
     */
    void applyTo(Rows rows, long seq, Instant at);

    /**
     * Its entry in the audit log, which is written in the same transaction; empty if it is not audited, such as
     * ordinary conversation.
     *
     * @param before the rows before this fact is applied
     */
    default Optional<AuditedAction> audited(RowsBefore before) {
        return Optional.empty();
    }

    /** The estimated heap size of its texts, in bytes; everything else is small and about the same for all facts. */
    default long bytes() {
        return 0;
    }

    /** The stream of facts that concern only this user. */
    static String personal(String username) {
        return PERSONAL_PREFIX + username;
    }
}
