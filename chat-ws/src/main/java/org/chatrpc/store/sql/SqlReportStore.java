package org.chatrpc.store.sql;

import java.util.Map;
import org.chatrpc.log.store.ReportStore;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.message.Report;
import org.chatrpc.model.message.ReportedMessage;
import org.chatrpc.store.connect.Database;
import org.chatrpc.store.sql.table.BoundedQuery;
import org.chatrpc.store.sql.table.message.ReportTable;

/** Reports in a database table, found by its primary key. */
public final class SqlReportStore implements ReportStore {
    private final Database database;

    public SqlReportStore(Database database) {
        this.database = database;
    }

    @Override
    public Slice<ReportedMessage> openFor(String reader, String room, Report.Key before, ReadLimit limit) {
        return BoundedQuery.slice(
                database,
                ReportTable.OPEN_WITH_MESSAGES,
                Map.of("message", before.messageId(), "reporter", before.reporter(), "reader", reader, "room", room),
                limit,
                ReportTable::withMessage,
                ReportedMessage::bytes);
    }

    @Override
    public Slice<ReportedMessage> reports(Report.Key after, boolean openOnly, ReadLimit limit) {
        return BoundedQuery.slice(
                database,
                ReportTable.WITH_MESSAGES,
                Map.of("message", after.messageId(), "reporter", after.reporter(), "open", openOnly ? 1 : 0),
                limit,
                ReportTable::withMessage,
                ReportedMessage::bytes);
    }
}
