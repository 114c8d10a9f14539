package org.chatrpc.admin.account;

import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.fact.account.AccountUpdated;

/** Grants or revokes access to the audit log. Idempotent. */
public record SetAuditor(String actor, String username, boolean auditor) implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
        needs.account(actor);
        AdminRules.needsPerson(needs, username);
    }

    @Override
    public Void decide(State state) {
        AdminRules.requireAdministrator(state, actor);
        AccountInfo account = AdminRules.requirePerson(state, username);
        if (account.auditor() != auditor) {
            state.record(new AccountUpdated(account.withAuditor(auditor), actor));
        }
        return null;
    }
}
