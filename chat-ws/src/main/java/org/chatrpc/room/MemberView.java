package org.chatrpc.room;

import java.time.Instant;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Role;

/**
 * A member of a room, at one moment.
 *
 * @param unreadMentions the unread messages of others that mention the member
 */
public record MemberView(Membership membership, UnreadMentions unreadMentions) {

    /** Someone who has read all that names them. */
    MemberView(Membership membership) {
        this(membership, UnreadMentions.NONE);
    }

    public String username() {
        return membership.username();
    }

    public Role role() {
        return membership.role();
    }

    public Instant joinedAt() {
        return membership.joinedAt();
    }

    /** Up to which message number the member has read. */
    public long readNumber() {
        return membership.readNumber();
    }

    MemberView with(Membership changed) {
        return new MemberView(changed, unreadMentions.after(changed.readNumber()));
    }

    /** Mentioned in the message {@code number}, unless that is read already. */
    MemberView withMention(long number) {
        return number <= readNumber() ? this : new MemberView(membership, unreadMentions.and(number));
    }
}
