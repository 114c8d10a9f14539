package org.chatrpc.room;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.RoomRecord;

/**
 * A room as one person sees it, at one moment.
 *
 * @param member the person's own membership; empty when the person is not a member
 * @param peer the other person of a direct room
 */
public record RoomView(RoomRecord room, int memberCount, Optional<MemberView> member, Optional<String> peer) {

    public RoomInfo info() {
        return room.info();
    }

    public long lastNumber() {
        return room.lastNumber();
    }

    /** Empty when the room has no message. */
    public Optional<Instant> lastMessageAt() {
        return Optional.ofNullable(room.lastMessageAt());
    }

    /** Empty when the person is not a member. */
    public Optional<Role> role() {
        return member.map(MemberView::role);
    }

    /** Up to which message number the person has read; 0 when not a member. */
    public long readNumber() {
        return member.map(MemberView::readNumber).orElse(0L);
    }

    /** Unread messages of others that mention the person. */
    public int mentions() {
        return member.map(view -> view.unreadMentions().count()).orElse(0);
    }
}
