package org.chatrpc.store.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.chatrpc.store.connect.DriverSource;
import org.chatrpc.store.connect.EngineScripts;
import org.chatrpc.store.connect.Migrations;
import org.chatrpc.store.connect.StoreException;
import org.chatrpc.store.folder.FolderLayout;
import org.chatrpc.store.sqlite.SqliteDialect;

/** A database file: either a copy that no one else uses, or one that a server may be writing to. */
final class SqliteFile {
    /** Longer than any short-lived lock of another process. */
    private static final int BUSY_TIMEOUT_MILLIS = 10_000;

    private static final String READ_ONLY = "1";
    /** SQLite result codes CORRUPT and NOTADB. */
    private static final Set<Integer> DAMAGED = Set.of(11, 26);

    private SqliteFile() {}

    /** Read-only connections. */
    static DataSource reading(Path file) {
        Properties properties = properties();
        properties.setProperty("open_mode", READ_ONLY);
        return source(file, properties);
    }

    /** Read-write connections, for exclusive use. */
    static DataSource writing(Path file) {
        return source(file, properties());
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("busy_timeout", Integer.toString(BUSY_TIMEOUT_MILLIS));
        return properties;
    }

    private static DataSource source(Path file, Properties properties) {
        return new DriverSource(SqliteDialect.DRIVER, SqliteDialect.URL_PREFIX + file.toAbsolutePath(), properties);
    }

    /** Turns an unused copy into a backup: a single file, whose log gets a new id when it is opened anywhere. */
    static void seal(Path copy) throws SQLException {
        try (Connection connection = writing(copy).getConnection();
                Statement statement = connection.createStatement()) {
            text(statement, "PRAGMA journal_mode = DELETE");
            // The column was added by the second migration.
            if (text(statement, "SELECT 1 FROM pragma_table_info('log_head') WHERE name = 'home'")
                    .isPresent()) {
                statement.execute("UPDATE log_head SET home = ''");
            }
        }
    }

    /**
     * Checks every page and row.
     *
     * @param files checks what is in files
     * @throws StoreException if this is not a database of a chat, is of a newer version, or is damaged
     */
    static BackupContents check(Path file, EngineScripts migrations, LogCheck.Files files)
            throws IOException, SQLException {
        if (!Files.isRegularFile(file)) {
            throw new StoreException("There is no file " + file + ".", null);
        }
        DataSource source = reading(file);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            // A single transaction, as a server may be writing.
            connection.setAutoCommit(false);
            String damage = text(statement, "PRAGMA integrity_check(1)").orElse("it has no page");
            if (!damage.equals("ok")) {
                throw damaged(damage.replaceAll("\\s+", " "));
            }
            Migrations.requireKnown(migrations, source);
            if (text(statement, "PRAGMA foreign_key_check").isPresent()) {
                throw damaged("it refers to missing rows");
            }
            return LogCheck.run(connection, files);
        } catch (SQLException e) {
            if (DAMAGED.contains(e.getErrorCode() & 0xff)) {
                throw new StoreException("The file is damaged, or not a backup: " + e.getMessage(), e);
            }
            throw e;
        }
    }

    /**
     * The same for a backup that is being taken or restored: damaged files are counted, not refused.
     *
     * @param thoroughly whether to read all files, rather than check their sizes
     */
    static BackupContents checkTaking(Path file, EngineScripts migrations, FolderLayout contents, boolean thoroughly)
            throws IOException, SQLException {
        long[] damaged = {0};
        BackupContents found = check(file, migrations, connection -> {
            damaged[0] = FileCheck.damaged(connection, contents, thoroughly);
            return List.of();
        });
        return found.withDamagedFiles(damaged[0]);
    }

    private static StoreException damaged(String how) {
        return new StoreException("The file is damaged: " + how, null);
    }

    /** The first column of the first row; empty if there is no row, or no value in it. */
    static Optional<String> text(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }

    /** Forces the file to disk and renames it, replacing any file of that name. */
    static void publish(Path file, Path name) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(file, name, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(folderOf(name));
    }

    /** Where the file is; the root of a file system is in itself. */
    static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file : folder;
    }

    /** Makes renames durable. Windows cannot open a folder, and does not need this. */
    private static void syncFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
