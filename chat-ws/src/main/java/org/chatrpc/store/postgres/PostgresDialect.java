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
import org.chatrpc.store.connect.EngineScripts;

/** PostgreSQL 13 or newer: a separate server, shared by any number of nodes. */
public final class PostgresDialect implements Dialect {
    public static final String URL_PREFIX = "jdbc:postgresql:";

    /**
     * SQLSTATE classes (PostgreSQL documentation, appendix A) of errors that may be transient: connection, transaction
     * rollback, insufficient resources, object not in the required state, operator intervention, system error.
     */
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "40", "53", "55", "57", "58");
    /**
     * An idle transaction that was terminated, and a read-only server, such as a standby that is about to take over.
     */
    private static final Set<String> TRANSIENT_STATES = Set.of("25P03", "25006");

    /** A damaged table, and a damaged index. */
    private static final Set<String> DAMAGE = Set.of("XX001", "XX002");

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
        properties.setProperty("connectTimeout", timeoutSeconds(1));
        properties.setProperty("loginTimeout", timeoutSeconds(1));
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    /** A server cut off by the network sends nothing, not even an error, so responses need a timeout. */
    @Override
    public Properties readingProperties() {
        Properties properties = migratingProperties();
        properties.setProperty("socketTimeout", timeoutSeconds(1));
        return properties;
    }

    /** A commit may first have to wait for the head row, see below. */
    @Override
    public Properties writingProperties() {
        Properties properties = migratingProperties();
        properties.setProperty("socketTimeout", timeoutSeconds(2));
        return properties;
    }

    private String timeoutSeconds(int timeouts) {
        return Long.toString(Math.max(1, timeout.multipliedBy(timeouts).toSeconds()));
    }

    @Override
    public boolean isShared() {
        return true;
    }

    /** One for the journal, one for deleting old entries at the same time, and two for what is in files. */
    @Override
    public int writers() {
        return 4;
    }

    @Override
    public boolean canDropConnections() {
        return true;
    }

    /**
     * A node that is cut off during a commit still locks the head row; the server must not wait for that node longer
     * than other nodes wait for the row. Set in each transaction, so that it also applies to connections from a
     * container's pool.
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
    public EngineScripts migrations() {
        return new EngineScripts("postgresql", "BIGINT", "TEXT COLLATE \"C\"", "");
    }

    @Override
    public BulkSql bulk() {
        return new PostgresBulkSql();
    }

    @Override
    public String lockHead() {
        return "SELECT seq, at, log_id, home, least_version, " + home() + " AS here FROM log_head FOR UPDATE";
    }

    @Override
    public String home() {
        return "log_home(tableoid)";
    }

    @Override
    public String seqsOfSpans() {
        return """
                SELECT x.seq FROM span CROSS JOIN LATERAL (
                    SELECT y.seq FROM event y
                    WHERE y.stream = span.stream AND y.seq BETWEEN span.from_seq AND span.to_seq
                    ORDER BY y.seq LIMIT :max) x""";
    }

    @Override
    public boolean isUnavailable(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientException
                || (state != null
                        && state.length() == 5
                        && (TRANSIENT_CLASSES.contains(state.substring(0, 2)) || TRANSIENT_STATES.contains(state)));
    }

    @Override
    public boolean isDamage(SQLException failure) {
        return DAMAGE.contains(String.valueOf(failure.getSQLState()));
    }

    /** By its administrator, who may rebuild an index, for instance. */
    @Override
    public boolean isRepairable() {
        return true;
    }
}
