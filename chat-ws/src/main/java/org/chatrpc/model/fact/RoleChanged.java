package org.chatrpc.model.fact;

import java.time.Instant;
import org.chatrpc.model.MemberKey;
import org.chatrpc.model.Role;
import org.chatrpc.model.Rows;
import org.chatrpc.model.Tables;

/** The role of a member changed. */
public record RoleChanged(String actor, String room, String username, Role role) implements Fact {
    @Override
    public String stream() {
        return room;
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        rows.change(Tables.MEMBERS, new MemberKey(room, username), member -> member.withRole(role));
    }
}
