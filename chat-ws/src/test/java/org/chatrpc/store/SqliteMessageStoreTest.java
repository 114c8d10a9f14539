package org.chatrpc.store;

import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteMessageStoreTest implements MessageStoreContract {
    @RegisterExtension
    final SqliteDatabaseExtension database = new SqliteDatabaseExtension();

    @Override
    public DatabaseExtension database() {
        return database;
    }
}
