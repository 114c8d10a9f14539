package org.chatrpc.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.SourceSpan;

/**
 * A message as the CommonMark parser reads it. What messages do not support is replaced by a neutral character of the
 * same length: HTML, entities, link definitions, and backslashes that do not escape anything. Blank lines between the
 * lines keep each line a paragraph of its own, as people write messages: no line continues the quote or the list item
 * above it, and emphasis ends with its line.
 */
final class MarkupSource {

    /**
     * The number of characters in a message that can delimit emphasis, code or links. All others are text: the parser
     * can compare each with those before it.
     */
    static final int MAX_DELIMITERS = 1_000;

    /** Punctuation without a meaning in CommonMark, so that it does not affect the delimiters beside it. */
    private static final char NEUTRAL = ';';

    private static final String DELIMITERS = "*_~`[";
    private static final String UNSUPPORTED = "<&\r\0";
    private static final String ESCAPABLE = "*_~`[]#>-+";

    /** Emoticons with an underscore as their mouth, the shrug, and identifiers such as {@code __init__}. */
    private static final Pattern PLAIN =
            Pattern.compile("(?<!\\S)[\\^<>=;.~*'-]_+[\\^<>=;.~*'-](?!\\S)|¯\\\\_\\([^()\\n]\\)_/¯"
                    + "|(?<![\\p{L}\\p{N}_])__[\\p{L}\\p{N}_]*[\\p{L}\\p{N}]__(?![\\p{L}\\p{N}_])");

    private static final Pattern QUOTE = Pattern.compile(" {0,3}>");

    /** Characters after which a {@code >} is an emoticon or an arrow: {@code >_<}, {@code >:(}, {@code >=}. */
    private static final String NO_QUOTE = "_.:;-=<^~|'";

    private final String text;
    private final StringBuilder parsed;
    private final BitSet escapes = new BitSet();
    private final List<Integer> starts = new ArrayList<>();
    /** The line of the message for each parsed line; the following one for a blank line that was inserted. */
    private final List<Integer> lines = new ArrayList<>();

    private int delimiters;

    /** @param text with LF line ends */
    MarkupSource(String text) {
        this.text = text;
        this.parsed = new StringBuilder(2 * text.length());
        starts.add(0);
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            starts.add(end + 1);
        }
        boolean quoted = false;
        for (int line = 0; line < starts.size(); line++) {
            int from = parsed.length();
            addLine(line);
            boolean quotes = QUOTE.matcher(parsed).region(from, parsed.length()).lookingAt();
            if (line > 0 && !(quotes && quoted)) {
                parsed.insert(from, '\n');
                lines.add(line);
            }
            quoted = quotes;
            lines.add(line);
            parsed.append('\n');
        }
    }

    /** What the parser reads. */
    String parsed() {
        return parsed.toString();
    }

    int lineCount() {
        return starts.size();
    }

    int lineStart(int line) {
        return starts.get(line);
    }

    /** The end of a line, before its line feed. */
    int lineEnd(int line) {
        return line + 1 < starts.size() ? starts.get(line + 1) - 1 : text.length();
    }

    /** The line of the message that a parsed range belongs to. */
    int line(SourceSpan span) {
        return lines.get(span.getLineIndex());
    }

    /** The offset in the message where a parsed range starts. */
    int start(SourceSpan span) {
        return lineStart(line(span)) + span.getColumnIndex();
    }

    /** Whether the character is a backslash that makes the next one a plain character. */
    boolean escapes(int offset) {
        return escapes.get(offset);
    }

    private void addLine(int line) {
        int start = lineStart(line);
        int end = lineEnd(line);
        Matcher plain = PLAIN.matcher(text).region(start, end);
        int plainStart = plain.find() ? plain.start() : end;
        int word = start;
        for (int i = start; i < end; i++) {
            while (plainStart < end && i >= plain.end()) {
                plainStart = plain.find() ? plain.start() : end;
            }
            word = Character.isWhitespace(text.charAt(i)) ? i + 1 : word;
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            boolean kept = i < plainStart ? isMarkup(word, i, end) : letter;
            parsed.append(kept ? text.charAt(i) : NEUTRAL);
        }
    }

    private boolean isMarkup(int word, int at, int end) {
        char c = text.charAt(at);
        char next = at + 1 < end ? text.charAt(at + 1) : '\n';
        if (DELIMITERS.indexOf(c) >= 0) {
            return delimiters++ < MAX_DELIMITERS;
        } else if (c == '\\') {
            boolean escape = ESCAPABLE.indexOf(next) >= 0 && !isInPath(word, at);
            escapes.set(at, escape);
            return escape;
        } else if (c == ':') {
            // A link definition would not be shown.
            return at == 0 || text.charAt(at - 1) != ']';
        } else if (c == '>') {
            return NO_QUOTE.indexOf(next) < 0;
        }
        return UNSUPPORTED.indexOf(c) < 0;
    }

    /** Whether a backslash separates the parts of a path: {@code C:\_work}, {@code \\server\*}. */
    private boolean isInPath(int word, int at) {
        String before = text.substring(word, Math.min(at + 1, word + 3));
        return before.startsWith("\\\\") || before.startsWith(".") || (before.length() == 3 && before.endsWith(":\\"));
    }
}
