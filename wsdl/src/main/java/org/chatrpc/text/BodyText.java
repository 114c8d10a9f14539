package org.chatrpc.text;

import org.chatrpc.text.Checked.Accepted;
import org.chatrpc.text.Checked.Refused;
import org.jspecify.annotations.Nullable;

/** The text of a message: valid XML characters, at least one of them visible, with LF line ends. */
public final class BodyText {
    private BodyText() {}

    /**
     * Checks a text to be sent.
     *
     * @param text null counts as empty
     * @param max the maximum length, in characters
     */
    public static Checked check(@Nullable String text, int max) {
        String body = text == null ? "" : withLineFeeds(text);
        int length = length(body);
        if (length == 0) {
            return refused(Violation.Kind.TOO_SHORT, max, length, -1);
        } else if (length > max) {
            return refused(Violation.Kind.TOO_LONG, max, length, -1);
        }
        int forbidden =
                body.codePoints().filter(c -> !Characters.isXml(c)).findFirst().orElse(-1);
        if (forbidden >= 0) {
            return refused(Violation.Kind.NOT_XML, max, length, forbidden);
        }
        return isVisible(body) ? new Accepted(body) : refused(Violation.Kind.INVISIBLE, max, length, -1);
    }

    /** The length in characters; a supplementary character, such as an emoji, counts once. */
    public static int length(String text) {
        return Characters.count(text);
    }

    /** Whether the text contains a visible character. */
    public static boolean isVisible(String text) {
        return Characters.hasVisible(text);
    }

    /** Whether a message may contain this character. */
    public static boolean canCarry(int codePoint) {
        return Characters.isXml(codePoint);
    }

    /** The text with CR LF and CR replaced by LF. */
    public static String withLineFeeds(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static Checked refused(Violation.Kind kind, int max, int length, int character) {
        return new Refused(new Violation(kind, 1, max, length, character));
    }
}
