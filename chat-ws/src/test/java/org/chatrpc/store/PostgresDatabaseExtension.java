package org.chatrpc.store;

import org.chatrpc.store.connect.DatabaseConfig;

/** One database per test on a shared PostgreSQL server, which discards them all when it stops. */
final class PostgresDatabaseExtension extends DatabaseExtension {

    @Override
    DatabaseConfig create() {
        return PostgresServer.newDatabase();
    }
}
