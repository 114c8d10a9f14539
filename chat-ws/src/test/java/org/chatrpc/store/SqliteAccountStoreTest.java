package org.chatrpc.store;

import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteAccountStoreTest implements AccountStoreContract {
    @RegisterExtension
    final SqliteDatabaseExtension database = new SqliteDatabaseExtension();

    @Override
    public DatabaseExtension database() {
        return database;
    }
}
