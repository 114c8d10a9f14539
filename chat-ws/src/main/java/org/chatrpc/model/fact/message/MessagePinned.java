package org.chatrpc.model.fact.message;

import java.time.Instant;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Rows;

/**
 * A message was pinned.
 *
 * @param pinnedCount how many messages of the room are pinned now
 */
public record MessagePinned(String actor, int pinnedCount, StoredMessage message) implements PinFact {
    @Override
    public MessagePinned with(StoredMessage current) {
        return new MessagePinned(actor, pinnedCount, current);
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        putMessage(rows, seq);
        putCount(rows);
    }
}
