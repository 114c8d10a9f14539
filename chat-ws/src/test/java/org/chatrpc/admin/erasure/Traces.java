package org.chatrpc.admin.erasure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chatrpc.store.connect.DatabaseConfig;

/** Finds what is left of a text: in every column of every table, and in the bytes of every file. */
final class Traces {
    private Traces() {}

    /** The columns that contain the text, as {@code table.column}, except for the audit log. */
    static List<String> inTables(DatabaseConfig config, String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(config.url(), config.user(), config.password())) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows =
                    connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
                while (rows.next()) {
                    tables.add(rows.getString("TABLE_NAME"));
                }
            }
            tables.removeIf(table -> table.startsWith("audit_"));
            for (String table : tables) {
                find(connection, table, text, found);
            }
        }
        return found;
    }

    private static void find(Connection connection, String table, String text, List<String> found) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    String value = rows.getString(i);
                    if (value != null && value.contains(text)) {
                        found.add(table + "." + rows.getMetaData().getColumnName(i) + ": " + value);
                    }
                }
            }
        }
    }

    /** The files below the folder that contain the text in UTF-8, in UTF-16, or in another case. */
    static List<Path> inFiles(Path folder, String text) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (contains(file, text)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                /** The index deletes files meanwhile. */
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static boolean contains(Path file, String text) {
        try {
            // One character for each byte.
            String bytes = new String(Files.readAllBytes(file), ISO_8859_1).toLowerCase(Locale.ROOT);
            String utf8 = new String(text.getBytes(UTF_8), ISO_8859_1).toLowerCase(Locale.ROOT);
            return bytes.contains(utf8) || bytes.replace("\0", "").contains(utf8);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
