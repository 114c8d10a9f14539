package org.chatrpc.store.backup;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.chatrpc.model.audit.AuditChainBounds;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.model.audit.AuditRecord;
import org.chatrpc.store.Dialects;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.store.connect.Dialect;
import org.chatrpc.store.connect.DriverSource;
import org.chatrpc.store.connect.Migrations;
import org.chatrpc.store.connect.StoreException;
import org.chatrpc.store.folder.FolderLayout;
import org.chatrpc.store.sql.Head;
import org.chatrpc.store.sql.table.log.AuditTable;
import org.chatrpc.store.sqlite.SqliteDialect;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Backups of one database. Those of SQLite are created and restored here; PostgreSQL has its own tools, whose result
 * can be checked here. Confined to one thread; other processes may use the database concurrently as far as each method
 * allows. Every failure is a {@link StoreException} with a one-sentence message for users.
 */
public final class Backups {
    private final DatabaseConfig config;
    private final Dialect dialect;
    private final Consumer<String> progress;
    /** A folder for the contents of files; empty for the database's own place. */
    private final Optional<Path> folder;

    /**
     * @param progress receives a line now and then during long calls
     * @throws IllegalArgumentException if no supported database has such a URL
     */
    public Backups(DatabaseConfig config, Consumer<String> progress) {
        this(config, Optional.empty(), progress);
    }

    /**
     * The same with a folder for the contents of files, if they are not in the database's own place.
     *
     * @param progress receives a line now and then during long calls
     */
    public Backups(DatabaseConfig config, Optional<Path> folder, Consumer<String> progress) {
        this.folder = folder;
        this.config = config;
        this.dialect = Dialects.of(config);
        this.progress = progress;
    }

    /** Backs up the database to a file. A server may be running on the database. */
    public BackupContents take(Path target, boolean replace) {
        return take(target, replace, () -> {});
    }

    /**
     * The same.
     *
     * @param made called when the backup is complete and intact, before it has its name
     */
    public BackupContents take(Path target, boolean replace, Runnable made) {
        Path database = sqliteFile("use pg_dump to back it up");
        return guarded(() -> new SqliteBackup(database, contents(database), dialect.migrations(), progress)
                .take(target.toAbsolutePath().normalize(), replace, made));
    }

    /** Replaces the database with the backup. No server may be running on the database. */
    public BackupContents restore(Path backup) {
        Path database = sqliteFile("use pg_restore to restore it");
        return guarded(() -> new SqliteRestore(database, contents(database), dialect.migrations(), progress)
                .restore(backup.toAbsolutePath()));
    }

    /** Checks a whole backup file. */
    public BackupContents check(Path backup) {
        return guarded(() -> check(backup.toAbsolutePath(), FolderLayout.beside(backup.toAbsolutePath())));
    }

    private static BackupContents check(Path file, FolderLayout contents) throws IOException, SQLException {
        return SqliteFile.check(
                file,
                new SqliteDialect(DatabaseConfig.sqlite(file)).migrations(),
                connection -> FileCheck.folder(connection, contents, true));
    }

    private FolderLayout contents(Path database) {
        return folder.map(FolderLayout::new).orElseGet(() -> FolderLayout.beside(database));
    }

    /** Checks the database itself. A server may be running on it. */
    public BackupContents check() {
        return dialect instanceof SqliteDialect sqlite
                ? guarded(() -> check(sqlite.file(), contents(sqlite.file())))
                : guarded(this::checkServer);
    }

    /** Passes all entries of the audit log on, in order, as they are in one snapshot. A server may be running on it. */
    public AuditChainBounds readAudit(Consumer<AuditEntry> entries) {
        return inSnapshot(handle -> AuditTable.read(handle, entries));
    }

    /**
     * Adds an entry to the audit log. A server may be running on the database; it sends the entry on once it adds one itself.
     *
     * @throws StoreException also if the database may not be written
     */
    public void audit(AuditRecord entry) {
        DataSource reading = dialect instanceof SqliteDialect sqlite
                ? SqliteFile.reading(sqlite.file())
                : DriverSource.of(config, dialect, dialect.migratingProperties());
        DataSource writing = DriverSource.of(config, dialect, dialect.writingProperties());
        guarded(() -> {
            // Does not create a database where there is none.
            Migrations.requireKnown(dialect.migrations(), reading);
            try (Handle handle = Jdbi.open(writing)) {
                return handle.<Boolean, SQLException>inTransaction(open -> {
                    if (!dialect.beginWriting().isEmpty()) {
                        open.execute(dialect.beginWriting());
                    }
                    Connection connection = open.getConnection();
                    Head head = Head.lock(connection, dialect);
                    Instant at = Instant.ofEpochMilli(Math.max(head.at().toEpochMilli(), System.currentTimeMillis()));
                    dialect.bulk()
                            .write(connection, AuditTable.appended(AuditTable.ends(connection), List.of(entry), at));
                    return true;
                });
            }
        });
    }

    /** Whether contents of files can be in the database, also if there is a folder, as that may have been set later. */
    public boolean mayHaveParts() {
        return !(dialect instanceof SqliteDialect);
    }

    /** Where the contents of files are; empty if they are in the database. */
    public Optional<FolderLayout> contents() {
        return dialect instanceof SqliteDialect sqlite
                ? Optional.of(contents(sqlite.file()))
                : folder.map(FolderLayout::new);
    }

    /** Reads one snapshot. */
    public interface Reading<T> {
        T read(Handle handle) throws IOException, SQLException;
    }

    /** Reads one snapshot, without changing anything. A server may be running on it. */
    public <T> T inSnapshot(Reading<T> reading) {
        DataSource source = dialect instanceof SqliteDialect sqlite
                ? SqliteFile.reading(sqlite.file())
                : DriverSource.of(config, dialect, dialect.migratingProperties());
        return guarded(() -> {
            Migrations.requireKnown(dialect.migrations(), source);
            try (Handle handle = Jdbi.open(source)) {
                return handle.inTransaction(
                        TransactionIsolationLevel.REPEATABLE_READ, open -> reading.read(open.setReadOnly(true)));
            } catch (IOException | SQLException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                // Nothing else is thrown by what is called.
                throw new IllegalStateException(e);
            }
        });
    }

    private BackupContents checkServer() throws IOException, SQLException {
        DataSource source = DriverSource.of(config, dialect, dialect.migratingProperties());
        Migrations.requireKnown(dialect.migrations(), source);
        try (Connection connection = source.getConnection()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            return LogCheck.run(
                    connection,
                    each -> folder.isPresent()
                            ? FileCheck.shared(each, new FolderLayout(folder.get()))
                            : FileCheck.parts(each));
        }
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }

    private Path sqliteFile(String instead) {
        if (dialect instanceof SqliteDialect sqlite) {
            return sqlite.file();
        }
        throw new StoreException("The database is PostgreSQL; " + instead + ", see docs/backup.md.", null);
    }

    private interface Work<T> {
        T run() throws IOException, SQLException;
    }

    private static <T> T guarded(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException | FlywayException | JdbiException e) {
            throw new StoreException("The database failed: " + rootOf(e), e);
        } catch (FileSystemException e) {
            String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
            throw new StoreException("The file " + e.getFile() + " cannot be used: " + reason, e);
        } catch (IOException e) {
            throw new StoreException("A file cannot be read or written: " + e.getMessage(), e);
        }
    }
}
