package org.chatrpc.client.chat.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chatrpc.client.chat.markup.Span.Kind;

/**
 * Finds quotes, code, links and mentions in the text of a message; code as the server finds it, which looks for no mentions
 * there. Put together, the spans are the text, whatever it is: nothing is lost and nothing is added.
 */
public final class Markup {

    /** As the server has it, which finds no mentions in code. */
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,})([^`\\n]*)");

    private final String text;
    private final Inline inline;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private Block.Kind open = Block.Kind.PARAGRAPH;

    private Markup(String text, Set<String> mentions) {
        this.text = text;
        this.inline = new Inline(text, mentions, spans);
    }

    /**
     * Takes a text apart.
     *
     * @param mentions the usernames of those who are told of the message
     */
    public static List<Block> parse(String text, Set<String> mentions) {
        return new Markup(text, mentions).parse();
    }

    private List<Block> parse() {
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(start);
            Matcher fence = fence(start, end);
            start = fence.matches() ? code(start, end, fence.group(1).length()) : line(start, end);
        }
        finish(Block.Kind.PARAGRAPH);
        return List.copyOf(blocks);
    }

    private int line(int start, int end) {
        int mark = quoteMark(start, end);
        Block.Kind kind = mark > 0 ? Block.Kind.QUOTE : Block.Kind.PARAGRAPH;
        if (kind != open) {
            finish(kind);
        }
        add(Kind.MARK, start, start + mark);
        inline.parse(start + mark, end);
        return lineBreak(end);
    }

    /** How long the mark of a quoted line is; 0 if it is none. A blank must follow: {@code >_<} is no quote. */
    private int quoteMark(int start, int end) {
        if (start < end && text.charAt(start) == '>') {
            if (start + 1 == end) {
                return 1;
            }
            return text.charAt(start + 1) == ' ' ? 2 : 0;
        }
        return 0;
    }

    /** A block of code, with its fences; without a second fence it goes to the end of the text. */
    private int code(int start, int firstEnd, int ticks) {
        finish(Block.Kind.CODE);
        int at = Math.min(firstEnd + 1, text.length());
        add(Kind.MARK, start, at);
        while (at < text.length()) {
            int end = lineEnd(at);
            Matcher fence = fence(at, end);
            if (fence.matches()
                    && fence.group(1).length() >= ticks
                    && fence.group(2).isBlank()) {
                add(Kind.MARK, at, end);
                at = lineBreak(end);
                break;
            }
            add(Kind.CODE, at, end);
            at = lineBreak(end);
        }
        finish(Block.Kind.PARAGRAPH);
        return at;
    }

    private Matcher fence(int start, int end) {
        return FENCE.matcher(text).region(start, end);
    }

    private int lineEnd(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private int lineBreak(int end) {
        if (end < text.length()) {
            add(Kind.BREAK, end, end + 1);
        }
        return end + 1;
    }

    private void add(Kind kind, int start, int end) {
        if (start < end) {
            spans.add(new Span(kind, start, end));
        }
    }

    private void finish(Block.Kind next) {
        if (!spans.isEmpty()) {
            blocks.add(new Block(open, spans));
            spans.clear();
        }
        open = next;
    }
}
