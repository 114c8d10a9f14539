package org.chatrpc.admin.account;

import org.chatrpc.account.directory.Deactivation;
import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Needs;
import org.chatrpc.log.command.State;
import org.chatrpc.model.AccountInfo;

/** Deactivates an account, as {@link Deactivation} does. Does nothing if it is inactive already. */
public record DeactivateAccount(String actor, String username) implements Command<Void> {
    @Override
    public void needs(Needs needs) {
        needs.account(actor);
        needs.otherAdministrators();
        Deactivation.needs(needs, username);
    }

    @Override
    public Void decide(State state) {
        AdminRules.requireAdministrator(state, actor);
        AccountInfo account = AdminRules.requireAccount(state, username);
        if (account.isActive()) {
            AdminRules.requireOtherAdministrator(state, account);
            Deactivation.deactivate(state, actor, account);
        }
        return null;
    }
}
