package org.chatrpc.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.chatrpc.model.message.StoredMessage;
import org.jspecify.annotations.Nullable;

/**
 * A parsed query. A message matches if it meets all given conditions.
 *
 * @param words all of which the text or the names of its files must contain
 * @param authors the usernames of the possible authors; empty for any
 * @param rooms the ids of the possible rooms, or {@code @} and a username for a direct room; empty for any
 * @param from the earliest time of sending
 * @param until the latest time of sending, exclusive
 * @param withFiles whether it must have a file
 */
public record SearchQuery(
        List<Word> words,
        Set<String> authors,
        Set<String> rooms,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean withFiles) {
    public SearchQuery {
        words = List.copyOf(words);
        authors = Set.copyOf(authors);
        rooms = Set.copyOf(rooms);
    }

    /** Whether there are no conditions, so that every message would match. */
    boolean isEmpty() {
        return words.isEmpty() && authors.isEmpty() && rooms.isEmpty() && from == null && until == null && !withFiles;
    }

    /** Whether the text that the message has now is one that is searched for. */
    boolean appliesTo(StoredMessage message) {
        if (message.isDeleted() || (withFiles && message.attachments().isEmpty())) {
            return false;
        }
        List<String> texts = SearchedTexts.of(message).stream().map(Word::fold).toList();
        return words.stream().allMatch(word -> texts.stream().anyMatch(word::isIn));
    }
}
