package org.chatrpc.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
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
    /** Small, because a connection takes longer than most tests. */
    private static final int POOL = 2;

    private static final AtomicInteger DATABASES = new AtomicInteger();
    /** By configuration, the names. */
    private static final Map<DatabaseConfig, String> HANDED_OUT = new ConcurrentHashMap<>();
    /** The last one first, as its files are still in memory. */
    private static final Deque<String> RETURNED = new ConcurrentLinkedDeque<>();

    private PostgresServer() {}

    private static final class Running {
        static final EmbeddedPostgres SERVER = start();
        static final Connection ADMINISTRATOR = connect();

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

        private static Connection connect() {
            try {
                return SERVER.getPostgresDatabase().getConnection();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Migrated once in a JVM, as thirty scripts take half a second. */
    private static final class Template {
        static final TemplateDatabase DATABASE = create();

        private static TemplateDatabase create() {
            String name = "chat_template";
            DatabaseConfig config = created(name, "template0");
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(config.url());
            source.setUser(config.user());
            Migrations.apply(new PostgresDialect(config).migrations(), source);
            try (Connection connection = source.getConnection()) {
                return new TemplateDatabase(name, connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A database with all tables and nothing in its log, under a name that was never used before. */
    public static DatabaseConfig newDatabase() {
        String used = RETURNED.poll();
        String name = nextName();
        if (used == null || !renewed(used, name)) {
            return unusedDatabase();
        }
        return handedOut(name);
    }

    /** The same, for tests of its files: without what earlier tests may have left in them. */
    public static DatabaseConfig unusedDatabase() {
        String name = nextName();
        execute(created(name, Template.DATABASE.name()), TemplateDatabase.NEW_LOG);
        return handedOut(name);
    }

    private static DatabaseConfig handedOut(String name) {
        DatabaseConfig config = config(name);
        HANDED_OUT.put(config, name);
        return config;
    }

    /** Called when no test needs any of the databases handed out so far. */
    static void takeBack() {
        HANDED_OUT.keySet().forEach(PostgresServer::takeBack);
    }

    /** Called when no test needs this one any more. */
    static void takeBack(DatabaseConfig database) {
        String name = HANDED_OUT.remove(database);
        if (name != null) {
            RETURNED.push(name);
        }
    }

    /**
     * With another name, so that a server which a test has left running cannot connect again.
     *
     * @return false if the database cannot be used again
     */
    private static boolean renewed(String used, String name) {
        execute("ALTER DATABASE " + used + " ALLOW_CONNECTIONS false");
        execute("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '" + used + "'");
        execute("ALTER DATABASE " + used + " RENAME TO " + name);
        execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
        try (Connection connection = connect(config(name))) {
            if (Template.DATABASE.renew(connection)) {
                return true;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        execute("DROP DATABASE " + name);
        return false;
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
        return config(name);
    }

    private static DatabaseConfig config(String name) {
        return new DatabaseConfig(Running.SERVER.getJdbcUrl("postgres", name), "postgres", "", POOL, TIMEOUT);
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
        try (Statement statement = Running.ADMINISTRATOR.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Executes a statement in this database. */
    public static void execute(DatabaseConfig config, String sql) {
        try (Connection connection = connect(config);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the query's only row. */
    public static String text(DatabaseConfig config, String query) {
        try (Connection connection = connect(config)) {
            return TemplateDatabase.text(connection, query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(DatabaseConfig config) throws SQLException {
        return DriverManager.getConnection(config.url(), config.user(), config.password());
    }
}
