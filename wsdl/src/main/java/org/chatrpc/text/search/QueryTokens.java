package org.chatrpc.text.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits a search query into words, phrases in quotes, and operators such as {@code from:bob}. Accepts the variants of
 * keyboards, word processors and input methods: every kind of space separates; quotes may be straight, curly, angled,
 * full-width or the brackets of Chinese and Japanese; operators may be in full-width letters with a full-width colon. An
 * unclosed quote is a part of its word.
 */
public final class QueryTokens {
    /** Each of these can close each other, because people and programs mix them up. */
    private static final String QUOTES = "\"\u201c\u201d\u201e\u201f\uff02";
    /** Guillemets point in either direction, by country. */
    private static final String OPENING = "\u00ab\u00bb\u300c\u300e\uff62";

    private static final String CLOSING = "\u00bb\u00ab\u300d\u300f\uff63";

    private static final String COLONS = ":\uff1a";
    private static final Set<String> OPERATORS = Set.of("from", "in", "before", "after", "has");

    private QueryTokens() {}

    /** What a token is. */
    public enum Kind {
        WORD,
        PHRASE,
        /** The name of an operator and a colon, with or without a value, which may be invalid for the operator. */
        OPERATOR
    }

    /**
     * A part of a query.
     *
     * @param text as typed
     * @param name of the operator, in lower case without the colon, with the same length as typed; empty for others
     * @param value of the operator, in compatibility form and without quotes, or the content of a quoted phrase;
     *     otherwise the text
     * @param start in UTF-16 units
     * @param end exclusive, in UTF-16 units
     */
    public record Token(Kind kind, String text, String name, String value, int start, int end) {}

    /** The tokens in order. */
    public static List<Token> of(String query) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < query.length()) {
            int c = query.codePointAt(at);
            if (isSpace(c)) {
                at += Character.charCount(c);
                continue;
            }
            int close = closing(query, at);
            Token token = close > 0 ? phrase(query, at, close) : wordOrOperator(query, at, wordEnd(query, at));
            tokens.add(token);
            at = token.end();
        }
        return List.copyOf(tokens);
    }

    /** The parts of a text that are words, and nothing else, if they are in a query. */
    public static List<String> plainParts(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isSpace(c) || COLONS.indexOf(c) >= 0 || isQuote(c)) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.appendCodePoint(c);
            }
        });
        parts.add(part.toString());
        return parts.stream().filter(each -> !each.isEmpty()).toList();
    }

    private static Token phrase(String query, int start, int close) {
        return new Token(
                Kind.PHRASE,
                query.substring(start, close + 1),
                "",
                query.substring(start + 1, close),
                start,
                close + 1);
    }

    /**
     * The index of the quote that closes the one at this position; -1 if none starts here, it is unclosed, or has no
     * visible content.
     */
    private static int closing(String query, int at) {
        char opening = query.charAt(at);
        int pair = OPENING.indexOf(opening);
        if (pair < 0 && QUOTES.indexOf(opening) < 0) {
            return -1;
        }
        boolean visible = false;
        for (int i = at + 1; i < query.length(); i++) {
            char c = query.charAt(i);
            if (pair >= 0 ? c == CLOSING.charAt(pair) : QUOTES.indexOf(c) >= 0) {
                return visible ? i : -1;
            }
            visible |= !isSpace(c);
        }
        return -1;
    }

    private static int wordEnd(String query, int start) {
        int at = start;
        while (at < query.length() && !isSpace(query.codePointAt(at))) {
            at += Character.charCount(query.codePointAt(at));
        }
        return at;
    }

    private static Token wordOrOperator(String query, int start, int end) {
        String text = query.substring(start, end);
        for (int i = 0; i < text.length(); i++) {
            if (COLONS.indexOf(text.charAt(i)) >= 0) {
                String name = compatible(text.substring(0, i)).toLowerCase(Locale.ROOT);
                if (OPERATORS.contains(name)) {
                    return new Token(Kind.OPERATOR, text, name, withoutQuotes(text.substring(i + 1)), start, end);
                }
                break;
            }
        }
        return new Token(Kind.WORD, text, "", text, start, end);
    }

    private static String withoutQuotes(String value) {
        StringBuilder rest = new StringBuilder();
        value.codePoints().filter(c -> !isQuote(c)).forEach(rest::appendCodePoint);
        return compatible(rest.toString());
    }

    private static String compatible(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static boolean isQuote(int c) {
        return QUOTES.indexOf(c) >= 0 || OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
