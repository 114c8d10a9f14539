package org.chatrpc.room;

import java.util.Optional;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.room.RoomUpdated;

/** Changes only the properties that are given. */
public record UpdateRoom(
        String actor,
        String room,
        Optional<String> title,
        Optional<String> topic,
        Optional<Boolean> archived,
        Optional<Role> postingRole)
        implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
        needs.room(room);
        needs.member(room, actor);
    }

    @Override
    public Void decide(State state) {
        RoomInfo before = RoomRules.requireVisible(state, actor, room).info();
        Membership member = RoomRules.requireMember(state, actor, room);
        RoomRules.requireRole(member, Role.MODERATOR, "Only owners and moderators can change a room.");
        if (archived.isPresent() || postingRole.isPresent()) {
            RoomRules.requireRole(member, Role.OWNER, "Only owners can archive a room or set who may post in it.");
        }
        boolean archivesGeneral = archived.orElse(false) && room.equals(RoomNames.GENERAL);
        if (before.visibility() == Visibility.DIRECT || archivesGeneral) {
            throw RoomRules.notPermitted("This cannot be changed in " + room + ".");
        }
        RoomInfo after = before.with(
                title.orElse(before.title()),
                topic.orElse(before.topic()),
                archived.orElse(before.archived()),
                postingRole.orElse(before.postingRole()));
        if (!after.equals(before)) {
            state.record(new RoomUpdated(actor, after));
        }
        return null;
    }
}
