package org.chatrpc.model.fact.message;

import java.time.Instant;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Rows;

/** The text of a message was changed. */
public record MessageEdited(String actor, StoredMessage message) implements MessageFact {
    @Override
    public MessageEdited with(StoredMessage current) {
        return new MessageEdited(actor, current);
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        putMessage(rows, seq);
    }
}
