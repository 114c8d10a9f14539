package org.chatrpc.store.sql.table.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.chatrpc.model.message.Reaction;
import org.chatrpc.model.table.Tables;
import org.chatrpc.store.connect.Column;
import org.chatrpc.store.connect.Lookup;
import org.chatrpc.store.sql.table.RowSet;
import org.chatrpc.store.sql.table.TableMapping;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code reaction}, with the reactions of each user, and their summary in the column {@code reactions} of
 * {@code message}. The summary is all that readers get: counting the rows for each reader would be too expensive.
 */
public final class ReactionTable {
    private static final String FIRST =
            "SELECT * FROM reaction WHERE message_id = ? AND emoji = ? ORDER BY seq LIMIT ?";

    public static final TableMapping<Reaction.Key, Reaction.OfPerson> REACTIONS = new TableMapping<>(
            Tables.REACTIONS,
            "SELECT * FROM reaction WHERE ",
            List.of(Column.number("message_id"), Column.text("emoji"), Column.text("username")),
            key -> new Object[] {key.messageId(), key.emoji(), key.username()},
            ReactionTable::reaction,
            "reaction",
            List.of(Column.number("message_id"), Column.text("emoji"), Column.text("username"), Column.number("seq")),
            List.of("message_id", "emoji", "username"),
            List.of("seq"),
            reaction -> new Object[] {
                reaction.key().messageId(),
                reaction.key().emoji(),
                reaction.key().username(),
                reaction.seq()
            });

    private ReactionTable() {}

    /** The first reactions to this message with this emoji. */
    static Lookup first(long messageId, String emoji, long max, RowSet<Reaction.Key, Reaction.OfPerson> rows) {
        return new Lookup.Query(FIRST, List.of(messageId, emoji, max), row -> rows.found(reaction(row)));
    }

    private static Reaction.OfPerson reaction(ResultSet row) throws SQLException {
        return new Reaction.OfPerson(
                new Reaction.Key(row.getLong("message_id"), row.getString("emoji"), row.getString("username")),
                row.getLong("seq"));
    }

    /** A line for each emoji: the emoji, the count and the names, separated by spaces, which none of them contains. */
    static @Nullable String summary(List<Reaction> reactions) {
        return reactions.isEmpty()
                ? null
                : reactions.stream()
                        .map(each -> each.emoji() + " " + each.count() + " " + String.join(" ", each.usernames()))
                        .collect(Collectors.joining("\n"));
    }

    static List<Reaction> parse(@Nullable String summary) {
        return summary == null
                ? List.of()
                : summary.lines().map(ReactionTable::parseLine).toList();
    }

    private static Reaction parseLine(String line) {
        List<String> parts = Arrays.asList(line.split(" "));
        return new Reaction(parts.get(0), Integer.parseInt(parts.get(1)), parts.subList(2, parts.size()));
    }
}
