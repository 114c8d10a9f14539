package org.chatrpc.text;

import java.util.Locale;
import java.util.Set;

/**
 * Finds text that people read as an address although it cannot be opened from a message: {@code ftp://...},
 * {@code www...}, {@code example.org/...}, {@code xmpp:...}. An {@code @} in it is not a mention.
 */
final class Addresses {

    /** URI schemes without slashes. */
    private static final Set<String> SCHEMES = Set.of("mailto", "xmpp", "sip", "sips", "matrix", "acct");

    private Addresses() {}

    /**
     * Whether an address can begin at an offset of the line that starts at {@code start}: at most once in each run of
     * letters.
     */
    static boolean canBegin(String text, int start, int at) {
        return isPart(text.charAt(at)) && (at == start || !isPart(text.charAt(at - 1)));
    }

    /** The end of the address that starts at an offset; 0 if none starts there. */
    static int end(String text, int at, int limit) {
        int end = at;
        while (end < limit && isPart(text.charAt(end))) {
            end++;
        }
        String first = text.substring(at, end);
        boolean address = text.startsWith("://", end)
                || (text.startsWith(":", end) && SCHEMES.contains(first.toLowerCase(Locale.ROOT)))
                || (first.length() > 4 && first.regionMatches(true, 0, "www.", 0, 4))
                || (hasInnerDot(first) && text.startsWith("/", afterPort(text, end, limit)));
        if (!address) {
            return 0;
        }
        while (end < limit && Links.canContain(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** Whether a host name with a dot starts at an offset. */
    static boolean isHost(String text, int at, int limit) {
        int end = at;
        while (end < limit && isPart(text.charAt(end))) {
            end++;
        }
        return hasInnerDot(text.substring(at, end));
    }

    private static int afterPort(String text, int at, int limit) {
        int end = at;
        if (end < limit && text.charAt(end) == ':') {
            end++;
            while (end < limit && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
        }
        return end;
    }

    private static boolean hasInnerDot(String name) {
        int dot = name.indexOf('.', 1);
        return dot > 0 && dot < name.length() - 1 && name.charAt(dot + 1) != '.';
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || "._-+".indexOf(c) >= 0;
    }
}
