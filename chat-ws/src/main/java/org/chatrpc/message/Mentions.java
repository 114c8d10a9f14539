package org.chatrpc.message;

import java.util.List;
import java.util.function.Predicate;
import org.chatrpc.text.Mention;

/**
 * Decides whom a message mentions: those whom its text names, see {@link Mention}, and who can read it. Thread-safe.
 *
 * @param accountExists whether somebody is called so
 * @param isMember whether that one can be mentioned here
 * @param max how many are found at the most
 */
record Mentions(Predicate<String> accountExists, Predicate<String> isMember, int max) {

    /** The usernames, in the order in which they first appear. */
    List<String> in(String text) {
        return Mention.in(text, accountExists).stream()
                .map(Mention::username)
                .filter(isMember)
                .distinct()
                .limit(max)
                .toList();
    }
}
