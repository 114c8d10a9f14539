package org.chatrpc.store.sql.table.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.chatrpc.model.message.Report;
import org.chatrpc.model.message.ReportedMessage;
import org.chatrpc.model.table.Tables;
import org.chatrpc.store.connect.Column;
import org.chatrpc.store.sql.table.TableMapping;
import org.jspecify.annotations.Nullable;

/** The table {@code report}. */
public final class ReportTable {
    public static final TableMapping<Report.Key, Report> REPORTS = new TableMapping<>(
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
                    Column.number("reported_at"),
                    Column.text("resolved_by"),
                    Column.text("resolution"),
                    Column.number("resolved_at")),
            List.of("message_id", "reporter"),
            List.of("reason", "reported_at", "resolved_by", "resolution", "resolved_at"),
            ReportTable::values);

    /** Those after a report in the order of messages, with the message of each. */
    public static final String WITH_MESSAGES = """
            SELECT r.*, m.room, m.number, m.author, m.body FROM report r JOIN message m ON m.id = r.message_id
            WHERE (r.message_id > :message OR (r.message_id = :message AND r.reporter > :reporter))
                AND (:open = 0 OR r.resolved_at IS NULL)
            ORDER BY r.message_id, r.reporter LIMIT :max""";

    /**
     * The open ones before a report that concern a reader by the rows as they are, the latest message first. Without the text for
     * an administrator who does not moderate the room: reading that is recorded in the audit log, which this is not.
     */
    public static final String OPEN_WITH_MESSAGES = """
            SELECT r.*, m.room, m.number, m.author, CASE WHEN s.room IS NOT NULL THEN m.body ELSE '' END AS body
            FROM report r JOIN message m ON m.id = r.message_id
                JOIN account a ON a.username = :reader AND a.deactivated = 0
                LEFT JOIN membership s ON s.username = :reader AND s.room = m.room AND s.to_seq = 0
                    AND s.role IN ('MODERATOR', 'OWNER')
            WHERE (r.message_id < :message OR (r.message_id = :message AND r.reporter < :reporter))
                AND r.resolved_at IS NULL AND m.author <> :reader AND (:room = '' OR m.room = :room)
                AND (a.administrator = 1 OR s.room IS NOT NULL)
            ORDER BY r.message_id DESC, r.reporter DESC LIMIT :max""";

    private ReportTable() {}

    private static @Nullable Object[] values(Report report) {
        Report.Resolution resolution = report.resolution();
        return new @Nullable Object[] {
            report.messageId(),
            report.reporter(),
            report.reason(),
            report.at().toEpochMilli(),
            resolution == null ? null : resolution.by(),
            resolution == null ? null : resolution.text(),
            resolution == null ? null : resolution.at().toEpochMilli()
        };
    }

    public static ReportedMessage withMessage(ResultSet row) throws SQLException {
        return new ReportedMessage(
                report(row),
                row.getString("room"),
                row.getLong("number"),
                row.getString("author"),
                row.getString("body"));
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                row.getLong("message_id"),
                row.getString("reporter"),
                row.getString("reason"),
                Instant.ofEpochMilli(row.getLong("reported_at")),
                resolution(row));
    }

    private static Report.@Nullable Resolution resolution(ResultSet row) throws SQLException {
        String by = row.getString("resolved_by");
        return by == null
                ? null
                : new Report.Resolution(
                        by, row.getString("resolution"), Instant.ofEpochMilli(row.getLong("resolved_at")));
    }
}
