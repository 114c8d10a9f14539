package org.chatrpc.migration;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.chatrpc.server.ServerLaunch;

/** An empty database of a server that is not running yet. For one thread. */
interface TestDatabase extends AutoCloseable {

    /** The base name of its fixture's files. */
    String name();

    String jdbcUrl();

    /** The server's data folder. */
    Path data();

    /** A server on this database, not started. */
    ServerLaunch server();

    /**
     * Returns SQL that marks the present location as the home of the log; otherwise a copied log gets a new id, and
     * all cursors expire.
     */
    String bringHome();

    @Override
    void close();

    default Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl());
    }

    /** Runs a script of any length. */
    default void run(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            // Not execute(), of which SQLite's driver runs only the first statement.
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
