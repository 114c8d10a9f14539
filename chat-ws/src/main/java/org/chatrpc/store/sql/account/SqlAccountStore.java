package org.chatrpc.store.sql.account;

import java.util.Optional;
import org.chatrpc.account.directory.AccountStore;
import org.chatrpc.store.connect.Database;

/** Accounts in a database table. */
public final class SqlAccountStore implements AccountStore {
    private final Database database;

    public SqlAccountStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> passwordHash(String username) {
        return database.read(
                handle -> handle.select("SELECT password_hash FROM credential WHERE username = ?", username)
                        .mapTo(String.class)
                        .findOne());
    }
}
