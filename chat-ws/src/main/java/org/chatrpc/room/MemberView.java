package org.chatrpc.room;

import java.time.Instant;
import org.chatrpc.log.Role;

/** A member of a room, at one moment. */
public record MemberView(String username, Role role, Instant joinedAt, long readNumber) {

    MemberView withRole(Role changed) {
        return new MemberView(username, changed, joinedAt, readNumber);
    }

    /** Read up to {@code number}, unless it was read further already. */
    MemberView withRead(long number) {
        return new MemberView(username, role, joinedAt, Math.max(readNumber, number));
    }
}
