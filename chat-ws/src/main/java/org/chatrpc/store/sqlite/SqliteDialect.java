package org.chatrpc.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import org.chatrpc.store.connect.BulkSql;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.store.connect.Dialect;

/** SQLite: one file, one process, one writer at a time beside any number of readers. */
public final class SqliteDialect implements Dialect {
    public static final String URL_PREFIX = "jdbc:sqlite:";
    public static final String DRIVER = "org.sqlite.JDBC";

    /** In KiB: enough to keep the inner pages of the indexes of some ten million messages in memory. */
    private static final int WRITER_CACHE = 65_536;

    /** SQLite result codes (sqlite.org/rescode.html) of what may pass: BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN, PROTOCOL. */
    private static final Set<Integer> PASSING = Set.of(5, 6, 8, 10, 13, 14, 15);
    /** Of a database that is damaged: CORRUPT, NOTADB. */
    private static final Set<Integer> DAMAGE = Set.of(11, 26);
    /** Opens what exists, to read and write it (SQLITE_OPEN_READWRITE): a database that is lost is not made anew. */
    private static final String EXISTING = "2";

    private final DatabaseConfig config;
    private final Path file;

    public SqliteDialect(DatabaseConfig config) {
        String path = config.url().substring(URL_PREFIX.length());
        if (path.isEmpty() || path.startsWith(":") || path.startsWith("file:") || path.contains("?")) {
            throw new IllegalArgumentException(
                    "After " + URL_PREFIX + " comes the path of a file, and nothing else; it is " + config.url() + ".");
        }
        this.config = config;
        this.file = Path.of(path).toAbsolutePath();
    }

    /** Where the database is. */
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
        // Nobody asks for generated keys; the driver would look for them after each insert.
        properties.setProperty("jdbc.get_generated_keys", "false");
        properties.setProperty("open_mode", EXISTING);
        return properties;
    }

    /** The first connection, which makes the file too. */
    @Override
    public Properties migratingProperties() {
        Properties properties = writingProperties();
        properties.remove("open_mode");
        return properties;
    }

    /** Where fsync only hands the data to the drive, as on macOS, it takes more to have it on the disk; elsewhere no-ops. */
    @Override
    public void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA fullfsync = 1");
            statement.execute("PRAGMA checkpoint_fullfsync = 1");
        }
    }

    @Override
    public Properties writingProperties() {
        Properties properties = readingProperties();
        // A transaction that reads before it writes must hold the write lock from its start, or it may fail at its
        // first write.
        properties.setProperty("transaction_mode", "IMMEDIATE");
        properties.setProperty("cache_size", Integer.toString(-WRITER_CACHE));
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
    public boolean hangsUp() {
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
    public String migrations() {
        return "db/migration/sqlite";
    }

    @Override
    public BulkSql bulk() {
        return new SqliteBulkSql();
    }

    @Override
    public String lockHead() {
        // An IMMEDIATE transaction holds the lock already.
        return "SELECT seq, at, log_id, home, " + home() + " AS here FROM log_head";
    }

    /** A backup is made to say otherwise. */
    @Override
    public String home() {
        return "'this file'";
    }

    @Override
    public String seqsOfStays() {
        return """
                SELECT e.seq FROM stay CROSS JOIN event e ON e.seq IN (
                    SELECT x.seq FROM event x
                    WHERE x.stream = stay.stream AND x.seq BETWEEN stay.from_seq AND stay.to_seq
                    ORDER BY x.seq LIMIT :max)""";
    }

    @Override
    public boolean isUnavailable(SQLException failure) {
        return failure instanceof SQLTransientException || PASSING.contains(failure.getErrorCode() & 0xff);
    }

    @Override
    public boolean isDamage(SQLException failure) {
        return DAMAGE.contains(failure.getErrorCode() & 0xff);
    }
}
