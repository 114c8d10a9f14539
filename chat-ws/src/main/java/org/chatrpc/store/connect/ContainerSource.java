package org.chatrpc.store.connect;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.chatrpc.log.store.StoreUnavailableException;

/**
 * A data source of the surrounding container. Thread-safe, as the container's is.
 *
 * <p>Containers report connections that they cannot provide with exceptions of their own, most of them without an
 * SQLSTATE. Any such failure may be temporary: the database may recover, or an administrator may fix the pool while the
 * server runs.
 */
public final class ContainerSource implements DataSource {
    private final DataSource pool;

    private ContainerSource(DataSource pool) {
        this.pool = pool;
    }

    /**
     * @throws StoreUnavailableException if there is none of this name; an administrator may still create it
     * @throws StoreException if the name refers to something else
     */
    @SuppressWarnings("BanJNDI") // The name is one of the operator's settings.
    public static ContainerSource named(String name) {
        Object found;
        try {
            found = new InitialContext().lookup(name);
        } catch (NamingException e) {
            throw new StoreUnavailableException("The container has no data source " + name + ".", e);
        }
        if (found instanceof DataSource source) {
            return new ContainerSource(source);
        }
        throw new StoreException("The container's object " + name + " is not a data source.", null);
    }

    /**
     * @throws StoreException if the data source refers to another kind of database
     */
    public static void requirePostgres(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            if (!product.equals("PostgreSQL")) {
                throw new StoreException(
                        "The container's data source is for " + product + "; it must be for PostgreSQL.", null);
            }
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            return pool.getConnection();
        } catch (SQLException e) {
            throw new SQLTransientConnectionException("The container provides no connection: " + e.getMessage(), e);
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The user is part of the container's configuration.");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return pool.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || pool.isWrapperFor(type);
    }
}
