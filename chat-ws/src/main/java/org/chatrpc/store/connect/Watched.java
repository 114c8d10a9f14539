package org.chatrpc.store.connect;

import java.sql.Connection;
import java.sql.SQLException;

/** Prepares the connections of a pool: one that is made late must not lead to another database than the others, nor touch it. */
record Watched(Dialect dialect, Dialect.Claim files) implements DriverSource.Preparation {
    @Override
    public void beforeConnecting() {
        files.requireInPlace();
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        dialect.prepare(connection);
        files.requireInPlace();
    }
}
