package org.chatrpc.room.member;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.Journal;
import org.chatrpc.model.Membership.Notify;
import org.chatrpc.model.Role;
import org.chatrpc.problem.Require;
import org.chatrpc.room.MarkRead;
import org.chatrpc.room.MemberView;
import org.chatrpc.room.RoomDirectory;
import org.chatrpc.room.RoomRules;
import org.chatrpc.room.RoomView;
import org.chatrpc.room.SetRoomPreferences;

/** Membership of rooms: joining, leaving, roles, read marks and preferences. Thread-safe. */
public final class Members {
    private final RoomDirectory directory;
    private final Journal journal;
    private final RateLimits limits;
    private final Predicate<String> isService;

    /** @param isService whether a user is a service; reads only memory */
    public Members(RoomDirectory directory, Journal journal, RateLimits limits, Predicate<String> isService) {
        this.directory = directory;
        this.journal = journal;
        this.limits = limits;
        this.isService = isService;
    }

    /**
     * The members after {@code afterUsername} (from the first one if empty), ordered by username, at most {@code
     * limit}.
     */
    public List<MemberView> list(String username, String room, String afterUsername, int limit) {
        requireMember(username, room);
        return directory.members(room).tailMap(afterUsername, false).values().stream()
                .limit(limit)
                .toList();
    }

    /** Adds {@code username} to a public room. A user who joins an empty room becomes its owner. */
    public RoomView join(String username, String room) {
        limits.count(RateClass.MEMBERS, username);
        journal.run(new JoinRoom(username, RoomRules.requireId(room)));
        return directory.requireVisible(username, room);
    }

    public void leave(String username, String room) {
        limits.count(RateClass.MEMBERS, username);
        journal.run(new LeaveRoom(username, RoomRules.requireId(room)));
    }

    public void invite(String username, String room, String invited) {
        limits.count(RateClass.MEMBERS, username);
        journal.run(new InviteMember(username, RoomRules.requireId(room), Require.present("username", invited)));
    }

    /** Ends the membership of a member whose role is lower than that of {@code username}. */
    public void remove(String username, String room, String removed) {
        limits.count(RateClass.MEMBERS, username);
        journal.run(new RemoveMember(username, RoomRules.requireId(room), Require.present("username", removed)));
    }

    public void setRole(String username, String room, String changed, Role role) {
        limits.count(RateClass.MEMBERS, username);
        journal.run(new SetMemberRole(username, RoomRules.requireId(room), Require.present("username", changed), role));
    }

    /**
     * Marks the room as read up to {@code number}; does nothing if it has already been read further, or exactly as far
     * and no edit has mentioned the user since.
     */
    public void markRead(String username, String room, long number) {
        RoomRules.requireId(room);
        Require.between("number", number, 0, Long.MAX_VALUE);
        Optional<RoomView> seen =
                directory.find(room, username).filter(view -> view.member().isPresent());
        long mentionedAfter = seen.filter(RoomView::mentionedInRead)
                .flatMap(RoomView::member)
                .map(member -> member.membership().readSeq())
                .orElse(MarkRead.NOT_MENTIONED);
        boolean isRead = seen.filter(view -> number < view.readNumber()
                        || (number == view.readNumber() && mentionedAfter == MarkRead.NOT_MENTIONED))
                .isPresent();
        if (!isRead) {
            limits.count(RateClass.READ_MARKS, username);
            journal.run(new MarkRead(username, room, number, mentionedAfter));
        }
    }

    /** Changes those preferences of {@code username} for the room that are given. */
    public RoomView setPreferences(String username, String room, Optional<Notify> notify, Optional<Boolean> favourite) {
        SetRoomPreferences set = new SetRoomPreferences(username, RoomRules.requireId(room), notify, favourite);
        limits.count(RateClass.READ_MARKS, username);
        journal.run(set);
        return directory.requireVisible(username, room);
    }

    /** The room, of which the user must be a member. */
    public RoomView requireMember(String username, String room) {
        RoomView view = directory.requireVisible(username, room);
        if (view.member().isEmpty()) {
            throw RoomRules.notAMember(room);
        }
        return view;
    }

    /** The room, in which the user must be allowed to post now. */
    public RoomView requireMayPost(String username, String room) {
        RoomView view = requireMember(username, room);
        RoomRules.requireMayPost(view, isService.test(username));
        return view;
    }

    /** Whether the user may post in a room now of which the user is a member. */
    public boolean mayPost(String username, String room) {
        return requireMember(username, room).mayPost(isService.test(username));
    }

    /** Whether the user is an owner or a moderator of a room. Reads only memory. */
    public boolean isModeratorAnywhere(String username) {
        return directory.roomsOf(username).stream()
                .map(room -> directory.members(room).get(username))
                .anyMatch(member -> member != null && member.role().compareTo(Role.MODERATOR) >= 0);
    }

    public boolean isMember(String username, String room) {
        return directory.members(room).containsKey(username);
    }
}
