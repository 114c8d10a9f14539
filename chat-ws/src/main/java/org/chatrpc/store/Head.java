package org.chatrpc.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Where the log ends. Whoever holds its row decides what comes next, until the end of the transaction.
 *
 * @param seq of the last entry
 * @param at of the last entry
 */
record Head(long seq, Instant at) {

    static Head lock(Connection connection, Dialect dialect) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(dialect.lockHead());
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new StoreException("The log has lost its head row.", null);
            }
            return new Head(row.getLong("seq"), Instant.ofEpochMilli(row.getLong("at")));
        }
    }

    static void advance(Connection connection, long seq, Instant at) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("UPDATE log_head SET seq = ?, at = ?")) {
            statement.setLong(1, seq);
            statement.setLong(2, at.toEpochMilli());
            statement.executeUpdate();
        }
    }
}
