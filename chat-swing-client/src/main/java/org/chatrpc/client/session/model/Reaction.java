package org.chatrpc.client.session.model;

import java.util.List;

/**
 * A reaction to a message.
 *
 * @param count how many people chose the emoji
 * @param usernames the first of them, oldest first; there may be more
 * @param own whether this account is one of them, also if it is not among the first
 */
public record Reaction(String emoji, int count, List<String> usernames, boolean own) {

    private static final String EMOJI_STYLE = "\uFE0F";

    /** A reaction of others. */
    public Reaction(String emoji, int count, List<String> usernames) {
        this(emoji, count, usernames, false);
    }

    /** Whether this person, or this account, is known to have chosen it. */
    public boolean isBy(String username) {
        return own || usernames.contains(username);
    }

    /** Whether two texts are the same emoji: the variation selector that asks for an emoji in colour is optional. */
    public static boolean same(String one, String other) {
        return one.replace(EMOJI_STYLE, "").equals(other.replace(EMOJI_STYLE, ""));
    }

    /** Whether it is this emoji. */
    public boolean is(String other) {
        return same(emoji, other);
    }
}
