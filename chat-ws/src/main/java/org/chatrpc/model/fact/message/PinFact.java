package org.chatrpc.model.fact.message;

import java.util.Optional;
import org.chatrpc.model.RoomRetention;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.RowsBefore;
import org.chatrpc.model.table.Tables;

/** A fact about a pin. */
public sealed interface PinFact extends MessageFact permits MessagePinned, MessageUnpinned {

    /** How many messages of the room are pinned now. */
    int pinnedCount();

    /**
     * Direct rooms are not audited: either member may pin, and an entry would reveal the participants. The entry names
     * neither the message nor its author: an erasure unpins the user's messages, and the entry would reveal whose
     * messages remain under the pseudonym.
     */
    @Override
    default Optional<AuditedAction> audited(RowsBefore before) {
        boolean isDirect = before.known(Tables.ROOMS, message().room())
                .filter(room -> room.info().visibility() == Visibility.DIRECT)
                .isPresent();
        return isDirect
                        || actor().equals(RoomRetention.ACTOR)
                        || actor().equals(message().author())
                ? Optional.empty()
                : Optional.of(AuditedAction.about("").in(message().room()));
    }

    /** Stores the number of pinned messages. */
    default void putCount(Rows rows) {
        rows.change(Tables.ROOMS, message().room(), room -> room.withPinned(pinnedCount()));
    }
}
