package org.chatrpc.admin.retention;

import java.util.List;
import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.fact.room.MemberLeft;
import org.chatrpc.model.fact.room.RoomUpdated;

/** Closes a room that is to be deleted, and removes these members of it. */
record EmptyRoom(String actor, String room, List<String> members) implements Command<Void> {
    EmptyRoom {
        members = List.copyOf(members);
    }

    @Override
    public void needs(ReadSet needs) {
        needs.account(actor);
        needs.room(room);
        members.forEach(member -> needs.member(room, member));
    }

    @Override
    public Void decide(State state) {
        AdminRules.requireAdministrator(state, actor);
        RoomInfo info = AdminRules.requireRoom(state, room).info();
        DeleteRoom.requireDeletable(info);
        if (!info.archived()) {
            state.record(new RoomUpdated(actor, info.with(info.title(), info.topic(), true, info.postingRole())));
        }
        members.stream()
                .filter(member -> state.member(room, member).isPresent())
                .forEach(member -> state.record(new MemberLeft(actor, room, member)));
        return null;
    }
}
