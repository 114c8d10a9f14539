package org.chatrpc.room;

import org.chatrpc.log.command.State;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.room.MemberJoined;
import org.chatrpc.model.fact.room.MemberLeft;
import org.chatrpc.model.table.Tables;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.problem.Require;

/** The rules and refusals shared by the commands on rooms. */
public final class RoomRules {
    private static final int MAX_SHOWN_LENGTH = 80;

    private RoomRules() {}

    /** The room; to users who are not members, a private room does not exist. */
    public static RoomRecord requireVisible(State state, String actor, String room) {
        return state.room(room)
                .filter(found -> found.info().visibility() == Visibility.PUBLIC
                        || state.member(room, actor).isPresent())
                .orElseThrow(() -> noSuchRoom(room));
    }

    /** The actor's own membership of the room. */
    public static Membership requireMember(State state, String actor, String room) {
        requireVisible(state, actor, room);
        return state.member(room, actor).orElseThrow(() -> notAMember(room));
    }

    /** Refuses archived rooms. */
    public static void requireNotArchived(RoomInfo room) {
        if (room.archived()) {
            throw ChatException.in("room", Problem.ROOM_ARCHIVED, room.id() + " is archived.");
        }
    }

    /**
     * Whether a member may post in the room while it is not archived. The posting role is for people: a service cannot
     * have a higher role, and is in such a room because somebody who may post there let it in.
     */
    static boolean isPoster(Role role, boolean service, RoomInfo room) {
        return service || role.compareTo(room.postingRole()) >= 0;
    }

    /**
     * Refuses people whose role is too low to post in the room.
     *
     * @param service whether the member is a service
     * @param field the request element that names the room or a message in it
     */
    public static void requirePoster(Membership member, boolean service, RoomInfo room, String field) {
        requirePoster(member.role(), service, room, field);
    }

    /**
     * Refuses preparatory steps, such as uploads, for a message that would itself be refused: the room is archived, or
     * this member may not post in it.
     *
     * @param service whether the member is a service
     */
    public static void requireMayPost(RoomView room, boolean service) {
        requireNotArchived(room.info());
        requirePoster(room.role().orElseThrow(() -> notAMember(room.info().id())), service, room.info(), "room");
    }

    private static void requirePoster(Role role, boolean service, RoomInfo room, String field) {
        if (!isPoster(role, service, room)) {
            throw ChatException.in(
                    field, Problem.NOT_PERMITTED, "Only " + posters(room) + " can post in " + room.id() + ".");
        }
    }

    /** Refuses to let a service in where it could post and this member cannot. */
    public static void requireMayLetServiceIn(Membership member, RoomInfo room) {
        if (!isPoster(member.role(), false, room)) {
            throw notPermitted(
                    "Only " + posters(room) + " can let a service into " + room.id() + ", as it can post there.");
        }
    }

    private static String posters(RoomInfo room) {
        return room.postingRole() == Role.OWNER ? "owners" : "owners and moderators";
    }

    public static void requireRole(Membership actor, Role atLeast, String otherwise) {
        if (actor.role().compareTo(atLeast) < 0) {
            throw notPermitted(otherwise);
        }
    }

    public static void requireAccount(State state, String username) {
        if (state.get(Tables.ACCOUNTS, username).isEmpty()) {
            throw noSuchUser(username);
        }
    }

    public static boolean isActive(State state, String username) {
        return state.get(Tables.ACCOUNTS, username)
                .filter(AccountInfo::isActive)
                .isPresent();
    }

    public static boolean isService(State state, String username) {
        return state.get(Tables.ACCOUNTS, username).filter(AccountInfo::service).isPresent();
    }

    /** The membership of the user that the command names. */
    public static Membership requireMembership(State state, String room, String username) {
        requireAccount(state, username);
        return state.member(room, username)
                .orElseThrow(() -> ChatException.in(
                        "username", Problem.NOT_A_MEMBER, username + " is not a member of " + room + "."));
    }

    /** Refuses users who are banned from the room. */
    public static void requireNotBanned(State state, String room, String username, String field, String otherwise) {
        if (state.isBanned(room, username)) {
            throw ChatException.in(field, Problem.USER_BANNED, otherwise);
        }
    }

    /** The actor's own membership of the room, in which the actor must be allowed to remove and ban others. */
    public static Membership requireRemover(State state, String actor, String room) {
        Membership member = requireMember(state, actor, room);
        requireRole(member, Role.MODERATOR, "Only owners and moderators can remove or ban members.");
        if (room.equals(RoomNames.GENERAL)) {
            throw notPermitted("Nobody can be removed or banned from " + room + ".");
        }
        return member;
    }

    /** Ends another membership, if the actor's own allows that. */
    public static void remove(State state, Membership actor, Membership removed) {
        String room = removed.room();
        if (!actor.isOwner() && removed.role() != Role.MEMBER) {
            throw ChatException.in("username", Problem.NOT_PERMITTED, "Moderators can only remove ordinary members.");
        }
        if (isLastOwner(state, removed) && state.hasOtherMember(room, removed.username())) {
            throw lastOwner(room);
        }
        state.record(new MemberLeft(actor.username(), room, removed.username()));
    }

    public static boolean isLastOwner(State state, Membership member) {
        return member.isOwner() && !state.hasOtherOwner(member.room(), member.username());
    }

    /**
     * Adds a user, unless already a member. A user who joins a room without any other person becomes its owner, except
     * in direct rooms, and except services: a room in which only services are waits for a person to own it. The command
     * must have declared the account.
     */
    public static void join(State state, String actor, RoomRecord room, String username) {
        String id = room.info().id();
        if (state.member(id, username).isEmpty()) {
            boolean isOwned = room.info().visibility() == Visibility.DIRECT
                    || isService(state, username)
                    || state.hasOtherPerson(id, username);
            Role role = isOwned ? Role.MEMBER : Role.OWNER;
            state.record(new MemberJoined(actor, id, username, role, room.lastNumber()));
        }
    }

    /** Requires that the user has created fewer rooms of a kind than the limit. */
    static void requireFewer(int rooms, int max, String field, String kind) {
        if (rooms >= max) {
            throw ChatException.in(
                    field, Problem.LIMIT_REACHED, "You have reached the limit of " + max + " " + kind + ".");
        }
    }

    public static ChatException noSuchRoom(String room) {
        String shown = room.length() <= MAX_SHOWN_LENGTH ? room : room.substring(0, MAX_SHOWN_LENGTH) + "...";
        return ChatException.in("room", Problem.NO_SUCH_ROOM, "There is no room " + shown + ".");
    }

    public static ChatException notAMember(String room) {
        return ChatException.in("room", Problem.NOT_A_MEMBER, "You are not a member of " + room + ".");
    }

    public static ChatException notPermitted(String reason) {
        return ChatException.in("room", Problem.NOT_PERMITTED, reason);
    }

    public static ChatException lastOwner(String room) {
        return ChatException.in("room", Problem.LAST_OWNER, "Make someone else an owner of " + room + " first.");
    }

    /** The room id of a request. */
    public static String requireId(String room) {
        return Require.present("room", room);
    }

    private static ChatException noSuchUser(String username) {
        return ChatException.in("username", Problem.NO_SUCH_USER, "There is no user " + username + ".");
    }
}
