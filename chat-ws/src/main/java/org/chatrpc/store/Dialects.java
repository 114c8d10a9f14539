package org.chatrpc.store;

import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.store.connect.Dialect;
import org.chatrpc.store.postgres.PostgresDialect;
import org.chatrpc.store.sqlite.SqliteDialect;

/** Chooses the dialect for a database. */
public final class Dialects {
    private Dialects() {}

    /**
     * @throws IllegalArgumentException if no supported database has such a URL
     */
    public static Dialect of(DatabaseConfig config) {
        if (config.isContainers() || config.url().startsWith(PostgresDialect.URL_PREFIX)) {
            return new PostgresDialect(config);
        }
        if (config.url().startsWith(SqliteDialect.URL_PREFIX)) {
            return new SqliteDialect(config);
        }
        throw new IllegalArgumentException("The database URL must start with " + SqliteDialect.URL_PREFIX + " or "
                + PostgresDialect.URL_PREFIX + "; it is " + config.url() + ".");
    }
}
