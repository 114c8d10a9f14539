package org.chatrpc.room.member;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.Membership;
import org.chatrpc.model.fact.room.MemberBanned;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.RoomRules;

/**
 * Bans another user from a room, and ends the membership if there is one. Does nothing if the user is already banned.
 * Permitted to users who can remove members, see {@link RemoveMember}.
 */
public record BanMember(String actor, String room, String username) implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
        needs.room(room);
        needs.member(room, actor);
        needs.member(room, username);
        needs.othersIn(room);
        needs.account(username);
        needs.ban(room, username);
    }

    @Override
    public Void decide(State state) {
        Membership member = RoomRules.requireRemover(state, actor, room);
        RoomRules.requireAccount(state, username);
        if (username.equals(actor)) {
            throw ChatException.in("username", Problem.INVALID_VALUE, "You cannot ban yourself.");
        }
        state.member(room, username).ifPresent(removed -> RoomRules.remove(state, member, removed));
        if (!state.isBanned(room, username)) {
            state.record(new MemberBanned(actor, room, username));
        }
        return null;
    }
}
