package org.chatrpc.admin.account;

import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.fact.account.AccountUpdated;

/** Grants or revokes the administrator role. Idempotent. */
public record SetAdministrator(String actor, String username, boolean administrator) implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
        needs.account(actor);
        AdminRules.needsPerson(needs, username);
        needs.otherAdministrators();
    }

    @Override
    public Void decide(State state) {
        AdminRules.requireAdministrator(state, actor);
        AccountInfo account = AdminRules.requirePerson(state, username);
        if (account.administrator() != administrator) {
            AdminRules.requireOtherAdministrator(state, account);
            state.record(new AccountUpdated(account.withAdministrator(administrator), actor));
        }
        return null;
    }
}
