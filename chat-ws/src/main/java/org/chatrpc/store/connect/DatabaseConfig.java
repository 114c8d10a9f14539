package org.chatrpc.store.connect;

import java.nio.file.Path;
import java.time.Duration;
import org.chatrpc.store.sqlite.SqliteDialect;

/**
 * The database and how to use it.
 *
 * @param url a JDBC URL: {@code jdbc:sqlite:} and the path of a file, or {@code jdbc:postgresql:} and a server
 * @param dataSource the JNDI name of a container's data source, which replaces URL, user, password and pool; or empty
 * @param user empty if the database needs none
 * @param password empty if the database needs none
 * @param poolSize the maximum number of connections for reading
 * @param timeout how long a call waits for a connection, or for a lock held by another process, before the database
 *     counts as unavailable
 */
public record DatabaseConfig(
        String url, String dataSource, String user, String password, int poolSize, Duration timeout) {
    private static final int DEFAULT_POOL_SIZE = 8;
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);

    public DatabaseConfig {
        if (poolSize < 1) {
            throw new IllegalArgumentException("The pool size must be at least 1; it is " + poolSize + ".");
        }
        if (timeout.toMillis() < 250) {
            throw new IllegalArgumentException("A timeout of " + timeout + " is too short; the minimum is 250 ms.");
        }
    }

    /** Without a container's data source. */
    public DatabaseConfig(String url, String user, String password, int poolSize, Duration timeout) {
        this(url, "", user, password, poolSize, timeout);
    }

    /** With the default pool size and timeout. */
    public DatabaseConfig(String url, String user, String password) {
        this(url, "", user, password, DEFAULT_POOL_SIZE, DEFAULT_TIMEOUT);
    }

    /** The SQLite database in this file; file and folder are created if missing. */
    public static DatabaseConfig sqlite(Path file) {
        return new DatabaseConfig(SqliteDialect.URL_PREFIX + file.toAbsolutePath(), "", "");
    }

    /** Whether connections come from the container. */
    public boolean isContainers() {
        return !dataSource.isEmpty();
    }

    /** Without the password, so that it never ends up in a log file. */
    @Override
    public String toString() {
        return "DatabaseConfig[url=" + url + ", dataSource=" + dataSource + ", user=" + user + ", poolSize=" + poolSize
                + ", timeout=" + timeout + "]";
    }
}
