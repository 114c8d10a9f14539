package org.chatrpc.model.fact.message;

import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.Tables;

/**
 * A fact about a message. The log only refers to the message, which is stored in a table of its own: a reader of the
 * entry gets the current state of the message, and so never a text that was edited or deleted.
 */
public interface MessageFact extends Fact {

    /** The message as it stands. */
    StoredMessage message();

    /** The same fact about a later state of the message. */
    MessageFact with(StoredMessage current);

    @Override
    default String stream() {
        return message().room();
    }

    @Override
    default long bytes() {
        return message().bytes();
    }

    /** By how many this fact increases the number of replies in the thread. */
    default int answers() {
        return 0;
    }

    /** Stores the message, and the number of replies in its thread. */
    default void putMessage(Rows rows, long seq) {
        put(rows, message());
        long root = message().threadRoot();
        StoredMessage begun = root == 0 || answers() == 0 ? null : rows.find(Tables.MESSAGES, root);
        if (begun != null && begun.version() < seq) {
            put(rows, begun.withAnswers(seq, answers()));
        }
    }

    private static void put(Rows rows, StoredMessage message) {
        rows.put(Tables.MESSAGES, message);
        rows.put(Tables.SENT, message);
    }
}
