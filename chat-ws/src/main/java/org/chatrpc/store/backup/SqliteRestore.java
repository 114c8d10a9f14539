package org.chatrpc.store.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import org.chatrpc.store.connect.EngineScripts;
import org.chatrpc.store.connect.StoreException;
import org.chatrpc.store.folder.FolderLayout;
import org.chatrpc.store.sqlite.DatabaseFile;

/** Replaces the database with a backup, atomically, and keeps the previous database. */
final class SqliteRestore {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final int BUSY = 5;

    private final Path database;
    private final FolderLayout contents;
    private final EngineScripts migrations;
    private final Consumer<String> progress;

    SqliteRestore(Path database, FolderLayout contents, EngineScripts migrations, Consumer<String> progress) {
        this.database = database;
        this.contents = contents;
        this.migrations = migrations;
        this.progress = progress;
    }

    /**
     * @throws DatabaseInUseException if a server is using the database
     */
    BackupContents restore(Path backup) throws IOException, SQLException {
        if (!Files.isRegularFile(backup)) {
            throw new StoreException("There is no file " + backup + ".", null);
        }
        if (Files.exists(beside(backup, "-wal")) && Files.size(beside(backup, "-wal")) > 0) {
            throw new StoreException(
                    "The file " + beside(backup, "-wal") + " shows that " + backup
                            + " is the database of a server, not a backup. Back it up with the command backup first.",
                    null);
        }
        DatabaseFile claim = DatabaseFile.claim(database);
        try {
            Path copy = Files.createTempFile(SqliteFile.folderOf(database), database.getFileName() + ".", ".restoring");
            try {
                copy(backup, copy);
                restoreFiles(copy, FolderLayout.beside(backup));
                BackupContents found = SqliteFile.checkTaking(copy, migrations, contents, true);
                SqliteFile.seal(copy);
                keepPrevious();
                SqliteFile.publish(copy, database);
                return found;
            } finally {
                Files.deleteIfExists(copy);
            }
        } finally {
            claim.close();
        }
    }

    /** Those of the previous database remain, in case it is needed again. */
    private void restoreFiles(Path copy, FolderLayout saved) throws IOException, SQLException {
        try (Connection connection = SqliteFile.reading(copy).getConnection()) {
            new FileCopies(saved, contents, true).copy(connection);
            FileCopies.keepOthers(connection, contents);
        } catch (SQLException e) {
            // Not a database, or a damaged one: the check that follows reports it.
        }
    }

    private void copy(Path backup, Path copy) throws IOException {
        Progress watched = Progress.of(copy, Files.size(backup), progress);
        try (OutputStream content = Files.newOutputStream(copy)) {
            Files.copy(backup, content);
        } finally {
            watched.close();
        }
    }

    /**
     * First moves the content of the WAL into the database file, so that a single rename replaces everything. A
     * database too damaged for that is kept as it is.
     */
    private void keepPrevious() throws IOException, SQLException {
        if (!Files.exists(database)) {
            Files.deleteIfExists(beside(database, "-wal"));
            Files.deleteIfExists(beside(database, "-shm"));
            return;
        }
        mergeWal();
        Path kept = beside(database, ".replaced-" + STAMP.format(Instant.now()));
        for (String part : List.of("-wal", "-shm")) {
            if (Files.exists(beside(database, part))) {
                Files.move(beside(database, part), beside(kept, part));
            }
        }
        try {
            Files.createLink(kept, database);
        } catch (UnsupportedOperationException | IOException e) {
            // Not every file system supports hard links.
            Files.copy(database, kept, StandardCopyOption.COPY_ATTRIBUTES);
        }
        progress.accept("The previous database was kept as " + kept);
    }

    private void mergeWal() throws SQLException {
        try (Connection connection = SqliteFile.writing(database).getConnection();
                Statement statement = connection.createStatement()) {
            SqliteFile.text(statement, "PRAGMA journal_mode = DELETE");
        } catch (SQLException e) {
            if ((e.getErrorCode() & 0xff) == BUSY) {
                throw e;
            }
            progress.accept("The previous database is damaged: " + e.getMessage());
        }
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
