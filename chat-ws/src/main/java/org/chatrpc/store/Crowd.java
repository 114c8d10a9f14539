package org.chatrpc.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/**
 * Who is in a room, as far as a batch has to know: the people whom its drafts name, whose stays it looked up one by one, and
 * whether there are others, whom it cannot change. So a room of thousands costs no more than one of two.
 *
 * @param others whether anybody else is in the room
 * @param otherOwners whether anybody else owns it
 */
record Crowd(Set<String> named, boolean others, boolean otherOwners) {
    private static final String OWNERS =
            "SELECT username FROM membership WHERE room = ? AND role = 'OWNER' AND to_seq = 0 LIMIT ?";
    private static final String MEMBERS = "SELECT username FROM membership WHERE room = ? AND to_seq = 0 LIMIT ?";

    /** A room that the batch itself makes. */
    static Crowd of(Set<String> named) {
        return new Crowd(named, false, false);
    }

    /** A room as the tables have it. */
    static Crowd find(Connection connection, String room, Set<String> named) throws SQLException {
        boolean otherOwners = findsOther(connection, OWNERS, room, named);
        return new Crowd(named, otherOwners || findsOther(connection, MEMBERS, room, named), otherOwners);
    }

    /** One more than are named is enough to find one who is not. */
    private static boolean findsOther(Connection connection, String sql, String room, Set<String> named)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, room);
            statement.setInt(2, named.size() + 1);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (!named.contains(rows.getString(1))) {
                        return true;
                    }
                }
                return false;
            }
        }
    }
}
