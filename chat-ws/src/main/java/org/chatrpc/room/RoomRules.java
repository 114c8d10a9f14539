package org.chatrpc.room;

import org.chatrpc.log.command.State;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.Tables;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.MemberJoined;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.problem.Require;

/** What the commands about rooms have in common: who may see, who may act, and the words of the refusals. */
public final class RoomRules {
    private static final int LONGEST_SHOWN = 80;

    private RoomRules() {}

    /** The room; a private one does not exist for those who are not members. */
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

    /** Refuses an archived room. */
    public static void requireNotArchived(RoomInfo room) {
        if (room.archived()) {
            throw ChatException.in("room", Problem.ROOM_ARCHIVED, room.id() + " is archived.");
        }
    }

    static void requireRole(Membership actor, Role atLeast, String otherwise) {
        if (actor.role().compareTo(atLeast) < 0) {
            throw notPermitted(otherwise);
        }
    }

    static void requireAccount(State state, String username) {
        if (state.get(Tables.ACCOUNTS, username).isEmpty()) {
            throw noSuchUser(username);
        }
    }

    /** The membership of someone whom the command names. */
    static Membership requireNamed(State state, String room, String username) {
        requireAccount(state, username);
        return state.member(room, username)
                .orElseThrow(() -> ChatException.in(
                        "username", Problem.NOT_A_MEMBER, username + " is no member of " + room + "."));
    }

    static boolean isLastOwner(State state, Membership member) {
        return member.isOwner() && !state.hasOtherOwner(member.room(), member.username());
    }

    /** Makes someone a member, unless that is so. Whoever comes to an empty room owns it, except a direct one. */
    static void join(State state, String actor, RoomRecord room, String username) {
        String id = room.info().id();
        if (state.member(id, username).isEmpty()) {
            boolean isOwned = room.info().visibility() == Visibility.DIRECT || state.hasOtherMember(id, username);
            Role role = isOwned ? Role.MEMBER : Role.OWNER;
            state.record(new MemberJoined(actor, id, username, role, room.lastNumber()));
        }
    }

    static ChatException noSuchRoom(String room) {
        String shown = room.length() <= LONGEST_SHOWN ? room : room.substring(0, LONGEST_SHOWN) + "...";
        return ChatException.in("room", Problem.NO_SUCH_ROOM, "There is no room " + shown + ".");
    }

    static ChatException notAMember(String room) {
        return ChatException.in("room", Problem.NOT_A_MEMBER, "You are no member of " + room + ".");
    }

    static ChatException notPermitted(String reason) {
        return ChatException.in("room", Problem.NOT_PERMITTED, reason);
    }

    static ChatException lastOwner(String room) {
        return ChatException.in("room", Problem.LAST_OWNER, "Make someone else an owner of " + room + " first.");
    }

    /** The room that a request names. */
    static String named(String room) {
        return Require.present("room", room);
    }

    private static ChatException noSuchUser(String username) {
        return ChatException.in("username", Problem.NO_SUCH_USER, "There is no user " + username + ".");
    }
}
