package org.chatrpc.model.fact.room;

import java.time.Instant;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.Tables;

/** The title, topic, archived flag or posting role changed; {@code room} is the complete room after the change. */
public record RoomUpdated(String actor, RoomInfo room) implements Fact {
    @Override
    public String stream() {
        return room.id();
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        rows.change(Tables.ROOMS, room.id(), before -> before.withInfo(room));
    }

    @Override
    public long bytes() {
        return room.bytes();
    }
}
