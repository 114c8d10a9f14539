package org.chatrpc.model.fact.room;

import java.time.Instant;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.Tables;

/** A room was created. */
public record RoomCreated(String actor, RoomInfo room) implements Fact {
    @Override
    public String stream() {
        return room.id();
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        rows.put(Tables.ROOMS, new RoomRecord(room, 0, null));
    }

    @Override
    public long bytes() {
        return room.bytes();
    }
}
