package org.chatrpc.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.testing.RoughNetwork;

/**
 * A real PostgreSQL server on a free port of the loopback address, as durable as in production, started once for all
 * tests of a JVM and stopped with it.
 */
public final class PostgresServer {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresServer() {}

    private static final class Running {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A new, empty schema: a separate database for its users, but much faster to create. */
    public static DatabaseConfig newDatabase() {
        String name = "chat_" + DATABASES.incrementAndGet();
        execute("CREATE SCHEMA " + name);
        String url = Running.SERVER.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + name;
        return new DatabaseConfig(url, "postgres", "", 4, TIMEOUT);
    }

    /** The same database, reached through a network, with this timeout. */
    public static DatabaseConfig through(RoughNetwork network, DatabaseConfig config, Duration timeout) {
        String url = config.url().replace(":" + port() + "/", ":" + network.port() + "/");
        return new DatabaseConfig(url, config.user(), config.password(), config.poolSize(), timeout);
    }

    /**
     * Turns the database into a backup taken when {@code seq} was the last entry. Only messages may have been added
     * since.
     */
    public static void restoreBackupAt(DatabaseConfig config, long seq) {
        String schema = config.url().replaceAll(".*currentSchema=", "");
        execute("SET search_path TO " + schema + "; DELETE FROM event WHERE seq > " + seq
                + "; DELETE FROM message WHERE id > " + seq
                + "; UPDATE room SET last_number = (SELECT count(*) FROM message WHERE message.room = room.id)"
                + "; UPDATE log_head SET seq = " + seq + "; CREATE TABLE restored (LIKE log_head INCLUDING ALL)"
                + "; INSERT INTO restored SELECT * FROM log_head; DROP TABLE log_head"
                + "; ALTER TABLE restored RENAME TO log_head"
                + "; CREATE TRIGGER log_head_moved AFTER UPDATE OF seq ON log_head FOR EACH ROW"
                + " EXECUTE FUNCTION tell_log_head()");
    }

    /** The port that the server listens on. */
    public static int port() {
        return Running.SERVER.getPort();
    }

    /** Executes a statement as the database administrator. */
    public static void execute(String sql) {
        try (Connection connection = Running.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
