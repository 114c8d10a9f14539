package org.chatrpc.message.response;

import java.util.Map;
import java.util.stream.Collectors;
import net.fellbaum.jemoji.EmojiManager;
import net.fellbaum.jemoji.Qualification;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.problem.Require;
import org.jspecify.annotations.Nullable;

/**
 * Single emoji as reactions: those that Unicode recommends for general interchange (RGI, UTS #51), including sequences with
 * ZWJ, flags, keycaps and skin tones, as listed by JEmoji. Clients write the same emoji with or without the variation
 * selector U+FE0F, so each has one canonical form, that with the selectors. Thread-safe.
 */
final class Emoji {
    private static final String FIELD = "emoji";
    private static final String VARIATION_SELECTOR = "\uFE0F";
    /** In chars; the longest of today has 15. */
    private static final int MAX_LENGTH = 40;

    private Emoji() {}

    /** Loaded with the first reaction, as reading the data takes a moment. */
    private static final class Canonical {
        /** By the form without variation selectors. */
        private static final Map<String, String> FORMS = EmojiManager.getAllEmojis().stream()
                .filter(emoji -> emoji.getQualification() == Qualification.FULLY_QUALIFIED)
                .map(net.fellbaum.jemoji.Emoji::getEmoji)
                .collect(Collectors.toUnmodifiableMap(Canonical::key, emoji -> emoji));

        static String key(String emoji) {
            return emoji.replace(VARIATION_SELECTOR, "");
        }
    }

    /** The canonical form of the one emoji that the request element must contain. */
    static String require(@Nullable String text) {
        String given = Require.present(FIELD, text);
        String found = given.length() > MAX_LENGTH ? null : Canonical.FORMS.get(Canonical.key(given));
        if (found == null) {
            throw ChatException.in(FIELD, Problem.INVALID_VALUE, "emoji must be a single emoji.");
        }
        return found;
    }
}
