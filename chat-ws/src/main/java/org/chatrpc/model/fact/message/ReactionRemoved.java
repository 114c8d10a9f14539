package org.chatrpc.model.fact.message;

import java.time.Instant;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.Tables;

/**
 * A user removed a reaction to a message.
 *
 * @param emoji empty once the message is deleted
 */
public record ReactionRemoved(String actor, String emoji, StoredMessage message) implements ReactionFact {
    @Override
    public ReactionRemoved with(StoredMessage current) {
        return new ReactionRemoved(actor, current.isDeleted() ? "" : emoji, current);
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        putMessage(rows, seq);
        rows.remove(Tables.REACTIONS, key());
    }
}
