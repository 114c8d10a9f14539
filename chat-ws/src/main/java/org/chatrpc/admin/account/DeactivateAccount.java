package org.chatrpc.admin.account;

import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Needs;
import org.chatrpc.log.command.State;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.fact.account.AccountUpdated;

/**
 * Deactivates an account: ends its sessions, and hands the rooms that it owns over, so that no rule about owners has to ask
 * who is active. What it wrote stays, and so do its memberships. Does nothing if it is inactive already.
 */
public record DeactivateAccount(String actor, String username) implements Command<Void> {
    @Override
    public void needs(Needs needs) {
        needs.account(actor);
        needs.account(username);
        needs.otherAdministrators();
        needs.sessionsOf(username);
        needs.ownedBy(username);
    }

    @Override
    public Void decide(State state) {
        AdminRules.requireAdministrator(state, actor);
        AccountInfo account = AdminRules.requireAccount(state, username);
        if (account.isActive()) {
            AdminRules.requireOtherAdministrator(state, account);
            state.record(new AccountUpdated(account.withDeactivated(true), actor));
            EndSessions.all(state, actor, username);
            Succession.handOver(state, actor, username);
        }
        return null;
    }
}
