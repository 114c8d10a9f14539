package org.chatrpc.room.member;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.fact.room.MemberUnbanned;
import org.chatrpc.room.RoomRules;

/** Lets a banned user join and be invited again. Does nothing if the user is not banned. */
public record UnbanMember(String actor, String room, String username) implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
        needs.room(room);
        needs.member(room, actor);
        needs.account(username);
        needs.ban(room, username);
    }

    @Override
    public Void decide(State state) {
        RoomRules.requireRemover(state, actor, room);
        RoomRules.requireAccount(state, username);
        if (state.isBanned(room, username)) {
            state.record(new MemberUnbanned(actor, room, username));
        }
        return null;
    }
}
