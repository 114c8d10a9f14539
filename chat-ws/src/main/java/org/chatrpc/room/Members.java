package org.chatrpc.room;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.Draft;
import org.chatrpc.log.Journal;
import org.chatrpc.log.Outcome;
import org.chatrpc.log.Outcome.Refusal;
import org.chatrpc.model.Fact;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.problem.Require;

/** Who is in a room, with which role, and how far each has read it. Thread-safe. */
public final class Members {
    private final RoomDirectory directory;
    private final Journal journal;
    private final Predicate<String> accountExists;
    private final RateLimits limits;

    public Members(RoomDirectory directory, Journal journal, Predicate<String> accountExists, RateLimits limits) {
        this.directory = directory;
        this.journal = journal;
        this.accountExists = accountExists;
        this.limits = limits;
    }

    /** The members after {@code afterUsername} (from the first one if empty), by username, at most {@code limit}. */
    public List<MemberView> list(String username, String room, String afterUsername, int limit) {
        requireMember(username, room);
        return directory.members(room).tailMap(afterUsername, false).values().stream()
                .limit(limit)
                .toList();
    }

    /** Makes {@code username} a member of a public room. Someone who comes to an empty room becomes its owner. */
    public RoomView join(String username, String room) {
        RoomView view = Rooms.visible(directory, username, room);
        if (view.role().isEmpty()) {
            requireNotArchived(view);
            limits.count(RateClass.MEMBERS, username);
            record(new Fact.MemberJoined(username, room, username, Role.MEMBER));
        }
        return Rooms.visible(directory, username, room);
    }

    public void leave(String username, String room) {
        RoomView view = requireMember(username, room);
        if (room.equals(RoomNames.GENERAL) || view.info().visibility() == Visibility.DIRECT) {
            throw ChatException.in("room", Problem.NOT_PERMITTED, "Nobody leaves " + room + ".");
        }
        if (view.memberCount() > 1) {
            requireAnotherOwner(room, username);
        }
        limits.count(RateClass.MEMBERS, username);
        record(new Fact.MemberLeft(username, room, username));
    }

    public void invite(String username, String room, String invited) {
        RoomView view = requireMember(username, room);
        if (view.info().visibility() == Visibility.DIRECT) {
            throw ChatException.in("room", Problem.NOT_PERMITTED, "A direct room stays with its two people.");
        }
        if (view.info().visibility() == Visibility.PRIVATE) {
            Rooms.requireRole(view, Role.MODERATOR, "Only owners and moderators invite to a private room.");
        }
        requireNotArchived(view);
        if (!accountExists.test(Require.present("username", invited))) {
            throw noSuchUser(invited);
        }
        if (!directory.members(room).containsKey(invited)) {
            limits.count(RateClass.MEMBERS, username);
            record(new Fact.MemberJoined(username, room, invited, Role.MEMBER));
        }
    }

    /** Ends the membership of someone with a lower role than {@code username} has. */
    public void remove(String username, String room, String removed) {
        RoomView view = requireMember(username, room);
        Rooms.requireRole(view, Role.MODERATOR, "Only owners and moderators remove members.");
        if (room.equals(RoomNames.GENERAL)) {
            throw ChatException.in("room", Problem.NOT_PERMITTED, "Nobody leaves " + room + ".");
        }
        MemberView member = requireOther(room, removed);
        boolean owner = view.role().equals(Optional.of(Role.OWNER));
        if (!owner && member.role() != Role.MEMBER) {
            throw ChatException.in("username", Problem.NOT_PERMITTED, "Moderators remove plain members only.");
        }
        if (removed.equals(username)) {
            requireAnotherOwner(room, username);
        }
        limits.count(RateClass.MEMBERS, username);
        record(new Fact.MemberLeft(username, room, removed));
    }

    public void setRole(String username, String room, String changed, Role role) {
        RoomView view = requireMember(username, room);
        Rooms.requireRole(view, Role.OWNER, "Only owners change roles.");
        requireOther(room, changed);
        if (changed.equals(username) && role != Role.OWNER) {
            requireAnotherOwner(room, username);
        }
        limits.count(RateClass.MEMBERS, username);
        record(new Fact.RoleChanged(username, room, changed, role));
    }

    /** Marks the room as read up to {@code number}; a mark that is further already stays. */
    public void markRead(String username, String room, long number) {
        RoomView view = requireMember(username, room);
        Require.between("number", number, 1, view.lastNumber());
        if (number > view.readNumber()) {
            limits.count(RateClass.READ_MARKS, username);
            record(new Fact.ReadMarked(room, username, number));
        }
    }

    /** The room, of which this person must be a member. */
    public RoomView requireMember(String username, String room) {
        RoomView view = Rooms.visible(directory, username, room);
        if (view.role().isEmpty()) {
            throw Rooms.notAMember(room);
        }
        return view;
    }

    public boolean isMember(String username, String room) {
        return directory.members(room).containsKey(username);
    }

    /** Refuses an archived room. */
    public static void requireNotArchived(RoomView view) {
        if (view.info().archived()) {
            throw ChatException.in("room", Problem.ROOM_ARCHIVED, view.info().id() + " is archived.");
        }
    }

    private MemberView requireOther(String room, String username) {
        Require.present("username", username);
        MemberView member = directory.members(room).get(username);
        if (member == null) {
            throw accountExists.test(username)
                    ? ChatException.in("username", Problem.NOT_A_MEMBER, username + " is no member of " + room + ".")
                    : noSuchUser(username);
        }
        return member;
    }

    /** Spares a transaction in the common case. Only the transaction knows for certain, and refuses too. */
    private void requireAnotherOwner(String room, String username) {
        Stream<MemberView> others = directory.members(room).values().stream()
                .filter(member -> !member.username().equals(username));
        MemberView self = directory.members(room).get(username);
        if (self != null && self.role() == Role.OWNER && others.noneMatch(member -> member.role() == Role.OWNER)) {
            throw lastOwner(room);
        }
    }

    private static ChatException lastOwner(String room) {
        return ChatException.in("room", Problem.LAST_OWNER, "Make someone else an owner of " + room + " first.");
    }

    private static ChatException noSuchUser(String username) {
        return ChatException.in("username", Problem.NO_SUCH_USER, "There is no user " + username + ".");
    }

    private void record(Fact fact) {
        Outcome outcome = journal.record(new Draft.Facts(fact));
        if (outcome instanceof Outcome.Refused refused) {
            if (refused.refusal() == Refusal.LAST_OWNER) {
                throw lastOwner(fact.stream());
            }
            throw ChatException.of(Problem.NO_SUCH_ROOM, "The room changed meanwhile: " + refused.refusal() + ".");
        }
    }
}
