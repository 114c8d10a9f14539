package org.chatrpc.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Connections to a SQLite database that cannot grow beyond a megabyte. */
public record FullDisk(DataSource disk) implements DataSource {
    private static final int PAGES = 256;

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = disk.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count = " + PAGES);
        }
        return connection;
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return disk.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        disk.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        disk.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return disk.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(FullDisk.class.getName());
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return disk.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return disk.isWrapperFor(type);
    }
}
