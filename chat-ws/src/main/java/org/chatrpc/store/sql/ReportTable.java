package org.chatrpc.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.chatrpc.model.Report;
import org.chatrpc.model.Tables;
import org.chatrpc.store.connect.Column;

/** The table {@code report}. */
final class ReportTable {
    static final TableMapping<Report.Key, Report> REPORTS = new TableMapping<>(
            Tables.REPORTS,
            "SELECT * FROM report WHERE ",
            List.of(Column.number("message_id"), Column.text("reporter")),
            key -> new Object[] {key.messageId(), key.reporter()},
            ReportTable::report,
            "report",
            List.of(
                    Column.number("message_id"),
                    Column.text("reporter"),
                    Column.text("reason"),
                    Column.number("reported_at")),
            List.of("message_id", "reporter"),
            List.of("reason", "reported_at"),
            report -> new Object[] {
                report.messageId(),
                report.reporter(),
                report.reason(),
                report.at().toEpochMilli()
            });

    private ReportTable() {}

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                row.getLong("message_id"),
                row.getString("reporter"),
                row.getString("reason"),
                Instant.ofEpochMilli(row.getLong("reported_at")));
    }
}
