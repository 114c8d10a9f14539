package org.chatrpc.room;

import java.time.Instant;
import org.chatrpc.model.Role;

/**
 * A member of a room, at one moment.
 *
 * @param readNumber up to which message number the member has read
 * @param unreadMentions the unread messages of others that mention the member
 */
public record MemberView(String username, Role role, Instant joinedAt, long readNumber, UnreadMentions unreadMentions) {

    /** Someone who has read all that names them. */
    MemberView(String username, Role role, Instant joinedAt, long readNumber) {
        this(username, role, joinedAt, readNumber, UnreadMentions.NONE);
    }

    MemberView withRole(Role changed) {
        return new MemberView(username, changed, joinedAt, readNumber, unreadMentions);
    }

    /** Read up to {@code number}, unless it was read further already. */
    MemberView withRead(long number) {
        long read = Math.max(readNumber, number);
        return new MemberView(username, role, joinedAt, read, unreadMentions.after(read));
    }

    /** Mentioned in the message {@code number}, unless that is read already. */
    MemberView withMention(long number) {
        return number <= readNumber
                ? this
                : new MemberView(username, role, joinedAt, readNumber, unreadMentions.and(number));
    }
}
