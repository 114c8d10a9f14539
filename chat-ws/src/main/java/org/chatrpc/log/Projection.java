package org.chatrpc.log;

import java.util.List;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.table.Snapshot;

/**
 * State in memory that follows the log. Both methods are called only by the journal's thread, so an implementation has
 * a single writer; readers on other threads must be able to read at any time.
 */
public interface Projection {

    /** Replaces the state with this snapshot. */
    void load(Snapshot snapshot);

    /** Applies the next entries, in order. */
    void apply(List<LogEntry> entries);

    /**
     * Nothing more will be applied, because this node is too old for the store, unless the whole state is loaded again.
     * From now on, all calls are refused.
     */
    default void outdated() {}

    /** A projection that passes everything to both, to the first one first. */
    static Projection inOrder(Projection first, Projection second) {
        return new Projection() {
            @Override
            public void load(Snapshot snapshot) {
                first.load(snapshot);
                second.load(snapshot);
            }

            @Override
            public void apply(List<LogEntry> entries) {
                first.apply(entries);
                second.apply(entries);
            }

            @Override
            public void outdated() {
                first.outdated();
                second.outdated();
            }
        };
    }
}
