package org.chatrpc.client.search.suggest;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A query as people type it: words, phrases in quotes, and operators such as {@code from:bob}. */
public final class TypedQuery {

    private static final String QUOTES = "\"\u201c\u201d\u201e";
    private static final Pattern OPERATOR =
            Pattern.compile("(?<name>from|in|before|after|has):(?<value>\\S*)", Pattern.CASE_INSENSITIVE);
    /** A phrase, or a word that may be an operator. */
    private static final Pattern TOKEN =
            Pattern.compile("[" + QUOTES + "][^" + QUOTES + "]+[" + QUOTES + "]|(?<word>\\S+)");

    private static final Set<String> DATES = Set.of("before", "after");

    private TypedQuery() {}

    /**
     * An operator in a query.
     *
     * @param name in lower case, without the colon
     * @param value what is typed of its value
     * @param start where it begins in the text
     * @param end exclusive
     */
    public record Operator(String name, String value, int start, int end) {}

    /**
     * A query and the place of the caret.
     *
     * @param caret in UTF-16 units
     */
    public record Edit(String text, int caret) {}

    /** The operator whose value is being typed at the caret. */
    static Optional<Operator> at(String text, int caret) {
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            if (token.start() < caret && caret <= token.end()) {
                return operator(token)
                        .filter(found -> caret > found.start() + found.name().length());
            }
        }
        return Optional.empty();
    }

    /** Gives an operator its value, and leaves the caret behind it for the next word. */
    static Edit complete(String text, Operator operator, String value) {
        String before = text.substring(0, operator.start()) + operator.name() + ":" + value + " ";
        return new Edit(before + text.substring(operator.end()).stripLeading(), before.length());
    }

    /** The query to be sent: without operators whose value is not typed yet. */
    public static String sendable(String text) {
        StringBuilder sent = new StringBuilder(text);
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            if (operator(token).filter(found -> found.value().isEmpty()).isPresent()) {
                sent.replace(token.start(), token.end(), " ".repeat(token.end() - token.start()));
            }
        }
        return sent.toString().strip();
    }

    /** The first operator that needs a date and has something else, or the beginning of one. */
    public static Optional<String> withoutDate(String text) {
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            Optional<Operator> wrong =
                    operator(token).filter(found -> DATES.contains(found.name()) && !isDate(found.value()));
            if (wrong.isPresent()) {
                return wrong.map(Operator::name);
            }
        }
        return Optional.empty();
    }

    private static Optional<Operator> operator(Matcher token) {
        Matcher operator =
                OPERATOR.matcher(Optional.ofNullable(token.group("word")).orElse(""));
        return operator.matches()
                ? Optional.of(new Operator(
                        operator.group("name").toLowerCase(Locale.ROOT),
                        operator.group("value"),
                        token.start(),
                        token.end()))
                : Optional.empty();
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value.replaceAll("[" + QUOTES + "]", "")).getYear() >= 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
