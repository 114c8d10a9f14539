package org.chatrpc.admin.account;

import org.chatrpc.account.directory.Deactivation;
import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.LinkedIdentity;
import org.chatrpc.model.fact.account.IdentitySuspended;

/**
 * Deactivates an account, as {@link Deactivation} does. If its provider had deactivated it, it now stays deactivated
 * whatever the provider says. Otherwise does nothing if it is already inactive.
 */
public record DeactivateAccount(String actor, String username) implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
        needs.account(actor);
        needs.otherAdministrators();
        needs.identityOf(username);
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
        state.identityOf(username)
                .filter(LinkedIdentity::suspended)
                .ifPresent(identity -> state.record(new IdentitySuspended(actor, identity, false)));
        return null;
    }
}
