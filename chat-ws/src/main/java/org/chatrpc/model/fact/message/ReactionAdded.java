package org.chatrpc.model.fact.message;

import java.time.Instant;
import org.chatrpc.model.message.Reaction;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.Tables;

/**
 * A user reacted to a message.
 *
 * @param emoji empty once the message is deleted
 */
public record ReactionAdded(String actor, String emoji, StoredMessage message) implements ReactionFact {
    @Override
    public ReactionAdded with(StoredMessage current) {
        return new ReactionAdded(actor, current.isDeleted() ? "" : emoji, current);
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        putMessage(rows, seq);
        rows.put(Tables.REACTIONS, new Reaction.OfPerson(key(), seq));
    }
}
