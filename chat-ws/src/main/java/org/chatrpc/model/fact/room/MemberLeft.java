package org.chatrpc.model.fact.room;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.MemberKey;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.RowsBefore;
import org.chatrpc.model.table.Tables;

/** A membership ended. */
public record MemberLeft(String actor, String room, String username) implements Fact {
    @Override
    public String stream() {
        return room;
    }

    @Override
    public Optional<AuditedAction> audited(RowsBefore before) {
        return actor.equals(username)
                ? Optional.empty()
                : Optional.of(AuditedAction.about(username).in(room));
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        rows.change(
                Tables.MEMBERS,
                new MemberKey(room, username),
                member -> member.isActive() ? member.endedAt(seq) : member);
    }
}
