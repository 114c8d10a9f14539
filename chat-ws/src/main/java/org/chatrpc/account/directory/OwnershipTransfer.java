package org.chatrpc.account.directory;

import org.chatrpc.log.command.State;
import org.chatrpc.model.Role;
import org.chatrpc.model.fact.room.RoleChanged;

/** Transfers the rooms of a departing owner. */
public final class OwnershipTransfer {
    private OwnershipTransfer() {}

    /**
     * To the member with the highest role, in each room; the earliest to join first. A room without active members
     * keeps its owner.
     */
    public static void handOver(State state, String actor, String username) {
        state.ownedBy(username)
                .forEach(owner -> state.seniorsIn(owner.room(), username).stream()
                        .findFirst()
                        .ifPresent(heir -> {
                            if (!heir.isOwner()) {
                                state.record(new RoleChanged(actor, owner.room(), heir.username(), Role.OWNER));
                            }
                            state.record(new RoleChanged(actor, owner.room(), username, Role.MEMBER));
                        }));
    }
}
