package org.chatrpc.store;

import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteLogStoreTest implements LogStoreContract {
    @RegisterExtension
    final SqliteDatabaseExtension database = new SqliteDatabaseExtension();

    @Override
    public DatabaseExtension database() {
        return database;
    }
}
