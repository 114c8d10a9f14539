package org.chatrpc.migration;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A message as its author sent it, for a retry.
 *
 * @param replyTo the id of the message it answers; null if none
 */
record Sent(String author, String room, String body, String clientMessageId, String replyTo) {

    /** All messages of a database that no server has opened yet, in log order. */
    static List<Sent> in(Place place) {
        String sql = "SELECT author, room, body, client_message_id, reply_to FROM message ORDER BY id";
        try (Connection connection = place.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<Sent> all = new ArrayList<>();
            while (row.next()) {
                String replyTo = row.getLong(5) == 0 ? null : row.getString(5);
                all.add(new Sent(row.getString(1), row.getString(2), row.getString(3), row.getString(4), replyTo));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
