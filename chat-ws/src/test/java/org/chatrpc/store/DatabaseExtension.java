package org.chatrpc.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.store.connect.DatabaseConfig;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Provides a fresh, empty database for each test, and the means to reopen it. */
abstract class DatabaseExtension implements BeforeEachCallback, AfterEachCallback {
    private final StatementCounter statements = new StatementCounter();
    private DatabaseConfig config;
    private Stores stores;
    private @Nullable Connection outsider;

    /** Creates a new, empty database. */
    abstract DatabaseConfig create() throws Exception;

    /** Removes the database, if necessary. */
    void remove() throws Exception {}

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        config = create();
        stores = open();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        stores.close();
        if (outsider != null) {
            outsider.close();
            outsider = null;
        }
        remove();
    }

    private Stores open() {
        Stores opened = new Stores(config, statements);
        opened.log().open();
        return opened;
    }

    /** The open stores of this test's database. */
    Stores stores() {
        return stores;
    }

    /** Closes the stores and opens new ones on the same database, as a restart does. */
    Stores reopened() {
        stores.close();
        stores = open();
        return stores;
    }

    /** Counts the statements on all connections of {@link #stores}. */
    StatementCounter statements() {
        return statements;
    }

    /** Executes a statement without the server's knowledge. */
    void execute(String sql) {
        try (Statement statement = outsider().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the query's result. */
    List<String> text(String sql) {
        List<String> found = new ArrayList<>();
        try (Statement statement = outsider().createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    /** One for the whole test, as PostgreSQL starts a process for each. */
    private Connection outsider() throws SQLException {
        if (outsider == null) {
            outsider = DriverManager.getConnection(config.url(), config.user(), config.password());
        }
        return outsider;
    }
}
