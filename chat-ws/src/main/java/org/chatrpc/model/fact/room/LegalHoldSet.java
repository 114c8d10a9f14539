package org.chatrpc.model.fact.room;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.RowsBefore;
import org.chatrpc.model.table.Tables;

/**
 * A legal hold was put on a room, or released. Not an update of the room, of which its members would be notified.
 *
 * @param reason as stated by the administrator; may be empty
 */
public record LegalHoldSet(String actor, String room, boolean held, String reason) implements Fact {
    @Override
    public String stream() {
        return NOBODY;
    }

    @Override
    public Optional<AuditedAction> audited(RowsBefore before) {
        return before.known(Tables.ROOMS, room).map(RoomRecord::info).map(this::changed);
    }

    /** The ids of direct rooms reveal the participants. */
    private AuditedAction changed(RoomInfo earlier) {
        boolean isDirect = earlier.visibility() == Visibility.DIRECT;
        AuditedAction hold =
                AuditedAction.about("").changed("legalHold", earlier.retention().held(), held);
        AuditedAction act = isDirect ? hold.is("visibility", Visibility.DIRECT) : hold.in(room);
        return reason.isEmpty() ? act : act.is("reason", reason);
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        rows.change(
                Tables.ROOMS,
                room,
                before -> before.withInfo(
                        before.info().with(before.info().retention().withHold(held, reason))));
    }

    @Override
    public long bytes() {
        return 2L * reason.length();
    }
}
