package org.chatrpc.store.backup;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.chatrpc.store.Dialects;
import org.chatrpc.store.connect.Database;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.store.connect.Dialect;
import org.chatrpc.store.connect.Migrations;
import org.chatrpc.store.connect.StoreException;
import org.chatrpc.store.sqlite.SqliteDialect;
import org.flywaydb.core.api.FlywayException;

/**
 * Backups of one database. Those of SQLite are made and restored here; PostgreSQL brings tools of its own, and what they
 * restored can be checked here. For one thread; other processes may use the database meanwhile, as each method says. Every
 * failure is a {@link StoreException} with one sentence for people.
 */
public final class Backups {
    private final DatabaseConfig config;
    private final Dialect dialect;
    private final Consumer<String> progress;

    /**
     * @param progress is told a line now and then while a call takes long
     * @throws IllegalArgumentException for a URL that no supported database has
     */
    public Backups(DatabaseConfig config, Consumer<String> progress) {
        this.config = config;
        this.dialect = Dialects.of(config);
        this.progress = progress;
    }

    /** Backs up the database, whether or not a server is running on it, into a new file. */
    public BackupContents take(Path target, boolean replace) {
        Path database = sqliteFile("pg_dump makes backups of it");
        return guarded(() -> new SqliteBackup(database, dialect.migrations(), progress)
                .take(target.toAbsolutePath().normalize(), replace));
    }

    /** Puts the backup in the place of the database, which no server may be running on. */
    public BackupContents restore(Path backup) {
        Path database = sqliteFile("pg_restore restores its backups");
        return guarded(
                () -> new SqliteRestore(database, dialect.migrations(), progress).restore(backup.toAbsolutePath()));
    }

    /** Checks all of a backup file. */
    public BackupContents check(Path backup) {
        return guarded(() -> SqliteFile.check(
                backup.toAbsolutePath(), new SqliteDialect(DatabaseConfig.sqlite(backup)).migrations()));
    }

    /** Checks the database itself, whether or not a server is running on it. */
    public BackupContents check() {
        return dialect instanceof SqliteDialect sqlite ? check(sqlite.file()) : guarded(this::checkServer);
    }

    private BackupContents checkServer() throws SQLException {
        DataSource source = Database.source(config, dialect, dialect.migratingProperties());
        Migrations.requireKnown(dialect.migrations(), source);
        try (Connection connection = source.getConnection()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            return LogCheck.run(connection);
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

    private interface Work {
        BackupContents run() throws IOException, SQLException;
    }

    private static BackupContents guarded(Work work) {
        try {
            return work.run();
        } catch (SQLException | FlywayException e) {
            throw new StoreException("The database failed: " + rootOf(e), e);
        } catch (FileSystemException e) {
            String reason = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
            throw new StoreException("The file " + e.getFile() + " cannot be used: " + reason, e);
        } catch (IOException e) {
            throw new StoreException("A file cannot be read or written: " + e.getMessage(), e);
        }
    }
}
