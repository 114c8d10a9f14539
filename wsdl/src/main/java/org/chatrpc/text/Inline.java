package org.chatrpc.text;

import java.util.List;

/** Finds code, links and names in a line. */
final class Inline {
    private final String text;
    private final boolean names;
    private final List<Piece> pieces;
    private int plain;
    /** The end of the last address found, in which an {@code @} is not a mention. */
    private int addressEnd;

    /**
     *
     * @param names whether this line can contain mentions
     * @param pieces receives the results
     */
    Inline(String text, boolean names, List<Piece> pieces) {
        this.text = text;
        this.names = names;
        this.pieces = pieces;
    }

    void parse(int start, int end) {
        plain = start;
        addressEnd = start;
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            if (c == '`') {
                at = code(at, end);
            } else if (c == '@') {
                at = name(start, at, end);
            } else {
                at = link(start, at, end);
            }
        }
        upTo(end);
    }

    /** Code is delimited by two equal runs of backticks, so that it can contain shorter and longer runs. */
    private int code(int at, int end) {
        int ticks = run(at, end);
        int from = at + ticks;
        for (int close = text.indexOf('`', from); close >= 0 && close < end; close = text.indexOf('`', close)) {
            int closing = run(close, end);
            if (closing == ticks && !text.substring(from, close).isBlank()) {
                upTo(at);
                add(Piece.Kind.MARK, at, from);
                add(Piece.Kind.CODE, from, close);
                plain = close + ticks;
                add(Piece.Kind.MARK, close, plain);
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
        if (at >= addressEnd && Addresses.canBegin(text, start, at)) {
            addressEnd = Addresses.end(text, at, end);
        }
        int close = Links.canBegin(text, start, at) ? Links.end(text, at, end) : -1;
        return close < 0 ? at + 1 : found(Piece.Kind.LINK, at, close);
    }

    private int name(int start, int at, int end) {
        boolean possible = names && at >= addressEnd && !Names.followsWord(text, start, at);
        int close = possible ? Names.end(text, at, end) : -1;
        return close < 0 ? at + 1 : found(Piece.Kind.NAME, at, close);
    }

    private int found(Piece.Kind kind, int at, int close) {
        upTo(at);
        add(kind, at, close);
        plain = close;
        return close;
    }

    private void upTo(int end) {
        if (plain < end) {
            add(Piece.Kind.TEXT, plain, end);
        }
        plain = end;
    }

    private void add(Piece.Kind kind, int start, int end) {
        pieces.add(new Piece(kind, start, end));
    }
}
