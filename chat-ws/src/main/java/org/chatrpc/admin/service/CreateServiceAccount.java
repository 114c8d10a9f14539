package org.chatrpc.admin.service;

import java.util.List;
import org.chatrpc.account.directory.UsernameAvailability;
import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.fact.account.AccountCreated;
import org.chatrpc.room.RoomRules;

/**
 * Creates an account for a program: without a password, and a member of these rooms only.
 *
 * @param rooms public or private ones
 */
public record CreateServiceAccount(String actor, String username, String displayName, List<String> rooms)
        implements Command<Void> {
    public CreateServiceAccount {
        rooms = List.copyOf(rooms);
    }

    @Override
    public void needs(ReadSet needs) {
        needs.account(actor);
        UsernameAvailability.needs(needs, username);
        rooms.forEach(room -> {
            needs.room(room);
            needs.member(room, username);
            needs.othersIn(room);
        });
    }

    @Override
    public Void decide(State state) {
        AdminRules.requireAdministrator(state, actor);
        UsernameAvailability.require(state, username);
        AccountInfo account = new AccountInfo(username, displayName, false, state.now()).asService();
        state.record(new AccountCreated(account, actor));
        for (String room : rooms) {
            RoomRecord found = AdminRules.requireRoom(state, room);
            RoomRules.requireNotArchived(found.info());
            RoomRules.join(state, actor, found, username);
        }
        return null;
    }
}
