package org.chatrpc.room;

import java.time.Instant;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Role;

/**
 * An immutable view of a member of a room.
 *
 * @param unreadMentions the messages of others that mention the member, but not everyone, and whose mention is unread:
 *     also some that the member had read before an edit mentioned the member
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

    /** Whether there is an unread mention in a message that the member has read, due to an edit. */
    boolean isMentionedInRead() {
        return unreadMentions.count() > unreadMentions.countAfter(readNumber());
    }

    public MemberView with(Membership changed) {
        boolean isRead = changed.readSeq() != membership.readSeq();
        return new MemberView(changed, isRead ? unreadMentions.after(changed.readNumber()) : unreadMentions);
    }

    /**
     * Adds a mention in message {@code number}, unless it has been read.
     *
     * @param lateSeq the entry of the edit that mentioned the member; 0 if the message did so when it was sent
     */
    public MemberView withMention(long number, long lateSeq) {
        return number > readNumber() || lateSeq > membership.readSeq() ? withUnread(number) : this;
    }

    /** Adds an unread mention in message {@code number}. */
    MemberView withUnread(long number) {
        return with(unreadMentions.with(number));
    }

    /** Removes a mention in message {@code number}, if there was one. */
    public MemberView withoutMention(long number) {
        return with(unreadMentions.without(number));
    }

    private MemberView with(UnreadMentions changed) {
        return changed.count() == unreadMentions.count() ? this : new MemberView(membership, changed);
    }
}
