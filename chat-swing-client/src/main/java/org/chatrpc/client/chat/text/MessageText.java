package org.chatrpc.client.chat.text;

import org.chatrpc.text.BodyText;
import org.chatrpc.text.Limits;

/** The server's rules for message texts. */
public final class MessageText {

    /** The maximum length of a message, in characters. */
    public static final int LIMIT = Limits.MESSAGE;

    /** The length from which the composer shows the characters left. */
    public static final int COUNT_FROM = 7_500;

    private MessageText() {}

    /** The length of a text in characters; a supplementary character, such as an emoji, counts once. */
    public static int length(String text) {
        return BodyText.length(text);
    }

    /**
     * The text as it can be sent: without leading and trailing blank lines, and without characters that XML cannot
     * represent (control characters and unpaired surrogates, which come from pasting).
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
