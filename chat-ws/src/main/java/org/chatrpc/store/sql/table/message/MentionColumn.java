package org.chatrpc.store.sql.table.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chatrpc.model.message.LateMentions;

/** The rows of {@code mention} of a message, as one column of it. */
public final class MentionColumn {
    /**
     * The usernames mentioned, in order, separated by spaces; null if there are none. The name of a user mentioned by
     * an edit is followed by a colon and the entry of the edit. Usernames contain neither. With the alias {@code m} for
     * the message.
     */
    public static final String SQL =
            "(SELECT string_agg(n.username || CASE WHEN n.seq = 0 THEN '' ELSE ':' || n.seq END, ' ' ORDER BY n.position)"
                    + " FROM mention n WHERE n.message_id = m.id) AS mentions";

    private MentionColumn() {}

    static List<String> names(ResultSet row) throws SQLException {
        return words(row).map(word -> word.split(":", -1)[0]).toList();
    }

    static LateMentions late(ResultSet row) throws SQLException {
        return new LateMentions(
                row.getLong("mentions_all_seq"),
                words(row)
                        .map(word -> word.split(":", -1))
                        .filter(parts -> parts.length == 2)
                        .collect(Collectors.toMap(parts -> parts[0], parts -> Long.parseLong(parts[1]))));
    }

    private static Stream<String> words(ResultSet row) throws SQLException {
        String joined = row.getString("mentions");
        return joined == null ? Stream.empty() : Stream.of(joined.split(" ", -1));
    }
}
