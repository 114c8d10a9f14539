package org.chatrpc.migration;

import java.nio.file.Path;
import org.chatrpc.server.ServerLaunch;

/** A PostgreSQL database whose server is started and stopped by the creator of this object. */
final class PostgresTestDatabase implements TestDatabase {
    private static final String USER = "postgres";

    private final Path folder;
    private final String url;
    private final AutoCloseable database;

    /**
     *
     * @param folder for the server's own files
     * @param url of the database, whose user postgres needs no password
     * @param database closed together with this place
     */
    PostgresTestDatabase(Path folder, String url, AutoCloseable database) {
        this.folder = folder.resolve("postgresql-data");
        this.url = url;
        this.database = database;
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public String jdbcUrl() {
        return url + "?user=" + USER;
    }

    @Override
    public Path data() {
        return folder;
    }

    @Override
    public ServerLaunch server() {
        return ServerLaunch.in(folder).option("--db", url).setting("chat.db.user", USER);
    }

    @Override
    public String bringHome() {
        return "UPDATE log_head SET home = log_home(tableoid)";
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
