package org.chatrpc.store.connect;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections straight from a driver. Bypasses {@code DriverManager}, which in a container does not know the drivers
 * inside a web application.
 */
public final class DriverSource implements DataSource {
    private final Driver driver;
    private final String url;
    private final Properties properties;
    private final Preparation preparation;
    private volatile int loginTimeout;

    /** Applied to each new connection before it is used. */
    interface Preparation {
        /** Called first, as connecting may already change the file. */
        default void beforeConnecting() {}

        void prepare(Connection connection) throws SQLException;

        /** The connection to return to the caller. */
        default Connection wrap(Connection prepared) {
            return prepared;
        }
    }

    /**
     * @throws StoreException if the driver is missing
     */
    public DriverSource(String driverClass, String url, Properties properties) {
        this(driverClass, url, properties, connection -> {});
    }

    /**
     * @throws StoreException if the driver is missing
     */
    DriverSource(String driverClass, String url, Properties properties, Preparation preparation) {
        try {
            driver = Class.forName(driverClass, true, DriverSource.class.getClassLoader())
                    .asSubclass(Driver.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new StoreException("The database driver " + driverClass + " cannot be used.", e);
        }
        this.url = url;
        this.properties = properties;
        this.preparation = preparation;
    }

    /**
     * To the configured database, as the configured user.
     *
     * @throws StoreException if the driver is missing
     */
    public static DataSource of(DatabaseConfig config, Dialect dialect, Properties properties) {
        return of(config, dialect, properties, dialect::prepare);
    }

    static DataSource of(DatabaseConfig config, Dialect dialect, Properties properties, Preparation preparation) {
        if (!config.user().isEmpty()) {
            properties.setProperty("user", config.user());
            properties.setProperty("password", config.password());
        }
        return new DriverSource(dialect.driver(), config.url(), properties, preparation);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Properties copy = new Properties();
        copy.putAll(properties);
        preparation.beforeConnecting();
        Connection connection = driver.connect(url, copy);
        if (connection == null) {
            throw new SQLException(driver.getClass().getName() + " does not understand " + url);
        }
        try {
            preparation.prepare(connection);
            return preparation.wrap(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The user is part of the configuration.");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("Drivers log through SLF4J.");
    }

    /** Only stored: the pool enforces its own connection timeout, but uses this value while it closes. */
    @Override
    public void setLoginTimeout(int seconds) {
        loginTimeout = seconds;
    }

    @Override
    public int getLoginTimeout() {
        return loginTimeout;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("Not a wrapper for " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
