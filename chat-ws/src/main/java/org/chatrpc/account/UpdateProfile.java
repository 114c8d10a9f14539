package org.chatrpc.account;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Needs;
import org.chatrpc.log.command.State;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.fact.account.AccountUpdated;
import org.chatrpc.model.table.Tables;

/** Changes the display name. */
public record UpdateProfile(String username, String displayName) implements Command<Void> {
    @Override
    public void needs(Needs needs) {
        needs.account(username);
    }

    @Override
    public Void decide(State state) {
        AccountInfo before = state.get(Tables.ACCOUNTS, username).orElseThrow();
        if (!before.displayName().equals(displayName)) {
            state.record(new AccountUpdated(before.withDisplayName(displayName)));
        }
        return null;
    }
}
