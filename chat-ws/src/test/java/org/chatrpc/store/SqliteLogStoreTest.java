package org.chatrpc.store;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteLogStoreTest implements LogStoreContract {
    @RegisterExtension
    final SqliteDatabaseExtension database = new SqliteDatabaseExtension();

    @Override
    public DatabaseExtension database() {
        return database;
    }

    @Override
    public List<String> dropTriggers() {
        return List.of("DROP TRIGGER audit_entry_is_not_changed", "DROP TRIGGER audit_entry_is_not_deleted");
    }
}
