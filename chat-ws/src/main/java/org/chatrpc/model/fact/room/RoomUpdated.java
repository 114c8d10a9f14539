package org.chatrpc.model.fact.room;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.RoomRetention;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.RowsBefore;
import org.chatrpc.model.table.Tables;

/** The title, topic, archived flag, posting role or retention changed, or the room was deleted; {@code room} is the complete room after the change. */
public record RoomUpdated(String actor, RoomInfo room) implements Fact {
    @Override
    public String stream() {
        return room.id();
    }

    @Override
    public Optional<AuditedAction> audited(RowsBefore before) {
        return before.known(Tables.ROOMS, room.id()).map(RoomRecord::info).map(this::changed);
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        rows.change(Tables.ROOMS, room.id(), before -> before.withInfo(room));
    }

    @Override
    public long bytes() {
        return room.bytes();
    }

    private AuditedAction changed(RoomInfo earlier) {
        return AuditedAction.about("")
                .in(room.id())
                .changed("title", earlier.title(), room.title())
                .changed("topic", earlier.topic(), room.topic())
                .changed("archived", earlier.archived(), room.archived())
                .changed("postingRole", earlier.postingRole(), room.postingRole())
                .changed(
                        "messageDays",
                        RoomRetention.text(earlier.retention().messageDays()),
                        RoomRetention.text(room.retention().messageDays()))
                .changed(
                        "fileDays",
                        RoomRetention.text(earlier.retention().fileDays()),
                        RoomRetention.text(room.retention().fileDays()))
                .changed("deleted", earlier.deleted(), room.deleted());
    }
}
