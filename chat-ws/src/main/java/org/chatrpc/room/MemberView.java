package org.chatrpc.room;

import java.time.Instant;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Role;

/**
 * An immutable view of a member of a room.
 *
 * @param unreadMentions the unread messages of others that mention the member, but not everybody
 */
public record MemberView(Membership membership, UnreadMentions unreadMentions) {

    /** A member without unread mentions. */
    public MemberView(Membership membership) {
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

    /** The number of the last message that the member has read. */
    public long readNumber() {
        return membership.readNumber();
    }

    public MemberView with(Membership changed) {
        return new MemberView(changed, unreadMentions.after(changed.readNumber()));
    }

    /** Adds a mention in message {@code number}, unless that message has been read. */
    public MemberView withMention(long number) {
        return number <= readNumber() ? this : with(unreadMentions.with(number));
    }

    /** Removes a mention in message {@code number}, if there was one. */
    public MemberView withoutMention(long number) {
        return with(unreadMentions.without(number));
    }

    private MemberView with(UnreadMentions changed) {
        return changed.count() == unreadMentions.count() ? this : new MemberView(membership, changed);
    }
}
