package org.chatrpc.model.fact.room;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.RowsBefore;
import org.chatrpc.model.table.Tables;

/**
 * A user became a member. Nothing is unread: all messages up to then count as read.
 *
 * @param readNumber the number of the room's newest message at that time
 */
public record MemberJoined(String actor, String room, String username, Role role, long readNumber) implements Fact {
    @Override
    public String stream() {
        return room;
    }

    @Override
    public Optional<AuditedAction> audited(RowsBefore before) {
        // The participants of direct rooms are private, and no one has authority over others there.
        boolean isDirect = before.known(Tables.ROOMS, room)
                .filter(found -> found.info().visibility() == Visibility.DIRECT)
                .isPresent();
        return actor.equals(username) || isDirect
                ? Optional.empty()
                : Optional.of(AuditedAction.about(username).in(room).is("role", role));
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        rows.put(Tables.MEMBERS, new Membership(room, username, role, seq, 0, at, readNumber));
    }
}
