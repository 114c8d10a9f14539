package org.chatrpc.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.store.connect.Migrations;
import org.chatrpc.store.sqlite.SqliteDialect;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A SQLite database with all tables, migrated once in a JVM and copied for each test: the scripts take longer than most tests. */
public final class SqliteTemplate {
    private static final byte[] MIGRATED = migrated();

    private SqliteTemplate() {}

    private static byte[] migrated() {
        try {
            Path file = Files.createTempFile("chat-template", ".db");
            try {
                DatabaseConfig config = DatabaseConfig.sqlite(file);
                Migrations.apply(new SqliteDialect(config).migrations(), source(config));
                return Files.readAllBytes(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSource source(DatabaseConfig config) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(config.url());
        source.setJournalMode(SQLiteConfig.JournalMode.WAL.getValue());
        source.setSynchronous(SQLiteConfig.SynchronousMode.OFF.getValue());
        return source;
    }

    /** The database at this place; a new one, with all tables and nothing in its log, if there is none. */
    public static DatabaseConfig databaseAt(Path file) {
        DatabaseConfig config = DatabaseConfig.sqlite(file);
        if (Files.exists(file)) {
            return config;
        }
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, MIGRATED);
            try (Connection connection = source(config).getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("UPDATE log_head SET log_id = lower(hex(randomblob(16)))");
            }
            return config;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
