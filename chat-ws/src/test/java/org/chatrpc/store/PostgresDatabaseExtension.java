package org.chatrpc.store;

import org.chatrpc.store.connect.DatabaseConfig;

/** A database per test on one PostgreSQL, which takes them all along when it ends. */
final class PostgresDatabaseExtension extends DatabaseExtension {

    @Override
    DatabaseConfig create() {
        return PostgresServer.newDatabase();
    }
}
