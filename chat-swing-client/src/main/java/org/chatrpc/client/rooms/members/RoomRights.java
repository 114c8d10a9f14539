package org.chatrpc.client.rooms.members;

import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomMember;
import org.chatrpc.client.session.model.RoomSummary;

/**
 * What this account may do in a room, by the same rules as in the server, so that the client offers nothing that
 * would be refused.
 */
public record RoomRights(RoomSummary room) {

    /** The room whose membership is permanent for everybody. */
    private static final String GENERAL = "general";

    public boolean mayEdit() {
        return runs() && !direct();
    }

    public boolean mayArchive() {
        return owns() && !direct() && !room.archived() && !general();
    }

    public boolean mayUnarchive() {
        return owns() && !direct() && room.archived();
    }

    public boolean mayLeave() {
        return room.joined() && !direct() && !general();
    }

    /** Any member may invite to public rooms, only owners and moderators to private ones. */
    public boolean mayInvite() {
        return room.joined() && !direct() && !room.archived() && (room.kind() == RoomKind.PUBLIC || runs());
    }

    /** Owners may remove any member, moderators only plain members; people do not remove themselves, they leave. */
    boolean mayRemove(RoomMember member, String me) {
        return runs()
                && !direct()
                && !general()
                && !member.username().equals(me)
                && (owns() || member.role() == Role.MEMBER);
    }

    /** Whether this account may keep people out, and let them in again. */
    public boolean mayBan() {
        return runs() && !direct() && !general();
    }

    /** Whether this account may decide who may post. */
    public boolean maySetPosting() {
        return owns() && !direct();
    }

    boolean mayChangeRoles() {
        return owns() && !direct();
    }

    private boolean runs() {
        return room.role().map(Role::moderates).orElse(false);
    }

    private boolean owns() {
        return room.role().map(role -> role == Role.OWNER).orElse(false);
    }

    private boolean direct() {
        return room.kind() == RoomKind.DIRECT;
    }

    private boolean general() {
        return room.id().equals(GENERAL);
    }
}
