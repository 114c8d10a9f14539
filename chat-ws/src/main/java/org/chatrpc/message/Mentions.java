package org.chatrpc.message;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds whom a text names: {@code @bob}, in any case, but not within a word (an e-mail address, say) and not within code. A dot
 * or hyphen at the end belongs to the name if somebody is called so, and to the sentence otherwise. Thread-safe.
 *
 * @param accountExists whether somebody is called so
 * @param isMember whether that one can be mentioned here
 * @param max how many are found at the most
 */
record Mentions(Predicate<String> accountExists, Predicate<String> isMember, int max) {
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}_])@([A-Za-z0-9._-]{2,})");
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 32;

    /** The usernames, in the order in which they first appear. */
    List<String> in(String text) {
        if (text.indexOf('@') < 0) {
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>();
        Matcher names = NAME.matcher(Code.blankedIn(text));
        while (found.size() < max && names.find()) {
            account(names.group(1).toLowerCase(Locale.ROOT)).filter(isMember).ifPresent(found::add);
        }
        return new ArrayList<>(found);
    }

    private Optional<String> account(String characters) {
        int shortest = characters.length();
        while (shortest > 0 && isPunctuation(characters.charAt(shortest - 1))) {
            shortest--;
        }
        int longest = Math.min(characters.length(), LONGEST_NAME);
        for (int length = longest; length >= Math.max(shortest, SHORTEST_NAME); length--) {
            String name = characters.substring(0, length);
            if (accountExists.test(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static boolean isPunctuation(char c) {
        return c == '.' || c == '-';
    }
}
