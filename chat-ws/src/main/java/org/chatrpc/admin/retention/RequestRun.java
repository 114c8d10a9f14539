package org.chatrpc.admin.retention;

import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.audit.AuditKinds;
import org.chatrpc.model.audit.AuditRecord;
import org.chatrpc.model.audit.AuditedAction;

/** Decides whether a run may be requested, and records who did; the run itself is not part of the log. */
record RequestRun(String actor) implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
        needs.account(actor);
    }

    @Override
    public Void decide(State state) {
        AdminRules.requireAdministrator(state, actor);
        state.audit(AuditRecord.done(AuditKinds.RETENTION_REQUESTED, actor, AuditedAction.about("")));
        return null;
    }
}
