package org.chatrpc.room;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.RoomRecord;

/**
 * An immutable view of a room as one user sees it.
 *
 * @param member the user's own membership; empty if the user is not a member
 * @param mentionsOfAll the number of unread messages that mention everyone; 0 if the user is not a member
 * @param mentionedInRead whether an unread mention is in a message that the user has read, due to an edit
 * @param peer the other user of a direct room
 */
public record RoomView(
        RoomRecord room,
        int memberCount,
        Optional<MemberView> member,
        int mentionsOfAll,
        boolean mentionedInRead,
        Optional<String> peer) {

    public RoomInfo info() {
        return room.info();
    }

    public long lastNumber() {
        return room.lastNumber();
    }

    public int pinnedCount() {
        return room.pinnedCount();
    }

    /** Empty if the room has no messages. */
    public Optional<Instant> lastMessageAt() {
        return Optional.ofNullable(room.lastMessageAt());
    }

    /** Empty if the user is not a member. */
    public Optional<Role> role() {
        return member.map(MemberView::role);
    }

    /**
     * Whether the user may post in the room now, as {@link RoomRules#requireMayPost} requires.
     *
     * @param service whether the user is a service
     */
    public boolean mayPost(boolean service) {
        return !info().archived()
                && role().filter(role -> RoomRules.isPoster(role, service, info()))
                        .isPresent();
    }

    /** The number of the last message that the user has read; 0 if not a member. */
    public long readNumber() {
        return member.map(MemberView::readNumber).orElse(0L);
    }

    /** The number of messages of others with an unread mention of the user or of everyone. */
    public int mentions() {
        return mentionsOfAll + member.map(view -> view.unreadMentions().count()).orElse(0);
    }
}
