package org.chatrpc.model.fact.message;

import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.Tables;

/** A fact about a pin. */
public sealed interface PinFact extends MessageFact permits MessagePinned, MessageUnpinned {

    /** How many messages of the room are pinned now. */
    int pinnedCount();

    /** Stores the number of pinned messages. */
    default void putCount(Rows rows) {
        rows.change(Tables.ROOMS, message().room(), room -> room.withPinned(pinnedCount()));
    }
}
