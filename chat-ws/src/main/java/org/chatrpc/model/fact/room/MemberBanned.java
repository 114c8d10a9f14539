package org.chatrpc.model.fact.room;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.Ban;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.RowsBefore;
import org.chatrpc.model.table.Tables;

/** A user was banned from a room; if a member, the membership ended just before. */
public record MemberBanned(String actor, String room, String username) implements Fact {
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
        rows.put(Tables.BANS, new Ban(room, username, actor, at));
    }
}
