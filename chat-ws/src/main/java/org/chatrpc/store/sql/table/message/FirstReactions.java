package org.chatrpc.store.sql.table.message;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chatrpc.model.message.Reaction;
import org.chatrpc.store.connect.Lookup;
import org.chatrpc.store.sql.table.RowSet;

/**
 * Finds the first people who reacted to a message with an emoji, although some may remove their reactions within the
 * transaction. Not thread-safe.
 */
public final class FirstReactions {
    private final RowSet<Reaction.Key, Reaction.OfPerson> rows;
    /** How many commands may remove a reaction. */
    private final Map<Choice, Integer> removals = new HashMap<>();

    private record Choice(long messageId, String emoji) {}

    public FirstReactions(RowSet<Reaction.Key, Reaction.OfPerson> rows) {
        this.rows = rows;
    }

    public void request(long messageId, String emoji) {
        removals.merge(new Choice(messageId, emoji), 1, Integer::sum);
    }

    /** Each command removes at most one row, so this many extra rows suffice. */
    public Stream<Lookup> lookups() {
        return removals.entrySet().stream()
                .map(each -> ReactionTable.first(
                        each.getKey().messageId(),
                        each.getKey().emoji(),
                        (long) Reaction.MAX_NAMES + each.getValue(),
                        rows));
    }

    /**
     * The first usernames, except this one.
     *
     * @throws IllegalStateException if no command declared a need for them
     */
    public List<String> names(long messageId, String emoji, String except) {
        if (!removals.containsKey(new Choice(messageId, emoji))) {
            throw new IllegalStateException("needs() did not declare the first reactions to " + messageId);
        }
        return rows.all()
                .filter(each -> each.key().messageId() == messageId
                        && each.key().emoji().equals(emoji)
                        && !each.key().username().equals(except))
                .sorted(Comparator.comparingLong(Reaction.OfPerson::seq))
                .map(each -> each.key().username())
                .limit(Reaction.MAX_NAMES)
                .toList();
    }
}
