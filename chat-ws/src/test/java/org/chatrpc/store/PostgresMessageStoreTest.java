package org.chatrpc.store;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresMessageStoreTest implements MessageStoreContract {
    @RegisterExtension
    final PostgresDatabaseExtension database = new PostgresDatabaseExtension();

    @Override
    public DatabaseExtension database() {
        return database;
    }
}
