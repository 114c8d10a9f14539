package org.chatrpc.client.search.suggest;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.ui.NaturalOrder;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.text.Folding;

/**
 * Suggests values of the operator that is being typed, and earlier searches while nothing is; contains no UI code.
 * Rooms and people at hand are suggested at once, other people when typing pauses.
 */
public final class SuggestionModel {

    /** What is suggested for an operator at most. */
    static final int MAX_SUGGESTIONS = 20;

    private static final Duration TYPING_PAUSE = Duration.ofMillis(150);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL);

    private final Value<List<Suggestion>> suggestions = new Value<>(List.of());
    private final ChatSession session;
    private final Dispatcher dispatcher;
    private final RecentSearches recent;
    private final ZoneId zone;
    private final Subscription watch;
    private TypedQuery.Edit typed = new TypedQuery.Edit("", 0);
    private Optional<TypedQuery.Operator> operator = Optional.empty();
    private List<Person> people = List.of();
    private Optional<String> asked = Optional.empty();
    private Subscription lookUp = () -> {};

    /** @param zone where days begin */
    public SuggestionModel(ChatSession session, Dispatcher dispatcher, RecentSearches recent, ZoneId zone) {
        this.session = session;
        this.dispatcher = dispatcher;
        this.recent = recent;
        this.zone = zone;
        this.watch = recent.queries().onChange(queries -> publish());
        publish();
    }

    /** The best first; empty for none. */
    public Value<List<Suggestion>> suggestions() {
        return suggestions;
    }

    /** Whether earlier searches are suggested, rather than values of an operator. */
    public boolean ofEarlierSearches() {
        return typed.text().isBlank();
    }

    /** The text or the caret has changed. */
    public void typed(String text, int caret) {
        typed = new TypedQuery.Edit(text, caret);
        operator = TypedQuery.at(text, caret);
        lookUp.end();
        Optional<String> wanted =
                operator.filter(found -> found.name().equals("from")).map(found -> plain(found.value()));
        if (wanted.isPresent() && !wanted.equals(asked)) {
            lookUp = dispatcher.after(TYPING_PAUSE, () -> ask(wanted.get()));
        }
        publish();
    }

    /** What the query becomes when a suggestion is chosen. */
    public TypedQuery.Edit choose(Suggestion suggestion) {
        return operator.map(found -> TypedQuery.complete(typed.text(), found, suggestion.value()))
                .orElseGet(() -> new TypedQuery.Edit(
                        suggestion.value(), suggestion.value().length()));
    }

    /** Suggests nothing more for the operator at the caret. */
    public void dismiss() {
        lookUp.end();
        operator = Optional.empty();
        publish();
    }

    /** Forgets the earlier searches. */
    public void forgetSearches() {
        recent.clear();
    }

    public void close() {
        lookUp.end();
        watch.end();
    }

    private void ask(String name) {
        lookUp = session.roomCalls()
                .findPeople(
                        name,
                        MAX_SUGGESTIONS,
                        found -> {
                            asked = Optional.of(name);
                            people = found;
                            publish();
                        },
                        // The rooms and people that are known here are suggested all the same.
                        failure -> {});
    }

    private void publish() {
        suggestions.set(
                typed.text().isBlank()
                        ? recent.queries().get().stream()
                                .map(query -> new Suggestion(Suggestion.Kind.RECENT, query, "", query))
                                .toList()
                        : operator.map(this::values).orElse(List.of()));
    }

    private List<Suggestion> values(TypedQuery.Operator of) {
        String beginning = plain(of.value());
        List<Suggestion> all = all(of, beginning);
        boolean complete = all.size() == 1 && plain(all.get(0).value()).equals(beginning);
        return complete ? List.of() : all;
    }

    private List<Suggestion> all(TypedQuery.Operator of, String beginning) {
        return switch (of.name()) {
            case "from" -> people(beginning);
            case "in" -> rooms(beginning);
            case "has" ->
                "file".startsWith(beginning)
                        ? List.of(new Suggestion(Suggestion.Kind.FILES, Texts.get("search.files"), "", "file"))
                        : List.of();
            default -> days(beginning);
        };
    }

    private List<Suggestion> people(String beginning) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put(session.account().username(), session.account().displayName());
        session.rooms().joined().get().forEach(room -> room.peer().ifPresent(peer -> known.put(peer, room.title())));
        people.forEach(person -> known.put(person.username(), person.displayName()));
        return known.keySet().stream()
                .map(username -> new Suggestion(
                        Suggestion.Kind.PERSON, session.names().shown(username), "@" + username, username))
                .filter(person -> matches(person, beginning))
                .sorted(order(beginning))
                .limit(MAX_SUGGESTIONS)
                .toList();
    }

    private List<Suggestion> rooms(String beginning) {
        return session.rooms().joined().get().stream()
                .map(SuggestionModel::room)
                .filter(room -> matches(room, beginning))
                .sorted(order(beginning))
                .limit(MAX_SUGGESTIONS)
                .toList();
    }

    private static Suggestion room(RoomSummary room) {
        return switch (room.kind()) {
            case PUBLIC -> new Suggestion(Suggestion.Kind.ROOM, room.title(), room.id(), room.id());
            case PRIVATE -> new Suggestion(Suggestion.Kind.PRIVATE_ROOM, room.title(), room.id(), room.id());
            case DIRECT -> {
                String peer = "@" + room.peer().orElse(room.id());
                yield new Suggestion(Suggestion.Kind.DIRECT_ROOM, room.title(), peer, peer);
            }
        };
    }

    private List<Suggestion> days(String beginning) {
        LocalDate today = LocalDate.ofInstant(session.now(), zone);
        List<LocalDate> days = new ArrayList<>(List.of(
                today,
                today.minusDays(1),
                today.minusWeeks(1),
                today.minusMonths(1),
                today.withDayOfYear(1),
                today.minusYears(1)));
        return days.stream()
                .distinct()
                .map(day -> new Suggestion(Suggestion.Kind.DAY, DAY.format(day), day.toString(), day.toString()))
                .filter(day -> day.value().startsWith(beginning))
                .toList();
    }

    private static boolean matches(Suggestion suggestion, String beginning) {
        String value = plain(suggestion.value());
        return value.startsWith(beginning)
                || Stream.of(Folding.fold(suggestion.title()).split("[\\s@(]+"))
                        .anyMatch(word -> word.startsWith(beginning));
    }

    private static Comparator<Suggestion> order(String beginning) {
        return Comparator.comparing(
                        (Suggestion suggestion) -> !plain(suggestion.value()).startsWith(beginning))
                .thenComparing(Suggestion::title, NaturalOrder.NAMES);
    }

    /** The form in which values are compared: like the server, without the sign before a name. */
    private static String plain(String value) {
        String folded = Folding.fold(value);
        return folded.startsWith("@") || folded.startsWith("#") ? folded.substring(1) : folded;
    }
}
