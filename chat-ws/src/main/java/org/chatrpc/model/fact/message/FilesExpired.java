package org.chatrpc.model.fact.message;

import java.time.Instant;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.model.table.Rows;

/** The files of a message were removed because they were too old. Its text remains. */
public record FilesExpired(String actor, StoredMessage message) implements MessageFact {
    @Override
    public FilesExpired with(StoredMessage current) {
        return new FilesExpired(actor, current);
    }

    @Override
    public void applyTo(Rows rows, long seq, Instant at) {
        putMessage(rows, seq);
    }
}
