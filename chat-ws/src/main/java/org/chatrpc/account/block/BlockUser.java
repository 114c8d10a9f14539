package org.chatrpc.account.block;

import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.fact.account.UserBlocked;

/** Blocks another user; does nothing if that one is blocked already. */
public record BlockUser(String actor, String username) implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
        needs.account(username);
        needs.block(actor, username);
    }

    @Override
    public Void decide(State state) {
        Blocks.requireAccount(state, username);
        if (!state.isBlocked(actor, username)) {
            state.record(new UserBlocked(actor, username));
        }
        return null;
    }
}
