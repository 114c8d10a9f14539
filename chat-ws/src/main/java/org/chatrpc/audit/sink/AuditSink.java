package org.chatrpc.audit.sink;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.chatrpc.model.audit.AuditEntry;

/** A target outside of the database. For one thread, except for {@link #close}. */
public interface AuditSink extends AutoCloseable {
    /** Identifies the target: how far it was written to is remembered under this name. */
    String target();

    /**
     * Writes entries, in order. After a failure, the same entries are written again, so a target may have some twice.
     */
    void write(List<AuditEntry> entries) throws IOException;

    /** The last entry that the target has; empty if it is unknown, or there is none. */
    Optional<AuditEntry> last() throws IOException;

    /** Also ends a write of another thread that takes too long. */
    @Override
    void close();
}
