package org.chatrpc.account.identity;

import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Erasure;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.fact.room.MemberJoined;
import org.chatrpc.model.fact.room.MemberLeft;
import org.chatrpc.model.fact.room.RoleChanged;
import org.chatrpc.model.table.Tables;

/**
 * Synchronises the members of a room with a group, as part of commands; only in rooms that the provider created.
 * Members never join as owners; server administrators appoint them. An owner who leaves transfers the room.
 */
public final class GroupRooms {
    private GroupRooms() {}

    /** Declares what {@link #admit} reads. */
    public static void admissionNeeds(ReadSet needs, String room, String username) {
        needs.account(username);
        needs.row(Tables.ERASURES, Erasure.digest(username));
        needs.room(room);
        needs.member(room, username);
        needs.ban(room, username);
    }

    /** Declares what {@link #endMembership} reads. */
    public static void removalReads(ReadSet needs, String room, String username) {
        needs.account(username);
        needs.room(room);
        needs.member(room, username);
        needs.othersIn(room);
        needs.ownedBy(username);
    }

    /**
     * Adds a member, unless the account is inactive, the room is archived, or its moderators banned the user.
     *
     * @return whether anything changed
     */
    public static boolean admit(State state, String provider, String room, String username) {
        boolean isBarred = state.isBanned(room, username) || IdentityRules.isErased(state, username);
        boolean isActive = state.get(Tables.ACCOUNTS, username)
                .filter(AccountInfo::isActive)
                .isPresent();
        if (!isManaged(state, provider, room)
                || isBarred
                || !isActive
                || state.member(room, username).isPresent()) {
            return false;
        }
        RoomRecord found = state.room(room).orElseThrow();
        if (found.info().archived()) {
            return false;
        }
        state.record(new MemberJoined(IdentityRules.ACTOR, room, username, Role.MEMBER, found.lastNumber()));
        return true;
    }

    /**
     * Ends a membership, also in an archived room. The last owner transfers the room as in a deactivation.
     *
     * @return whether anything changed
     */
    public static boolean endMembership(State state, String provider, String room, String username) {
        if (!isManaged(state, provider, room) || state.member(room, username).isEmpty()) {
            return false;
        }
        boolean isOwner =
                state.member(room, username).filter(Membership::isOwner).isPresent();
        if (isOwner && !state.hasOtherOwner(room, username)) {
            state.seniorsIn(room, username).stream()
                    .findFirst()
                    .ifPresent(heir ->
                            state.record(new RoleChanged(IdentityRules.ACTOR, room, heir.username(), Role.OWNER)));
        }
        state.record(new MemberLeft(IdentityRules.ACTOR, room, username));
        return true;
    }

    private static boolean isManaged(State state, String provider, String room) {
        return state.room(room)
                .filter(found -> found.info().managedBy().equals(provider))
                .isPresent();
    }
}
