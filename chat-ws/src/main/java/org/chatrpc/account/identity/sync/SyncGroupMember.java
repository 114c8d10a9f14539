package org.chatrpc.account.identity.sync;

import org.chatrpc.account.identity.GroupRooms;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.LinkedIdentity;
import org.chatrpc.model.table.Tables;

/**
 * Adds the account of an identity to a group's room, or ends that membership. The result is whether anything changed.
 * Does nothing if the provider did not create the room, or the account belongs to another identity.
 *
 * @param username the account, according to the link
 * @param member whether the person is in the group
 */
public record SyncGroupMember(LinkedIdentity.Key key, String username, String room, boolean member)
        implements Command<Boolean> {
    @Override
    public void needs(ReadSet needs) {
        needs.row(Tables.IDENTITIES, key);
        if (member) {
            GroupRooms.admissionNeeds(needs, room, username);
        } else {
            GroupRooms.removalReads(needs, room, username);
        }
    }

    @Override
    public Boolean decide(State state) {
        boolean isTheirs = state.get(Tables.IDENTITIES, key)
                .filter(identity -> identity.username().equals(username))
                .isPresent();
        return isTheirs
                && (member
                        ? GroupRooms.admit(state, key.provider(), room, username)
                        : GroupRooms.endMembership(state, key.provider(), room, username));
    }
}
