package org.chatrpc.model.fact.message;

import java.time.Instant;
import java.util.Optional;
import org.chatrpc.model.audit.AuditedAction;
import org.chatrpc.model.message.Report;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.RowsBefore;
import org.chatrpc.model.table.Tables;

/**
 * An administrator dealt with the report of a message.
 *
 * @param resolution what was done about it; may be empty
 */
public record ReportResolved(String actor, long messageId, String reporter, String resolution) implements ReportFact {
    @Override
    public String stream() {
        return NOBODY;
    }

    @Override
    public Optional<AuditedAction> audited(RowsBefore before) {
        return Optional.of(
                AuditedAction.about(reporter).is("message", messageId).is("resolution", resolution));
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        rows.change(
                Tables.REPORTS,
                new Report.Key(messageId, reporter),
                report -> report.resolved(new Report.Resolution(actor, resolution, at)));
    }

    @Override
    public long bytes() {
        return 2L * resolution.length();
    }
}
