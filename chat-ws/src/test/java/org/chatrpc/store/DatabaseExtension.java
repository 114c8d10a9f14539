package org.chatrpc.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.store.connect.DatabaseConfig;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A fresh, empty database for each test, and how to meet it again. */
abstract class DatabaseExtension implements BeforeEachCallback, AfterEachCallback {
    private final StatementCounter statements = new StatementCounter();
    private DatabaseConfig config;
    private Stores stores;

    /** Makes a new database, with nothing in it yet. */
    abstract DatabaseConfig create() throws Exception;

    /** Removes what was made, where that is worth it. */
    void remove() throws Exception {}

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        config = create();
        stores = open();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        stores.close();
        remove();
    }

    private Stores open() {
        Stores opened = new Stores(config, statements);
        opened.log().open();
        return opened;
    }

    /** The stores of this test's database, opened. */
    Stores stores() {
        return stores;
    }

    /** Closes the stores and opens others on the same database, as a restart does. */
    Stores reopened() {
        stores.close();
        stores = open();
        return stores;
    }

    /** Counts the statements on every connection of {@link #stores}. */
    StatementCounter statements() {
        return statements;
    }

    /** Runs a statement behind the server's back. */
    void execute(String sql) {
        try (Connection connection = outsider();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of what the query finds. */
    List<String> text(String sql) {
        List<String> found = new ArrayList<>();
        try (Connection connection = outsider();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private Connection outsider() throws SQLException {
        return DriverManager.getConnection(config.url(), config.user(), config.password());
    }
}
