package org.chatrpc.log;

import java.util.List;
import org.chatrpc.model.Snapshot;
import org.chatrpc.model.fact.LogEntry;

/**
 * State in memory that follows the log. Both methods are called by one thread, the journal's, so an implementation has a
 * single writer; what it lets others read must be safe to read meanwhile.
 */
public interface Projection {

    /** Starts again from this state. */
    void load(Snapshot snapshot);

    /** Applies the entries that follow, in order. */
    void apply(List<LogEntry> entries);
}
