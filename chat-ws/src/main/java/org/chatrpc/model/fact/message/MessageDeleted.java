package org.chatrpc.model.fact.message;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.RoomRetention;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.RowsBefore;
import org.chatrpc.model.table.Tables;

/** A message was deleted: its number remains, its content is gone. */
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
    public Optional<AuditedAction> audited(RowsBefore before) {
        // Removals by retention share a single audit entry.
        return actor.equals(message.author()) || actor.equals(RoomRetention.ACTOR)
                ? Optional.empty()
                : Optional.of(AuditedAction.about(message.author())
                        .in(shownRoom(before))
                        .was("message", message.id())
                        .was("number", message.number()));
    }

    /** The ids of direct rooms reveal the participants. */
    private String shownRoom(RowsBefore before) {
        return before.known(Tables.ROOMS, message.room())
                .filter(room -> room.info().visibility() != Visibility.DIRECT)
                .map(room -> message.room())
                .orElse("");
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        putMessage(rows, seq);
    }
}
