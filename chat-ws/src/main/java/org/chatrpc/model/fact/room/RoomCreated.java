package org.chatrpc.model.fact.room;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.RoomCreator;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.RowsBefore;
import org.chatrpc.model.table.Tables;

/** A room was created. */
public record RoomCreated(String actor, RoomInfo room) implements Fact {
    @Override
    public String stream() {
        return room.id();
    }

    /** Audited only for rooms that a provider creates; those of users are visible to their members. */
    @Override
    public Optional<AuditedAction> audited(RowsBefore before) {
        return room.managedBy().isEmpty()
                ? Optional.empty()
                : Optional.of(AuditedAction.about("").in(room.id()).is("managedBy", room.managedBy()));
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        rows.put(Tables.ROOMS, new RoomRecord(room, 0, null));
        if (room.managedBy().isEmpty()) {
            rows.put(Tables.ROOM_CREATORS, new RoomCreator(room.id(), actor));
        }
    }

    @Override
    public long bytes() {
        return room.bytes();
    }
}
