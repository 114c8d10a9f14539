package org.chatrpc.store;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A database per test on one PostgreSQL. */
public final class PostgresDatabaseExtension implements DatabaseExtension, BeforeEachCallback, AfterEachCallback {
    private final StatementCounter statements = new StatementCounter();
    private DatabaseConfig config;
    private Stores stores;

    @Override
    public void beforeEach(ExtensionContext context) {
        config = PostgresServer.newDatabase();
        stores = open();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        stores.close();
    }

    private Stores open() {
        Stores opened = new Stores(config, statements);
        opened.log().open();
        return opened;
    }

    /** Where the database is. */
    public DatabaseConfig config() {
        return config;
    }

    @Override
    public Stores stores() {
        return stores;
    }

    @Override
    public Stores reopened() {
        stores.close();
        stores = open();
        return stores;
    }

    @Override
    public StatementCounter statements() {
        return statements;
    }
}
