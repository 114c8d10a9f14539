package org.chatrpc.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.chatrpc.store.connect.DriverSource;
import org.chatrpc.store.connect.StoreException;

/**
 * Loads SQLite's native library without leaving files behind. The driver unpacks the library into the temporary folder
 * and deletes it on a normal exit; after a crash it would stay there forever.
 */
final class SqliteLibrary {
    private static final String FOLDER_PROPERTY = "org.sqlite.tmpdir";

    private SqliteLibrary() {}

    /** Unpacks the library into {@code folder}, which only this server uses, loads it, and deletes the folder. */
    static synchronized void load(Path folder) {
        String configured = System.getProperty(FOLDER_PROPERTY);
        try {
            delete(folder);
            Files.createDirectories(folder);
            System.setProperty(FOLDER_PROPERTY, folder.toString());
            connectToMemory();
            delete(folder);
        } catch (IOException e) {
            throw new StoreException("The folder " + folder + " cannot be used: " + e, e);
        } finally {
            if (configured == null) {
                System.clearProperty(FOLDER_PROPERTY);
            } else {
                System.setProperty(FOLDER_PROPERTY, configured);
            }
        }
    }

    private static void connectToMemory() {
        DriverSource memory =
                new DriverSource(SqliteDialect.DRIVER, SqliteDialect.URL_PREFIX + ":memory:", new Properties());
        try (Connection connection = memory.getConnection()) {
            connection.isValid(0);
        } catch (SQLException e) {
            throw new StoreException("SQLite cannot be loaded: " + e.getMessage(), e);
        }
    }

    /** Windows does not delete a library in use; the next start does. */
    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.toList();
        }
        for (Path file : files) {
            file.toFile().delete();
        }
        folder.toFile().delete();
    }
}
