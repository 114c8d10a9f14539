package org.chatrpc.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.chatrpc.store.connect.DatabaseConfig;

/** One SQLite file per test, in a folder that is deleted afterwards. */
final class SqliteDatabaseExtension extends DatabaseExtension {
    private Path folder;

    @Override
    DatabaseConfig create() throws IOException {
        folder = Files.createTempDirectory("chat-store");
        return SqliteTemplate.databaseAt(file());
    }

    @Override
    void remove() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    /** The database file. */
    Path file() {
        return folder.resolve("chat.db");
    }
}
