package org.chatrpc.text.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits a search query: words, phrases in quotes, and operators such as {@code from:bob}. Whatever keyboard, word processor or input
 * method it was typed with: every kind of space separates, quotes may be straight, curly, angled, full-width or the brackets of
 * Chinese and Japanese, and operators may be in full-width letters with a full-width colon. A quote that nothing closes is a part of
 * its word.
 */
public final class QueryTokens {
    /** Each of these closes each of them, as people and programs mix them up. */
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
        /** The name of an operator and a colon, with or without a value; the value may be none that the operator can have. */
        OPERATOR
    }

    /**
     * A part of a query.
     *
     * @param text as it was typed
     * @param name that of the operator, in lower case without the colon, and as long as it was typed; empty for others
     * @param value of the operator, in compatibility form and without quotes, or what is within the quotes of a phrase; otherwise the
     *     text
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

    /** Where the quote that begins here is closed; -1 if none begins, nothing closes it, or there is nothing to see in it. */
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
