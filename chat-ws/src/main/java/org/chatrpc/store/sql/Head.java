package org.chatrpc.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatrpc.log.LogStore;
import org.chatrpc.store.connect.Change;
import org.chatrpc.store.connect.Dialect;
import org.chatrpc.store.connect.StoreException;
import org.jdbi.v3.core.Handle;

/**
 * Where the log ends. Whoever holds its row decides what comes next, until the end of the transaction.
 *
 * @param logId of the log
 * @param seq of the last entry
 * @param at of the last entry
 */
record Head(String logId, long seq, Instant at) {

    /**
     * Takes the row. A log that was last written elsewhere is a copy of another one, which may have gone on since: it becomes
     * a log of its own here, so that nobody takes its next entries for those that are lost.
     */
    static Head lock(Connection connection, Dialect dialect) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(dialect.lockHead());
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new StoreException("The log has lost its head row.", null);
            }
            Head head = new Head(row.getString("log_id"), row.getLong("seq"), Instant.ofEpochMilli(row.getLong("at")));
            return row.getString("home").equals(row.getString("here"))
                    ? head
                    : new Head(rename(connection, dialect), head.seq(), head.at());
        }
    }

    static LogStore.Retained retained(Handle handle) {
        return handle.select("SELECT log_id, first_seq FROM log_head")
                .map((row, context) -> new LogStore.Retained(row.getString("log_id"), row.getLong("first_seq")))
                .one();
    }

    private static String rename(Connection connection, Dialect dialect) throws SQLException {
        String logId = UUID.randomUUID().toString().replace("-", "");
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE log_head SET log_id = ?, home = " + dialect.home())) {
            statement.setString(1, logId);
            statement.executeUpdate();
        }
        return logId;
    }

    /** Moves the end of the log. */
    static Change advanced(long seq, Instant at) {
        return new Change.Update("UPDATE log_head SET seq = ?, at = ?", List.of(seq, at.toEpochMilli()));
    }
}
