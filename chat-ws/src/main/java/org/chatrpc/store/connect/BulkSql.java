package org.chatrpc.store.connect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Reads and writes many rows in the way that suits the engine: a database server gets everything in one round trip,
 * while calls to a library in the same process are cheap. Thread-safe.
 */
public interface BulkSql {
    void read(Connection connection, List<Lookup> lookups) throws SQLException;

    void write(Connection connection, List<Change> changes) throws SQLException;
}
