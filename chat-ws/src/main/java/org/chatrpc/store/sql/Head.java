package org.chatrpc.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.store.connect.Change;
import org.chatrpc.store.connect.Dialect;
import org.chatrpc.store.connect.Migrations;
import org.chatrpc.store.connect.StoreException;
import org.jdbi.v3.core.Handle;

/**
 * The end of the log. The transaction that locks its row determines the next entries until it ends.
 *
 * @param logId identifies the log
 * @param seq the last entry
 * @param at the time of the last entry
 */
public record Head(String logId, long seq, Instant at) {

    /**
     * Locks the row. A log last written at another location is a copy of a log that may have continued there: it gets a
     * new id, so that its next entries are not mistaken for those missing from the copy.
     *
     * @throws org.chatrpc.log.store.OutdatedNodeException if a newer version has changed the tables meanwhile
     */
    public static Head lock(Connection connection, Dialect dialect) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(dialect.lockHead());
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new StoreException("The head row of the log is missing.", null);
            }
            Migrations.requireFit(row.getInt("least_version"));
            Head head = new Head(row.getString("log_id"), row.getLong("seq"), Instant.ofEpochMilli(row.getLong("at")));
            return row.getString("home").equals(row.getString("here"))
                    ? head
                    : new Head(assignNewId(connection, dialect), head.seq(), head.at());
        }
    }

    static LogStore.Retained retained(Handle handle) {
        return handle.select("SELECT log_id, first_seq FROM log_head")
                .map((row, context) -> new LogStore.Retained(row.getString("log_id"), row.getLong("first_seq")))
                .one();
    }

    /** Gives the log a new id, which invalidates all cursors and the memory of all nodes. The caller holds the lock. */
    public static String assignNewId(Connection connection, Dialect dialect) throws SQLException {
        String logId = UUID.randomUUID().toString().replace("-", "");
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE log_head SET log_id = ?, home = " + dialect.home())) {
            statement.setString(1, logId);
            statement.executeUpdate();
        }
        return logId;
    }

    /** Advances the end of the log. */
    static Change advanced(long seq, Instant at) {
        return new Change.Update("UPDATE log_head SET seq = ?, at = ?", List.of(seq, at.toEpochMilli()));
    }
}
