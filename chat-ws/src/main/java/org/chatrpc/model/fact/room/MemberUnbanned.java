package org.chatrpc.model.fact.room;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.MemberKey;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.RowsBefore;
import org.chatrpc.model.table.Tables;

/** A user is no longer banned from a room. */
public record MemberUnbanned(String actor, String room, String username) implements Fact {
    @Override
    public String stream() {
        return room;
    }

    @Override
    public Optional<AuditedAction> audited(RowsBefore before) {
        return Optional.of(AuditedAction.about(username).in(room));
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        rows.remove(Tables.BANS, new MemberKey(room, username));
    }
}
