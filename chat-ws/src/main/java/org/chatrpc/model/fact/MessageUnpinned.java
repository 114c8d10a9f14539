package org.chatrpc.model.fact;

import java.time.Instant;
import org.chatrpc.model.Rows;
import org.chatrpc.model.StoredMessage;

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
