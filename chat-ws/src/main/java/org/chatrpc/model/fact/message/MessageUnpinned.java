package org.chatrpc.model.fact.message;

import java.time.Instant;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Rows;

/**
 * A message is no longer pinned.
 *
 * @param pinnedCount how many messages of the room are pinned now
 */
public record MessageUnpinned(String actor, int pinnedCount, StoredMessage message) implements PinFact {
    @Override
    public MessageUnpinned with(StoredMessage current) {
        return new MessageUnpinned(actor, pinnedCount, current);
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        putMessage(rows, seq);
        putCount(rows);
    }
}
