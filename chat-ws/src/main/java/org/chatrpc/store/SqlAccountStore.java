package org.chatrpc.store;

import java.util.Optional;
import org.chatrpc.account.AccountStore;

/** The accounts in a table. */
final class SqlAccountStore implements AccountStore {
    private final Database database;

    SqlAccountStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> passwordHash(String username) {
        return database.read(handle -> handle.select("SELECT password_hash FROM account WHERE username = ?", username)
                .mapTo(String.class)
                .findOne());
    }
}
