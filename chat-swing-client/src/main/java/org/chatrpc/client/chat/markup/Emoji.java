package org.chatrpc.client.chat.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises emoji. */
public final class Emoji {

    private static final int MAX_LARGE_EMOJI = 3;
    private static final Pattern ONE = Pattern.compile("\\X");
    private static final int AS_PICTURE = 0xFE0F;
    private static final int KEYCAP = 0x20E3;

    private Emoji() {}

    /** Whether a message consists of one to three emoji: such a message is shown larger. */
    public static boolean only(String text) {
        // A family with skin tones has eleven units; longer texts need no further check.
        if (text.length() > MAX_LARGE_EMOJI * 40) {
            return false;
        }
        Matcher matcher = ONE.matcher(text);
        int count = 0;
        while (matcher.find()) {
            String character = matcher.group();
            if (character.isBlank()) {
                continue;
            }
            if (!isEmoji(character)) {
                return false;
            }
            count++;
        }
        return count >= 1 && count <= MAX_LARGE_EMOJI;
    }

    private static boolean isEmoji(String character) {
        int first = character.codePointAt(0);
        if (first >= 0x1F000 && first <= 0x1FAFF) {
            return true;
        }
        if (character.codePoints().anyMatch(c -> c == KEYCAP)) {
            return true;
        }
        boolean picture = first > 0xA0 && character.codePoints().anyMatch(c -> c == AS_PICTURE);
        return picture
                || (first >= 0x2600 && first <= 0x27BF)
                || first == 0x231A
                || first == 0x231B
                || (first >= 0x23E9 && first <= 0x23F3)
                || first == 0x2B50
                || first == 0x2B55;
    }
}
