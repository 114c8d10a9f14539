package org.chatrpc.admin.report;

import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Needs;
import org.chatrpc.log.command.State;
import org.chatrpc.model.fact.message.ReportResolved;
import org.chatrpc.model.message.Report;
import org.chatrpc.model.table.Tables;

/**
 * Marks a report as resolved. Does nothing if it is resolved already: the first administrator decides.
 *
 * @param resolution what was done about it; may be empty
 */
public record ResolveReport(String actor, Report.Key report, String resolution) implements Command<Void> {
    @Override
    public void needs(Needs needs) {
        needs.account(actor);
        needs.row(Tables.REPORTS, report);
    }

    @Override
    public Void decide(State state) {
        AdminRules.requireAdministrator(state, actor);
        Report found = state.get(Tables.REPORTS, report).orElseThrow(ReportIds::noSuchReport);
        if (found.resolution() == null) {
            state.record(new ReportResolved(actor, report.messageId(), report.reporter(), resolution));
        }
        return null;
    }
}
