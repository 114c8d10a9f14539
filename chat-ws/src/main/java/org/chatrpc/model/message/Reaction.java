package org.chatrpc.model.message;

import java.util.ArrayList;
import java.util.List;

/**
 * An emoji that people chose as their reaction to a message.
 *
 * @param count how many chose it
 * @param usernames the first {@value #MAX_NAMES} of them, or all if there are no more, oldest first
 */
public record Reaction(String emoji, int count, List<String> usernames) {
    /** Keeps a message small, however many users react. */
    public static final int MAX_NAMES = 10;

    private static final long FIXED_BYTES = 150;
    private static final long PER_NAME_BYTES = 80;

    /** Identifies the reaction of one user. */
    public record Key(long messageId, String emoji, String username) {}

    /**
     * The reaction of one user.
     *
     * @param seq the entry that added it
     */
    public record OfPerson(Key key, long seq) {}

    public Reaction {
        usernames = List.copyOf(usernames);
    }

    /** Whether more users chose it than are named. */
    public boolean hasUnnamed() {
        return count > usernames.size();
    }

    /** With one more user, the latest to choose it. */
    Reaction and(String username) {
        List<String> names = new ArrayList<>(usernames);
        if (names.size() < MAX_NAMES) {
            names.add(username);
        }
        return new Reaction(emoji, count + 1, names);
    }

    /** The estimated heap size in bytes. */
    long bytes() {
        return FIXED_BYTES + PER_NAME_BYTES * usernames.size();
    }
}
