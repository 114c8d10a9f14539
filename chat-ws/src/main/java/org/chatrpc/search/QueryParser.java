package org.chatrpc.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.text.search.QueryTokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query as people type it ({@link QueryTokens}): words, phrases in quotes, and the operators {@code from:}, {@code in:},
 * {@code before:}, {@code after:} and {@code has:file}, in any case. Text that resembles an operator but is none is a
 * word, and so is an unclosed quote. Used once, by one thread.
 */
final class QueryParser {
    static final String FIELD = "query";

    private final Set<Word> words = new LinkedHashSet<>();
    private final Set<String> authors = new LinkedHashSet<>();
    private final Set<String> rooms = new LinkedHashSet<>();
    private @Nullable Instant from;
    private @Nullable Instant until;
    private boolean withFiles;

    private QueryParser() {}

    /** The request as one query. */
    static SearchQuery parse(SearchRequest request, SearchPolicy policy) {
        String text = request.query();
        int length = text.codePointCount(0, text.length());
        if (length > policy.maxQuery()) {
            throw invalid("query must have at most " + policy.maxQuery() + " characters; it has " + length + ".");
        }
        QueryParser parser = new QueryParser();
        request.room().ifPresent(parser::room);
        request.author().ifPresent(parser::author);
        request.from().ifPresent(parser::from);
        request.until().ifPresent(parser::until);
        parser.withFiles = request.withFiles();
        parser.read(text);
        SearchQuery query = parser.query();
        if (query.words().size() > policy.maxWords()) {
            throw invalid("query must have at most " + policy.maxWords() + " words; it has "
                    + query.words().size() + ".");
        }
        if (query.isEmpty()) {
            throw invalid("query must have something to search for.");
        }
        return query;
    }

    private SearchQuery query() {
        return new SearchQuery(List.copyOf(words), authors, rooms, from, until, withFiles);
    }

    private void read(String text) {
        for (QueryTokens.Token token : QueryTokens.of(text)) {
            switch (token.kind()) {
                case PHRASE -> words.addAll(Word.quoted(token.value()));
                case WORD -> words.addAll(Word.typed(token.text()));
                case OPERATOR -> {
                    if (!isOperator(token.name(), token.value())) {
                        words.addAll(Word.typed(token.text()));
                    }
                }
            }
        }
    }

    /** Applies the operator, if it is one. */
    private boolean isOperator(String name, String value) {
        if (value.isEmpty()) {
            return false;
        }
        switch (name) {
            case "from" -> author(value);
            case "in" -> room(value);
            case "before" ->
                until(date("before:", value).atStartOfDay(ZoneOffset.UTC).toInstant());
            case "after" ->
                from(date("after:", value)
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant());
            default -> {
                boolean known = value.equalsIgnoreCase("file") || value.equalsIgnoreCase("files");
                withFiles |= known;
                return known;
            }
        }
        return true;
    }

    private void author(String name) {
        authors.add(withoutSign(name, '@').toLowerCase(Locale.ROOT));
    }

    private void room(String id) {
        rooms.add(withoutSign(id, '#').toLowerCase(Locale.ROOT));
    }

    private void from(Instant earliest) {
        from = from == null || earliest.isAfter(from) ? earliest : from;
    }

    private void until(Instant latest) {
        until = until == null || latest.isBefore(until) ? latest : until;
    }

    private static String withoutSign(String value, char sign) {
        return value.length() > 1 && value.charAt(0) == sign ? value.substring(1) : value;
    }

    private static LocalDate date(String operator, String value) {
        try {
            LocalDate date = LocalDate.parse(value);
            if (date.getYear() >= 0 && date.getYear() < 10_000) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // Handled below.
        }
        throw invalid(operator + " needs a date such as 2026-11-01.");
    }

    private static ChatException invalid(String reason) {
        return ChatException.in(FIELD, Problem.INVALID_VALUE, reason);
    }
}
