package org.chatrpc.store.connect;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Prepares the connections of a pool; one created later must not open, or change, other files than the first ones did.
 */
record PoolPreparation(Dialect dialect, Dialect.Claim files) implements DriverSource.Preparation {
    @Override
    public void beforeConnecting() {
        files.requireInPlace();
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        dialect.prepare(connection);
        files.requireInPlace();
    }

    @Override
    public Connection wrap(Connection prepared) {
        return dialect.pooled(prepared);
    }
}
