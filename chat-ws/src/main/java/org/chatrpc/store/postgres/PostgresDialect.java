package org.chatrpc.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import org.chatrpc.store.connect.BulkSql;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.store.connect.Dialect;

/** PostgreSQL 13 or newer: a server of its own, and any number of nodes on it. */
public final class PostgresDialect implements Dialect {
    public static final String URL_PREFIX = "jdbc:postgresql:";

    /**
     * Classes of SQLSTATE (PostgreSQL documentation, appendix A) of what may pass: the connection, a rollback for the sake of
     * others, resources, a lock not to be had, an operator's intervention, and the system around it.
     */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");
    /** A transaction left idle for too long, and a server that only reads, as one does that is about to take over. */
    private static final Set<String> PASSING_TOO = Set.of("25P03", "25006");

    private final Duration timeout;

    public PostgresDialect(DatabaseConfig config) {
        timeout = config.timeout();
    }

    @Override
    public String driver() {
        return "org.postgresql.Driver";
    }

    @Override
    public Properties migratingProperties() {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "chat-rpc");
        properties.setProperty("connectTimeout", seconds(1));
        properties.setProperty("loginTimeout", seconds(1));
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    /** A server cut off by the network says nothing: an answer must come within some time. */
    @Override
    public Properties readingProperties() {
        Properties properties = migratingProperties();
        properties.setProperty("socketTimeout", seconds(1));
        return properties;
    }

    /** A commit may first wait for the head row, see below. */
    @Override
    public Properties writingProperties() {
        Properties properties = migratingProperties();
        properties.setProperty("socketTimeout", seconds(2));
        return properties;
    }

    private String seconds(int timeouts) {
        return Long.toString(Math.max(1, timeout.multipliedBy(timeouts).toSeconds()));
    }

    @Override
    public boolean isShared() {
        return true;
    }

    /** One for the journal, and one for forgetting beside it. */
    @Override
    public int writers() {
        return 2;
    }

    @Override
    public boolean hangsUp() {
        return true;
    }

    /**
     * A node that is cut off in the middle of a commit holds the head row: the server must not wait for it longer than the
     * other nodes wait for the row. Said in each transaction, so that it also counts in a container's pool, whose connections
     * are not ours to set up.
     */
    @Override
    public String beginWriting() {
        return "SET LOCAL lock_timeout = " + timeout.toMillis() + "; SET LOCAL idle_in_transaction_session_timeout = "
                + timeout.toMillis() + "; " + PostgresDurability.WAIT_FOR_DISK;
    }

    @Override
    public void inspect(Connection connection) throws SQLException {
        PostgresDurability.inspect(connection);
    }

    @Override
    public Claim claim() {
        return () -> {};
    }

    @Override
    public String migrations() {
        return "db/migration/postgresql";
    }

    @Override
    public BulkSql bulk() {
        return new PostgresBulkSql();
    }

    @Override
    public String lockHead() {
        return "SELECT seq, at, log_id, home, " + home() + " AS here FROM log_head FOR UPDATE";
    }

    @Override
    public String home() {
        return "log_home(tableoid)";
    }

    @Override
    public String seqsOfStays() {
        return """
                SELECT x.seq FROM stay CROSS JOIN LATERAL (
                    SELECT y.seq FROM event y
                    WHERE y.stream = stay.stream AND y.seq BETWEEN stay.from_seq AND stay.to_seq
                    ORDER BY y.seq LIMIT :max) x""";
    }

    @Override
    public boolean isUnavailable(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientException
                || (state != null
                        && state.length() == 5
                        && (PASSING.contains(state.substring(0, 2)) || PASSING_TOO.contains(state)));
    }
}
