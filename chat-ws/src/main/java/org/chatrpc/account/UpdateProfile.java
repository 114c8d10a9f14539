package org.chatrpc.account;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.fact.account.AccountUpdated;
import org.chatrpc.model.table.Tables;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/** Changes the display name. */
public record UpdateProfile(String username, String displayName) implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
        needs.account(username);
    }

    @Override
    public Void decide(State state) {
        AccountInfo before = state.get(Tables.ACCOUNTS, username).orElseThrow();
        if (before.external()) {
            throw ChatException.in(
                    "displayName",
                    Problem.EXTERNAL_ACCOUNT,
                    "The name of this account is not kept here. Change it where your organisation keeps it.");
        }
        if (!before.displayName().equals(displayName)) {
            state.record(new AccountUpdated(before.withDisplayName(displayName)));
        }
        return null;
    }
}
