package org.chatrpc.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.chatrpc.database.SharedDatabase;

/**
 * The database of a test of the packaged server: SQLite in the server's data folder, or a PostgreSQL of its own if the property
 * {@code chat.test.engine} is {@code postgresql}, as in the profile of that name. So the same tests hold for both. For one thread.
 */
final class TestEngine implements AutoCloseable {
    private static final boolean SHARED = "postgresql".equals(System.getProperty("chat.test.engine"));

    private final Path folder;
    private SharedDatabase postgres;

    /** @param folder for the files of PostgreSQL */
    TestEngine(Path folder) {
        this.folder = folder;
    }

    /** Whether commands may write beside a running server, and several servers use one database. */
    static boolean isShared() {
        return SHARED;
    }

    /** What servers and commands have to know of the database beside the data folder. */
    Map<String, String> environment() {
        return SHARED ? Map.of("CHAT_DB_URL", url(), "CHAT_DB_USER", "postgres") : Map.of();
    }

    private String url() {
        if (postgres == null) {
            postgres = new SharedDatabase(folder.resolve("postgres"));
        }
        return "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/postgres";
    }

    /** A server with this data folder. */
    ServerLaunch server(Path data) {
        ServerLaunch launch = ServerLaunch.in(data);
        environment().forEach(launch::environment);
        return launch;
    }

    /** A connection to the database of a server with this data folder. */
    Connection connect(Path data) throws SQLException {
        return SHARED
                ? DriverManager.getConnection(url(), "postgres", "")
                : DriverManager.getConnection("jdbc:sqlite:" + data.resolve("chat.db"));
    }

    @Override
    public void close() {
        if (postgres != null) {
            postgres.close();
        }
    }
}
