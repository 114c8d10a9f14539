package org.chatrpc.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chatrpc.server.ServerLaunch;

/** A SQLite database in a data folder. */
final class SqliteTestDatabase implements TestDatabase {
    private final Path data;

    SqliteTestDatabase(Path folder) {
        try {
            data = Files.createDirectories(folder.resolve("sqlite-data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return data.resolve("chat.db");
    }

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public String jdbcUrl() {
        return "jdbc:sqlite:" + file();
    }

    @Override
    public Path data() {
        return data;
    }

    @Override
    public ServerLaunch server() {
        return ServerLaunch.in(data);
    }

    @Override
    public String bringHome() {
        return "UPDATE log_head SET home = 'this file'";
    }

    @Override
    public void close() {}
}
