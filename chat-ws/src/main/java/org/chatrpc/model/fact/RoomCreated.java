package org.chatrpc.model.fact;

import java.time.Instant;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.Rows;
import org.chatrpc.model.Tables;

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
