package org.chatrpc.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses a message into quotes, code, links and names. Code follows CommonMark 0.31 (sections 4.5 and 6.1), except
 * that code within a line ends with the line. The concatenated pieces are exactly the text.
 */
public final class MessageMarkup {
    private static final Pattern FENCE = Pattern.compile(" {0,3}(?:(?<fence>`{3,})[^`\\n]*|(?<tildes>~{3,})[^\\n]*)");
    private static final Pattern QUOTE = Pattern.compile(" {0,3}>");

    /**
     * Characters after which a {@code >} at the start of a line is an emoticon or an arrow: {@code >_<}, {@code >:(},
     * {@code >=}.
     */
    private static final String NO_QUOTE = "_.:;-=<^~|'";

    private final String text;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private Passage.Kind open = Passage.Kind.PARAGRAPH;

    private MessageMarkup(String text) {
        this.text = text;
    }

    /** Parses a text with LF line ends. */
    public static List<Passage> parse(String text) {
        return new MessageMarkup(text).parse();
    }

    private List<Passage> parse() {
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(start);
            Matcher fence = FENCE.matcher(text).region(start, end);
            start = fence.matches() ? code(start, end, fence(fence)) : line(start, end);
        }
        finish(Passage.Kind.PARAGRAPH);
        return passages;
    }

    private int line(int start, int end) {
        int mark = quoteMark(start, end);
        Passage.Kind kind = mark > 0 ? Passage.Kind.QUOTE : Passage.Kind.PARAGRAPH;
        if (kind != open) {
            finish(kind);
        }
        add(Piece.Kind.MARK, start, start + mark);
        new Inline(text, kind == Passage.Kind.PARAGRAPH, pieces).parse(start + mark, end);
        return lineBreak(end);
    }

    /** The length of a line's quote mark, including the following blank; 0 if there is none. */
    private int quoteMark(int start, int end) {
        Matcher mark = QUOTE.matcher(text).region(start, end);
        if (!mark.lookingAt()) {
            return 0;
        }
        int after = mark.end();
        if (after == end) {
            return after - start;
        }
        char next = text.charAt(after);
        return NO_QUOTE.indexOf(next) >= 0 ? 0 : after - start + (next == ' ' ? 1 : 0);
    }

    /** A fenced code block, including its fences; without a closing fence it extends to the end of the text. */
    private int code(int start, int firstEnd, String opening) {
        finish(Passage.Kind.CODE);
        int at = Math.min(firstEnd + 1, text.length());
        add(Piece.Kind.MARK, start, at);
        while (at < text.length()) {
            int end = lineEnd(at);
            if (closes(text.substring(at, end), opening)) {
                add(Piece.Kind.MARK, at, end);
                at = lineBreak(end);
                break;
            }
            add(Piece.Kind.CODE, at, end);
            at = lineBreak(end);
        }
        finish(Passage.Kind.PARAGRAPH);
        return at;
    }

    private static boolean closes(String line, String opening) {
        Matcher fence = FENCE.matcher(line);
        return fence.matches()
                && fence(fence).startsWith(opening)
                && line.strip().equals(fence(fence));
    }

    private static String fence(Matcher line) {
        String ticks = line.group("fence");
        return ticks != null ? ticks : line.group("tildes");
    }

    private int lineEnd(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private int lineBreak(int end) {
        if (end < text.length()) {
            add(Piece.Kind.BREAK, end, end + 1);
        }
        return end + 1;
    }

    private void add(Piece.Kind kind, int start, int end) {
        if (start < end) {
            pieces.add(new Piece(kind, start, end));
        }
    }

    private void finish(Passage.Kind next) {
        if (!pieces.isEmpty()) {
            passages.add(new Passage(open, pieces));
            pieces.clear();
        }
        open = next;
    }
}
