package org.chatrpc.store;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresLogStoreTest implements LogStoreContract {
    @RegisterExtension
    final PostgresDatabaseExtension database = new PostgresDatabaseExtension();

    @Override
    public DatabaseExtension database() {
        return database;
    }

    @Override
    public List<String> dropTriggers() {
        return List.of("DROP TRIGGER audit_entry_is_kept ON audit_entry");
    }
}
