package org.chatrpc.admin.account;

import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.LinkedIdentity;
import org.chatrpc.model.fact.account.AccountUpdated;
import org.chatrpc.model.fact.account.IdentitySuspended;

/**
 * Makes a deactivated account usable again, with its old password. Does nothing if it is active. From then on, its
 * provider, if any, affects it only by deactivating it again.
 */
public record ReactivateAccount(String actor, String username) implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
        needs.account(actor);
        AdminRules.needsPerson(needs, username);
        needs.identityOf(username);
    }

    @Override
    public Void decide(State state) {
        AdminRules.requireAdministrator(state, actor);
        AccountInfo account = AdminRules.requireNotErased(state, username);
        if (!account.isActive()) {
            state.record(new AccountUpdated(account.withDeactivated(false), actor));
        }
        state.identityOf(username)
                .filter(LinkedIdentity::suspended)
                .ifPresent(identity -> state.record(new IdentitySuspended(actor, identity, false)));
        return null;
    }
}
