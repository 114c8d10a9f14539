package org.chatrpc.account.directory;

import org.chatrpc.log.command.State;
import org.chatrpc.model.Role;
import org.chatrpc.model.fact.room.RoleChanged;

/** Hands over the rooms of somebody who leaves. */
public final class Succession {
    private Succession() {}

    /** To the first of those with the highest role, in each room. If nobody active is left in one, it stays as it is. */
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
