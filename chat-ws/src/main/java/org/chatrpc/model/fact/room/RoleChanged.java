package org.chatrpc.model.fact.room;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.MemberKey;
import org.chatrpc.model.Role;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.RowsBefore;
import org.chatrpc.model.table.Tables;

/** The role of a member changed. */
public record RoleChanged(String actor, String room, String username, Role role) implements Fact {
    @Override
    public String stream() {
        return room;
    }

    @Override
    public Optional<AuditedAction> audited(RowsBefore before) {
        return before.known(Tables.MEMBERS, new MemberKey(room, username))
                .map(member -> AuditedAction.about(username).in(room).changed("role", member.role(), role));
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        rows.change(Tables.MEMBERS, new MemberKey(room, username), member -> member.withRole(role));
    }
}
