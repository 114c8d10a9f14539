package org.chatrpc.client.search.result;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.search.suggest.TypedQuery;
import org.chatrpc.client.ui.Texts;

/**
 * The texts about a search and its results.
 *
 * @param server the server's name for messages to the user
 * @param zone where days begin
 * @param today the current day there
 */
public record SearchTexts(String server, ZoneId zone, Value<LocalDate> today) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);

    /** When a message was sent: the day and the time. */
    String when(Instant at) {
        LocalDate date = LocalDate.ofInstant(at, zone);
        String day = date.equals(today.get())
                ? Texts.get("day.today")
                : date.equals(today.get().minusDays(1)) ? Texts.get("day.yesterday") : DAY.format(date);
        return Texts.get("search.when", day, TIME.format(at.atZone(zone)));
    }

    /** What a screen reader says of a result. */
    public String spoken(SearchHit hit) {
        return Texts.get(
                "search.spoken",
                hit.authorName(),
                hit.roomTitle(),
                when(hit.sentAt()),
                hit.snippet().text());
    }

    /** What to show instead of results, or below them. */
    public String status(SearchState state) {
        return switch (state.phase()) {
            case EMPTY -> Texts.get("search.empty");
            case NO_DATE ->
                Texts.get(
                        "search.no_date", TypedQuery.withoutDate(state.query()).orElse(""), today.get());
            case SEARCHING -> Texts.get("search.searching");
            case LOADING -> Texts.get("search.loading");
            case INDEXING -> Texts.get("search.indexing");
            case FAILED ->
                state.problem()
                        .map(failure -> Failures.explain(failure, server))
                        .orElse("");
            case DONE -> done(state);
        };
    }

    private static String done(SearchState state) {
        if (state.full()) {
            return Texts.get("search.full", state.hits().size());
        }
        if (state.hits().isEmpty()) {
            return Texts.get(state.more() ? "search.none.yet" : "search.none");
        }
        return Texts.get(
                state.more() ? "search.count.more" : "search.count",
                state.hits().size());
    }
}
