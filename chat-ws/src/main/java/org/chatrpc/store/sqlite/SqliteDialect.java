package org.chatrpc.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import org.chatrpc.store.connect.BulkSql;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.store.connect.Dialect;
import org.chatrpc.store.connect.EngineScripts;

/** SQLite: one file, one process, one writer at a time with any number of concurrent readers. */
public final class SqliteDialect implements Dialect {
    public static final String URL_PREFIX = "jdbc:sqlite:";
    public static final String DRIVER = "org.sqlite.JDBC";

    /** In KiB; enough to keep the inner pages of the indexes of some ten million messages in memory. */
    private static final int WRITER_CACHE_KIB = 65_536;

    /**
     * SQLite result codes (sqlite.org/rescode.html) of errors that may be transient: BUSY, LOCKED, READONLY, IOERR,
     * FULL, CANTOPEN, PROTOCOL.
     */
    private static final Set<Integer> TRANSIENT = Set.of(5, 6, 8, 10, 13, 14, 15);
    /** The result codes of a damaged database: CORRUPT, NOTADB. */
    private static final Set<Integer> DAMAGE = Set.of(11, 26);
    /** Opens only an existing file (SQLITE_OPEN_READWRITE): a lost database must not be recreated. */
    private static final String EXISTING = "2";

    private final DatabaseConfig config;
    private final Path file;

    public SqliteDialect(DatabaseConfig config) {
        String path = config.url().substring(URL_PREFIX.length());
        if (path.isEmpty() || path.startsWith(":") || path.startsWith("file:") || path.contains("?")) {
            throw new IllegalArgumentException(
                    "The database URL must be " + URL_PREFIX + " and the path of a file; it is " + config.url() + ".");
        }
        this.config = config;
        this.file = Path.of(path).toAbsolutePath();
    }

    /** The location of the database. */
    public Path file() {
        return file;
    }

    @Override
    public String driver() {
        return DRIVER;
    }

    @Override
    public Properties readingProperties() {
        Properties properties = new Properties();
        properties.setProperty("journal_mode", "WAL");
        properties.setProperty("synchronous", "FULL");
        properties.setProperty("foreign_keys", "true");
        properties.setProperty("busy_timeout", Long.toString(config.timeout().toMillis()));
        properties.setProperty("temp_store", "MEMORY");
        // Generated keys are never used, but by default the driver queries them after each insert.
        properties.setProperty("jdbc.get_generated_keys", "false");
        properties.setProperty("open_mode", EXISTING);
        return properties;
    }

    /** For the first connection, which also creates the file. */
    @Override
    public Properties migratingProperties() {
        Properties properties = writingProperties();
        properties.remove("open_mode");
        return properties;
    }

    /**
     * Where fsync only hands the data to the drive, as on macOS, these make it reach the disk; elsewhere they have no
     * effect.
     */
    @Override
    public void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA fullfsync = 1");
            statement.execute("PRAGMA checkpoint_fullfsync = 1");
        }
    }

    @Override
    public Connection pooled(Connection connection) {
        return StatementCache.over(connection);
    }

    /**
     * The WAL has every page as it was before the deletion. SQLite starts again from the beginning of that file once it
     * has grown, but truncates it only when told to (sqlite.org/pragma.html#pragma_wal_checkpoint).
     */
    @Override
    public boolean scrub(Connection writer) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            // While it waits for readers, writers wait for it.
            statement.execute("PRAGMA busy_timeout = 0");
            try (ResultSet result = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                return result.next() && result.getInt("busy") == 0;
            } finally {
                statement.execute("PRAGMA busy_timeout = " + config.timeout().toMillis());
            }
        }
    }

    @Override
    public Properties writingProperties() {
        Properties properties = readingProperties();
        // A transaction that reads before it writes must hold the write lock from the start; otherwise its first write
        // may fail.
        properties.setProperty("transaction_mode", "IMMEDIATE");
        properties.setProperty("cache_size", Integer.toString(-WRITER_CACHE_KIB));
        // Deleted texts are overwritten, not just unlinked.
        properties.setProperty("secure_delete", "true");
        return properties;
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public int writers() {
        return 1;
    }

    @Override
    public boolean canDropConnections() {
        return false;
    }

    @Override
    public String beginWriting() {
        return "";
    }

    @Override
    public Claim claim() {
        DatabaseFile claim = DatabaseFile.claim(file);
        try {
            SqliteLibrary.load(file.resolveSibling(file.getFileName() + "-native"));
            return claim;
        } catch (RuntimeException e) {
            claim.close();
            throw e;
        }
    }

    @Override
    public EngineScripts migrations() {
        return new EngineScripts("sqlite", "INTEGER", "TEXT", "STRICT, WITHOUT ROWID");
    }

    @Override
    public BulkSql bulk() {
        return new SqliteBulkSql();
    }

    @Override
    public String lockHead() {
        // An IMMEDIATE transaction already holds the lock.
        return "SELECT seq, at, log_id, home, least_version, " + home() + " AS here FROM log_head";
    }

    /** Backups contain another value. */
    @Override
    public String home() {
        return "'this file'";
    }

    @Override
    public String seqsOfSpans() {
        return """
                SELECT e.seq FROM span CROSS JOIN event e ON e.seq IN (
                    SELECT x.seq FROM event x
                    WHERE x.stream = span.stream AND x.seq BETWEEN span.from_seq AND span.to_seq
                    ORDER BY x.seq LIMIT :max)""";
    }

    @Override
    public boolean isUnavailable(SQLException failure) {
        return failure instanceof SQLTransientException || TRANSIENT.contains(failure.getErrorCode() & 0xff);
    }

    @Override
    public boolean isDamage(SQLException failure) {
        return DAMAGE.contains(failure.getErrorCode() & 0xff);
    }

    @Override
    public boolean isRepairable() {
        return false;
    }
}
