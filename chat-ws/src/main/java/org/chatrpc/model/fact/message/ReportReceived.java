package org.chatrpc.model.fact.message;

import java.time.Instant;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.table.Rows;

/**
 * {@code recipient}, who watches over the room or the server, is notified that {@code actor} reported a message.
 *
 * @param number the number of the message in its room
 */
public record ReportReceived(String recipient, String actor, String room, long messageId, long number, String reason)
        implements ReportFact {
    @Override
    public String stream() {
        return Fact.personal(recipient);
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        // The report itself is stored by another fact.
    }

    @Override
    public long bytes() {
        return 2L * reason.length();
    }
}
