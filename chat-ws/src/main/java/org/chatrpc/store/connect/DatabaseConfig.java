package org.chatrpc.store.connect;

import java.nio.file.Path;
import java.time.Duration;
import org.chatrpc.store.sqlite.SqliteDialect;

/**
 * Which database, and how it is used.
 *
 * @param url a JDBC URL: {@code jdbc:sqlite:} and the path of a file, or {@code jdbc:postgresql:} and a server
 * @param dataSource the JNDI name of a container's data source, which counts instead of URL, user, password and pool; or empty
 * @param user empty if the database asks for none
 * @param password empty if the database asks for none
 * @param poolSize how many connections read at the same time
 * @param timeout how long a call waits for a connection, or for a lock another process holds, before the database counts as
 *     unavailable
 */
public record DatabaseConfig(
        String url, String dataSource, String user, String password, int poolSize, Duration timeout) {
    private static final int DEFAULT_POOL_SIZE = 8;
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);

    public DatabaseConfig {
        if (poolSize < 1) {
            throw new IllegalArgumentException("A pool of " + poolSize + " connections cannot be.");
        }
        if (timeout.toMillis() < 250) {
            throw new IllegalArgumentException("A timeout of " + timeout + " is too short; 250 ms is the least.");
        }
    }

    /** Without a container. */
    public DatabaseConfig(String url, String user, String password, int poolSize, Duration timeout) {
        this(url, "", user, password, poolSize, timeout);
    }

    /** With the default pool and timeout. */
    public DatabaseConfig(String url, String user, String password) {
        this(url, "", user, password, DEFAULT_POOL_SIZE, DEFAULT_TIMEOUT);
    }

    /** The SQLite database in this file, which is made if it is missing, as is its folder. */
    public static DatabaseConfig sqlite(Path file) {
        return new DatabaseConfig(SqliteDialect.URL_PREFIX + file.toAbsolutePath(), "", "");
    }

    /** Whether the container makes the connections. */
    public boolean isContainers() {
        return !dataSource.isEmpty();
    }

    /** Without the password, so that it never ends in a log file. */
    @Override
    public String toString() {
        return "DatabaseConfig[url=" + url + ", dataSource=" + dataSource + ", user=" + user + ", poolSize=" + poolSize
                + ", timeout=" + timeout + "]";
    }
}
