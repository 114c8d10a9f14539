package org.chatrpc.client.chat.markup;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chatrpc.client.chat.markup.Span.Kind;

/** Finds code, links and mentions within a line. */
final class Inline {

    /** Names are shorter: there is no need to look further. */
    private static final int LONGEST_NAME = 64;

    private final String text;
    private final Set<String> mentions;
    private final List<Span> spans;
    private int plain;

    /** @param spans takes what is found */
    Inline(String text, Set<String> mentions, List<Span> spans) {
        this.text = text;
        this.mentions = mentions;
        this.spans = spans;
    }

    void parse(int start, int end) {
        plain = start;
        int at = start;
        while (at < end) {
            at = switch (text.charAt(at)) {
                case '`' -> code(at, end);
                case 'h', 'H', 'm', 'M' -> link(start, at, end);
                case '@' -> mention(start, at, end);
                default -> at + 1;
            };
        }
        upTo(end);
    }

    /** Code stands between two equal runs of backticks, so that it can hold shorter and longer ones. */
    private int code(int at, int end) {
        int ticks = run(at, end);
        int from = at + ticks;
        for (int close = text.indexOf('`', from); close >= 0 && close < end; close = text.indexOf('`', close)) {
            int closing = run(close, end);
            if (closing == ticks && !text.substring(from, close).isBlank()) {
                upTo(at);
                spans.add(new Span(Kind.MARK, at, from));
                spans.add(new Span(Kind.CODE, from, close));
                plain = close + ticks;
                spans.add(new Span(Kind.MARK, close, plain));
                return plain;
            }
            close += closing;
        }
        return from;
    }

    private int run(int at, int end) {
        int after = at;
        while (after < end && text.charAt(after) == '`') {
            after++;
        }
        return after - at;
    }

    private int link(int start, int at, int end) {
        boolean within = at > start && text.charAt(at - 1) == '/';
        int close = startsWord(start, at) && !within ? Links.end(text, at, end) : -1;
        return close < 0 ? at + 1 : found(Kind.LINK, at, close);
    }

    private int mention(int start, int at, int end) {
        int close = at + 1;
        while (close < Math.min(end, at + LONGEST_NAME) && isNamePart(text.charAt(close))) {
            close++;
        }
        // A full stop can be the end of the sentence as well as a part of the name.
        while (startsWord(start, at) && close > at + 1) {
            if (mentions.contains(text.substring(at + 1, close).toLowerCase(Locale.ROOT))) {
                return found(Kind.MENTION, at, close);
            }
            if (text.charAt(close - 1) != '.' && text.charAt(close - 1) != '-') {
                break;
            }
            close--;
        }
        return at + 1;
    }

    private boolean startsWord(int start, int at) {
        return at == start || !(Character.isLetterOrDigit(text.codePointBefore(at)) || text.charAt(at - 1) == '_');
    }

    private static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "._-".indexOf(c) >= 0;
    }

    private int found(Kind kind, int at, int close) {
        upTo(at);
        spans.add(new Span(kind, at, close));
        plain = close;
        return close;
    }

    private void upTo(int end) {
        if (plain < end) {
            spans.add(new Span(Kind.TEXT, plain, end));
        }
        plain = end;
    }
}
