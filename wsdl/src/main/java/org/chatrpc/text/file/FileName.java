package org.chatrpc.text.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.regex.Pattern;
import org.chatrpc.text.NameText;

/**
 * A file's name as chosen by the sender, sanitised for display and for saving on any system: no path, no character that a
 * file system refuses or that changes the direction of a line, no name that Windows reserves, at most 255 bytes.
 * Forbidden characters are replaced or left out rather than refused, as people cannot always choose the names of their
 * files. It is for show only: nothing is ever stored or found by it.
 */
public final class FileName {
    /** What file systems allow for a name, in UTF-8. */
    public static final int MAX_BYTES = 255;

    private static final String OTHERWISE = "file";
    private static final int MAX_EXTENSION_BYTES = 32;

    /** What Windows refuses; slashes were removed with the path. */
    private static final Pattern REFUSED = Pattern.compile("[<>:\"|?*/\\\\]");

    private static final Pattern RESERVED =
            Pattern.compile("(con|prn|aux|nul|conin\\$|conout\\$|com[0-9¹²³]|lpt[0-9¹²³])", Pattern.CASE_INSENSITIVE);

    private FileName() {}

    /** The name that is shown for this one; {@code file} if nothing of it is left. */
    public static String shown(String given) {
        String line = NameText.shown(lastPart(given), OTHERWISE);
        String allowed = withoutEnds(REFUSED.matcher(line).replaceAll("_"));
        String named = allowed.isEmpty() ? OTHERWISE : allowed;
        return shortened(isReserved(named) ? "_" + named : named);
    }

    /** The ending after the last dot, in lower case; empty if there is none. */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String lastPart(String path) {
        int end = path.length();
        while (end > 0 && isSlash(path.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && !isSlash(path.charAt(start - 1))) {
            start--;
        }
        return path.substring(start, end);
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }

    /**
     * Windows drops dots and blanks at the end; a name of dots only is a folder, one that starts with a dot is hidden.
     */
    private static String withoutEnds(String name) {
        int start = 0;
        int end = name.length();
        while (end > start && isDotOrBlank(name.charAt(end - 1))) {
            end--;
        }
        while (start < end && isDotOrBlank(name.charAt(start))) {
            start++;
        }
        return name.substring(start, end);
    }

    private static boolean isDotOrBlank(char c) {
        return c == '.' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Windows reserves these names with any ending, too. */
    private static boolean isReserved(String name) {
        int dot = name.indexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return RESERVED.matcher(stem.strip()).matches();
    }

    /** Shortened before its ending, which says what it is. */
    private static String shortened(String name) {
        if (name.getBytes(UTF_8).length <= MAX_BYTES) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot <= 0 ? "" : name.substring(dot);
        if (ending.getBytes(UTF_8).length > MAX_EXTENSION_BYTES) {
            ending = "";
        }
        String stem = name.substring(0, name.length() - ending.length());
        return withoutEnds(start(stem, MAX_BYTES - ending.getBytes(UTF_8).length)) + ending;
    }

    private static String start(String text, int maxBytes) {
        int bytes = 0;
        int end = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            bytes += text.substring(end, next).getBytes(UTF_8).length;
            if (bytes > maxBytes) {
                break;
            }
            end = next;
        }
        return text.substring(0, end);
    }
}
