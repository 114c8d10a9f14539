package org.chatrpc.client.search.suggest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chatrpc.text.search.QueryTokens;
import org.chatrpc.text.search.QueryTokens.Kind;
import org.chatrpc.text.search.QueryTokens.Token;

/** A query as people type it: words, phrases in quotes, and operators such as {@code from:bob}. */
public final class TypedQuery {

    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    /** The server accepts times up to the end of the year after this one, in any time zone. */
    private static final int LAST_YEAR = 9_997;

    private static final Set<String> DATES = Set.of(BEFORE, AFTER);

    private TypedQuery() {}

    /**
     * An operator in a query.
     *
     * @param name in lower case, without the colon
     * @param value what is typed of its value
     * @param start where it starts in the text
     * @param end exclusive
     */
    public record Operator(String name, String value, int start, int end) {}

    /**
     * A query and the place of the caret.
     *
     * @param caret in UTF-16 units
     */
    public record Edit(String text, int caret) {}

    /**
     * A query whose days are converted to times. The server would interpret them as days in UTC.
     *
     * @param query without the date operators
     * @param from earliest time of the messages
     * @param until latest time of the messages, exclusive
     */
    public record Dated(String query, Optional<Instant> from, Optional<Instant> until) {}

    /** The operator whose value is being typed at the caret. */
    static Optional<Operator> at(String text, int caret) {
        return operators(text)
                .filter(found -> found.start() + found.name().length() < caret && caret <= found.end())
                .findFirst();
    }

    /** Completes the value of an operator, and puts the caret behind it for the next word. */
    static Edit complete(String text, Operator operator, String value) {
        String before = text.substring(0, operator.start()) + operator.name() + ":" + value + " ";
        return new Edit(before + text.substring(operator.end()).stripLeading(), before.length());
    }

    /** The query to be sent: without operators whose value is not typed yet. */
    public static String sendable(String text) {
        return without(
                text, operators(text).filter(found -> found.value().isEmpty()).toList());
    }

    /** The first operator that needs a date and has something else, or the beginning of one. */
    public static Optional<String> withoutDate(String text) {
        return operators(text)
                .filter(found -> DATES.contains(found.name()) && date(found).isEmpty())
                .findFirst()
                .map(Operator::name);
    }

    /**
     * The query with its days as times: after:D starts at the end of D, before:D ends at its start.
     *
     * @param zone where days begin and end
     */
    public static Dated dated(String text, ZoneId zone) {
        List<Operator> days = operators(text)
                .filter(found -> DATES.contains(found.name()) && date(found).isPresent())
                .toList();
        return new Dated(
                without(text, days),
                beginnings(days, AFTER, 1, zone).max(Comparator.naturalOrder()),
                beginnings(days, BEFORE, 0, zone).min(Comparator.naturalOrder()));
    }

    private static Stream<Instant> beginnings(List<Operator> days, String name, int later, ZoneId zone) {
        return days.stream()
                .filter(found -> found.name().equals(name))
                .flatMap(found -> date(found).stream())
                .map(day -> day.plusDays(later).atStartOfDay(zone).toInstant());
    }

    private static String without(String text, List<Operator> operators) {
        StringBuilder rest = new StringBuilder(text);
        operators.forEach(each -> rest.replace(each.start(), each.end(), " ".repeat(each.end() - each.start())));
        return rest.toString().strip();
    }

    private static Stream<Operator> operators(String text) {
        return QueryTokens.of(text).stream()
                .filter(token -> token.kind() == Kind.OPERATOR)
                .map(TypedQuery::operator);
    }

    private static Operator operator(Token token) {
        return new Operator(token.name(), token.value(), token.start(), token.end());
    }

    private static Optional<LocalDate> date(Operator operator) {
        try {
            return Optional.of(LocalDate.parse(operator.value()))
                    .filter(day -> day.getYear() >= 1 && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
