package org.chatrpc.store.connect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * How an engine is best asked for many rows, and given many: a server is asked for all in one round trip, a library in the
 * process is not a trip away. Thread-safe.
 */
public interface BulkSql {
    void read(Connection connection, List<Lookup> lookups) throws SQLException;

    void write(Connection connection, List<Change> changes) throws SQLException;
}
