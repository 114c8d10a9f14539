package org.chatrpc.admin.report;

import java.util.Optional;
import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.message.edit.DeleteMessage;
import org.chatrpc.message.report.ReportIds;
import org.chatrpc.model.fact.message.ReportResolved;
import org.chatrpc.model.message.Report;
import org.chatrpc.model.table.Tables;

/**
 * Marks a report as resolved. Does nothing if it is already resolved: the first administrator decides. The message can
 * be deleted with it, also later and in any kind of room. Administrators may delete it only because it was reported.
 *
 * @param room of the message, if it is to be deleted; it never changes
 * @param resolution what was done about it; may be empty
 */
public record ResolveReport(String actor, Report.Key report, Optional<String> room, String resolution)
        implements Command<Void> {
    @Override
    public void needs(ReadSet needs) {
        needs.account(actor);
        needs.row(Tables.REPORTS, report);
        room.ifPresent(each -> DeleteMessage.needsToDelete(needs, each, report.messageId()));
    }

    @Override
    public Void decide(State state) {
        AdminRules.requireAdministrator(state, actor);
        Report found = state.get(Tables.REPORTS, report).orElseThrow(ReportIds::noSuchReport);
        if (found.resolution() == null) {
            state.record(new ReportResolved(actor, report.messageId(), report.reporter(), resolution));
        }
        if (room.isPresent()) {
            state.get(Tables.MESSAGES, report.messageId())
                    .filter(message -> !message.isDeleted())
                    .ifPresent(message -> DeleteMessage.delete(state, actor, message, ""));
        }
        return null;
    }
}
