package org.chatrpc.model.fact.message;

import java.time.Instant;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Rows;

/** A message was deleted: its number stays, everything said in it is gone. */
public record MessageDeleted(String actor, StoredMessage message) implements MessageFact {
    @Override
    public MessageDeleted with(StoredMessage current) {
        return new MessageDeleted(actor, current);
    }

    @Override
    public int answers() {
        return -1;
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        putMessage(rows, seq);
    }
}
