package org.chatrpc.account.block;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.fact.account.UserUnblocked;

/** Ends the blocking of another user; does nothing if that one is not blocked. */
public record UnblockUser(String actor, String username) implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
        needs.account(username);
        needs.block(actor, username);
    }

    @Override
    public Void decide(State state) {
        Blocks.requireAccount(state, username);
        if (state.isBlocked(actor, username)) {
            state.record(new UserUnblocked(actor, username));
        }
        return null;
    }
}
