package org.chatrpc.model.fact.message;

import java.time.Instant;
import org.chatrpc.model.message.Report;
import org.chatrpc.model.table.Rows;
import org.chatrpc.model.table.Tables;

/** A user reported a message. A {@link ReportReceived} notifies each of those whom it concerns. */
public record MessageReported(String actor, long messageId, String reason) implements ReportFact {
    @Override
    public String stream() {
        return NOBODY;
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        rows.put(Tables.REPORTS, new Report(messageId, actor, reason, at));
    }

    @Override
    public long bytes() {
        return 2L * reason.length();
    }
}
