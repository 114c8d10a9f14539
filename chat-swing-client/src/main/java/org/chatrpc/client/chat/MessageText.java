package org.chatrpc.client.chat;

import org.chatrpc.text.BodyText;
import org.chatrpc.text.Limits;

/** The rules for the text of a message, as the server has them. */
public final class MessageText {

    /** The longest message, in characters. */
    public static final int LIMIT = Limits.MESSAGE;

    /** From here on the composer counts down. */
    static final int COUNT_FROM = 7_500;

    private MessageText() {}

    /** How many characters a text has; one beyond the basic plane, such as an emoji, counts once. */
    public static int length(String text) {
        return BodyText.length(text);
    }

    /**
     * The text as it can be sent: without blank lines around it, and without what XML has no way to carry (control
     * characters and halves of characters, which come from pasting).
     */
    public static String clean(String typed) {
        StringBuilder text = new StringBuilder(typed.length());
        BodyText.withLineFeeds(typed).codePoints().filter(BodyText::canCarry).forEach(text::appendCodePoint);
        String kept = text.toString().stripTrailing();
        int start = 0;
        for (int i = 0; i < kept.length() && Character.isWhitespace(kept.charAt(i)); i++) {
            if (kept.charAt(i) == '\n') {
                start = i + 1;
            }
        }
        return kept.substring(start);
    }
}
