package org.chatrpc.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.chatrpc.store.connect.EngineScripts;
import org.chatrpc.store.connect.StoreException;
import org.chatrpc.store.folder.FolderLayout;

/**
 * Copies the database while a server may be using it.
 *
 * <p>{@code VACUUM INTO} reads a single snapshot in one transaction, which in WAL mode blocks no one. SQLite's backup
 * API would restart whenever another process commits, which happens all the time under load.
 */
final class SqliteBackup {
    private static final int ATTEMPTS = 3;

    private final Path database;
    private final FolderLayout contents;
    private final EngineScripts migrations;
    private final Consumer<String> progress;

    SqliteBackup(Path database, FolderLayout contents, EngineScripts migrations, Consumer<String> progress) {
        this.database = database;
        this.contents = contents;
        this.migrations = migrations;
        this.progress = progress;
    }

    /** Writes the backup under a temporary name, checks it, and only then renames it. Readable only by its owner. */
    BackupContents take(Path target, boolean replace, Runnable made) throws IOException, SQLException {
        if (!Files.isRegularFile(database)) {
            throw new StoreException("There is no database " + database + ".", null);
        }
        requireFree(target, replace);
        Path partial = Files.createTempFile(SqliteFile.folderOf(target), target.getFileName() + ".", ".partial");
        try {
            FolderLayout copies = FolderLayout.beside(target);
            copyWithFiles(partial, new FileCopies(contents, copies, false));
            // The messages are backed up in any case: a file that is damaged today will be so tomorrow.
            BackupContents found = SqliteFile.checkTaking(partial, migrations, copies, false);
            requireFree(target, replace);
            made.run();
            SqliteFile.publish(partial, target);
            try (Connection connection = SqliteFile.reading(target).getConnection()) {
                FileCopies.removeOthers(connection, copies);
            }
            return found;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private void requireFree(Path target, boolean replace) throws IOException {
        if (Files.isDirectory(target)) {
            throw new StoreException(target + " is a folder; the backup needs the name of a file.", null);
        }
        if (!Files.isDirectory(SqliteFile.folderOf(target))) {
            throw new StoreException("There is no folder " + SqliteFile.folderOf(target) + ".", null);
        }
        if (Files.exists(target)) {
            if (Files.isSameFile(target, database)) {
                throw new StoreException(target + " is the database itself.", null);
            }
            if (!replace) {
                throw new StoreException("The file " + target + " already exists; --replace replaces it.", null);
            }
        }
    }

    /**
     * Copies the files before the database as well as after it: a file that is deleted in between is either not in the
     * database, or in the copies. Only a file that was added and deleted in the meantime can be missing.
     */
    private void copyWithFiles(Path partial, FileCopies copies) throws IOException, SQLException {
        int missing = 1;
        for (int attempt = 0; attempt < ATTEMPTS && missing > 0; attempt++) {
            try (Connection connection = SqliteFile.reading(database).getConnection()) {
                copies.copy(connection);
            }
            // Emptied rather than re-created, because it is readable only by its owner.
            Files.write(partial, new byte[0]);
            copyInto(partial);
            SqliteFile.seal(partial);
            try (Connection connection = SqliteFile.reading(partial).getConnection()) {
                missing = copies.copy(connection);
            }
        }
    }

    private void copyInto(Path partial) throws SQLException {
        try (Connection connection = SqliteFile.reading(database).getConnection();
                Statement statement = connection.createStatement()) {
            String copy = "VACUUM INTO '" + partial.toString().replace("'", "''") + "'";
            Progress watched = Progress.of(partial, size(statement), progress);
            try {
                statement.execute(copy);
            } finally {
                watched.close();
            }
        }
    }

    private static long size(Statement statement) throws SQLException {
        long pages = number(statement, "PRAGMA page_count") - number(statement, "PRAGMA freelist_count");
        return pages * number(statement, "PRAGMA page_size");
    }

    private static long number(Statement statement, String pragma) throws SQLException {
        return Long.parseLong(SqliteFile.text(statement, pragma).orElseThrow());
    }
}
