package org.chatrpc.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/**
 * The table of messages in the application's database, in SQL that every database has. Thread-safe.
 *
 * <p>{@link #insert} takes part in the transaction of the caller. The other methods are called without one, and each is a
 * transaction of its own.
 */
final class OutboxTable {
    /** The size of {@code fault_message}, in characters. */
    private static final int MAX_FAULT_MESSAGE_LENGTH = 500;

    private static final int SECONDS = 30;

    private final DataSource source;
    private final String table;
    /** Whether connections are never in autocommit mode, even without a transaction. */
    private volatile boolean alwaysManual;

    /** @param table checked, as it becomes a part of the statements */
    OutboxTable(DataSource source, String table) {
        this.source = source;
        this.table = table;
    }

    /**
     * Ensures that {@link #insert} can detect whether it takes part in a transaction. Must be called outside any.
     *
     * @throws IllegalStateException if connections are not in autocommit mode there
     */
    void requireAutoCommitOutside() throws SQLException {
        try (Connection connection = source.getConnection()) {
            requireAutoCommit(connection);
        }
    }

    private void requireAutoCommit(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            alwaysManual = true;
            throw new IllegalStateException("The data source of the outbox has autocommit switched off outside of"
                    + " transactions, so nobody can tell whether it takes part in one: switch that on in its pool of"
                    + " connections, or have chat.outbox.dataSource name one that the server's transactions include");
        }
    }

    /** @throws IllegalStateException if the data source takes no part in the transaction of this thread */
    void insert(OutboxRow row) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO " + table + " (id, room, body) VALUES (?, ?, ?)")) {
            if (alwaysManual || !isInTransaction(connection)) {
                // The row would persist regardless of the outcome of the transaction.
                throw new IllegalStateException("The data source of the outbox takes no part in the transaction:"
                        + " chat.outbox.dataSource has to be one that the server's transactions include");
            }
            insert.setQueryTimeout(SECONDS);
            insert.setString(1, row.id());
            insert.setString(2, row.room());
            insert.setString(3, row.body());
            insert.executeUpdate();
        }
    }

    /**
     * In a transaction of the server, most have autocommit switched off. Open Liberty's connections say that it is on, but refuse
     * to switch it on, as {@link Connection#setAutoCommit} specifies for a distributed transaction.
     */
    private static boolean isInTransaction(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            return true;
        }
        try {
            connection.setAutoCommit(true);
            return false;
        } catch (SQLException e) {
            return true;
        }
    }

    /** The first pending rows, in the order of their insertion, without those of some rooms. */
    List<OutboxRow> waiting(int limit, Collection<String> withoutRooms) throws SQLException {
        String rooms = withoutRooms.isEmpty()
                ? ""
                : " AND room NOT IN (" + String.join(", ", Collections.nCopies(withoutRooms.size(), "?")) + ")";
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT id, room, body FROM " + table
                        + " WHERE fault_code IS NULL" + rooms + " ORDER BY seq")) {
            // The database may have been away at the start.
            requireAutoCommit(connection);
            select.setQueryTimeout(SECONDS);
            // The one way to limit rows that all databases share.
            select.setMaxRows(limit);
            int index = 0;
            for (String room : withoutRooms) {
                select.setString(++index, room);
            }
            List<OutboxRow> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    // Trimmed, in case the column was created as CHAR.
                    rows.add(new OutboxRow(found.getString(1).strip(), found.getString(2), found.getString(3)));
                }
            }
            return rows;
        }
    }

    /** Deletes a row that was sent. */
    void delete(String id) throws SQLException {
        update("DELETE FROM " + table + " WHERE id = ?", id);
    }

    /** Keeps a row that was refused, so that it is not sent again until an operator removes the code. */
    void fail(String id, String code, String message) throws SQLException {
        int end = Math.min(message.length(), MAX_FAULT_MESSAGE_LENGTH);
        update(
                "UPDATE " + table + " SET fault_code = ?, fault_message = ? WHERE id = ?",
                code,
                message.substring(0, end),
                id);
    }

    private void update(String sql, String... values) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setQueryTimeout(SECONDS);
            for (int i = 0; i < values.length; i++) {
                update.setString(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }
}
