package org.chatrpc.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.store.connect.Migrations;
import org.chatrpc.store.postgres.PostgresDialect;
import org.chatrpc.testing.RoughNetwork;
import org.postgresql.ds.PGSimpleDataSource;

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

    /** A database with all tables, migrated once and copied for each test, as thirty scripts take half a second. */
    private static final class Template {
        static final String NAME = create();

        private static String create() {
            String name = "chat_template";
            DatabaseConfig config = created(name, "template0");
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(config.url());
            source.setUser(config.user());
            Migrations.apply(new PostgresDialect(config).migrations(), source);
            return name;
        }
    }

    /** A new database with all tables and nothing in its log. */
    public static DatabaseConfig newDatabase() {
        DatabaseConfig config = created(nextName(), Template.NAME);
        execute(config, "UPDATE log_head SET log_id = replace(gen_random_uuid()::text, '-', '')");
        return config;
    }

    /** A new database without any table. */
    public static DatabaseConfig newEmptyDatabase() {
        return created(nextName(), "template0");
    }

    private static String nextName() {
        return "chat_" + DATABASES.incrementAndGet();
    }

    private static DatabaseConfig created(String name, String template) {
        execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        return new DatabaseConfig(Running.SERVER.getJdbcUrl("postgres", name), "postgres", "", 4, TIMEOUT);
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
        execute(
                config,
                "DELETE FROM event WHERE seq > " + seq
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

    private static void execute(DatabaseConfig config, String sql) {
        try (Connection connection = DriverManager.getConnection(config.url(), config.user(), config.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
