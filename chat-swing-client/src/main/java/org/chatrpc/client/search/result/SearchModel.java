package org.chatrpc.client.search.result;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.search.result.SearchState.Phase;
import org.chatrpc.client.search.suggest.TypedQuery;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.feed.ConnectionState;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.search.FoundMessage;
import org.chatrpc.client.session.search.MessageSearch;
import org.chatrpc.client.session.search.SearchPage;

/**
 * Searches all rooms while the user types, one page at a time; contains no UI code. Responses to an earlier query are
 * ignored. The results exclude messages of blocked people and of rooms that were left; texts that are edited or deleted
 * meanwhile are removed.
 */
public final class SearchModel {

    /** Results per page. */
    static final int PAGE = 30;

    /** Maximum number of results in memory. */
    static final int MAX_RESULTS = 600;

    private static final Duration TYPING_PAUSE = Duration.ofMillis(300);
    private static final Duration RETRY = Duration.ofSeconds(2);
    /**
     * A page can be empty because the server's time for it ran out. After so many in a row, the user decides whether to
     * continue.
     */
    private static final int EMPTY_PAGES = 8;

    private static final int RETRIES = 3;
    private static final Subscription NOTHING = () -> {};

    private final Value<SearchState> state = new Value<>(SearchState.NOTHING);
    private final ChatSession session;
    private final Dispatcher dispatcher;
    private final ZoneId zone;
    private final Consumer<String> onUsed;
    private final List<Found> found = new ArrayList<>();
    private String query = "";
    private Phase phase = Phase.EMPTY;
    private Optional<Exception> problem = Optional.empty();
    private Optional<String> next = Optional.empty();
    /** Whether what was found belongs to an earlier search. */
    private boolean stale;

    private boolean shown;
    private int emptyPages;
    private int retries;
    private Subscription underWay = NOTHING;

    /** The text is kept only as far as it is shown. */
    private record Found(
            String messageId, String room, long number, String author, Instant sentAt, int revision, Snippet snippet) {

        static Found of(FoundMessage one) {
            ChatMessage message = one.message();
            return new Found(
                    message.messageId(),
                    message.room(),
                    message.number(),
                    message.author(),
                    message.sentAt(),
                    message.revision(),
                    FoundText.snippet(one));
        }
    }

    /**
     * Creates the model for a session.
     *
     * @param zone the time zone in which days start
     * @param onUsed called with each query whose results the user has opened
     */
    public SearchModel(ChatSession session, Dispatcher dispatcher, ZoneId zone, Consumer<String> onUsed) {
        this.session = session;
        this.zone = zone;
        this.dispatcher = dispatcher;
        this.onUsed = onUsed;
        session.arrivals().onRevision(this::revised);
        session.names().revision().onChange(names -> publish());
        session.moderation().blocked().onChange(people -> publish());
        session.rooms().joined().onChange(rooms -> publish());
        session.restarts().onChange(count -> {
            if (shown) {
                resume();
            }
        });
        session.connection().onChange(this::connectionChanged);
    }

    /** What is searched and found. */
    public Value<SearchState> state() {
        return state;
    }

    /** Searches for what was typed as soon as typing pauses. */
    public void search(String typed) {
        String wanted = TypedQuery.sendable(typed);
        if (wanted.equals(query)) {
            return;
        }
        query = wanted;
        begin(query.isEmpty() ? Phase.EMPTY : Phase.SEARCHING);
        if (TypedQuery.withoutDate(query).isPresent()) {
            begin(Phase.NO_DATE);
        } else if (!query.isEmpty()) {
            underWay = dispatcher.after(TYPING_PAUSE, this::ask);
        }
        publish();
    }

    /** Asks for the next page, if there is one. */
    public void more() {
        boolean ready = phase == Phase.DONE || (phase == Phase.FAILED && !found.isEmpty() && !stale);
        if (ready && next.isPresent() && found.size() < MAX_RESULTS) {
            phase = Phase.LOADING;
            problem = Optional.empty();
            emptyPages = 0;
            publish();
            ask();
        }
    }

    /** Retries immediately after a failure. */
    public void retry() {
        if (phase == Phase.FAILED || phase == Phase.INDEXING) {
            underWay.end();
            phase = stale || found.isEmpty() ? Phase.SEARCHING : Phase.LOADING;
            problem = Optional.empty();
            publish();
            ask();
        }
    }

    /** The results are shown again: repeats the search, because there may be newer ones. */
    public void resume() {
        shown = true;
        if (phase != Phase.EMPTY && phase != Phase.NO_DATE) {
            begin(Phase.SEARCHING);
            publish();
            ask();
        }
    }

    /** The results are not shown any more: no more calls. */
    public void pause() {
        if (shown && !stale && !hits().isEmpty()) {
            onUsed.accept(query);
        }
        shown = false;
        underWay.end();
    }

    private void begin(Phase now) {
        underWay.end();
        phase = now;
        problem = Optional.empty();
        next = Optional.empty();
        stale = true;
        emptyPages = 0;
        retries = 0;
        if (now != Phase.SEARCHING) {
            found.clear();
        }
    }

    private void ask() {
        TypedQuery.Dated dated = TypedQuery.dated(query, zone);
        MessageSearch search = MessageSearch.everywhere(dated.query(), PAGE).sent(dated.from(), dated.until());
        underWay = session.messageCalls().search(next.map(search::goingOn).orElse(search), this::arrived, this::failed);
    }

    private void arrived(SearchPage page) {
        if (stale) {
            found.clear();
            stale = false;
        }
        retries = 0;
        int before = hits().size();
        page.found().stream().limit(MAX_RESULTS - found.size()).map(Found::of).forEach(found::add);
        // A page that links to itself would be requested in an endless loop.
        next = page.next().filter(end -> !Optional.of(end).equals(next));
        boolean nothing = hits().size() == before;
        if (nothing && next.isPresent() && found.size() < MAX_RESULTS && ++emptyPages < EMPTY_PAGES) {
            publish();
            ask();
        } else {
            phase = Phase.DONE;
            publish();
        }
    }

    private void failed(Exception failure) {
        boolean indexing = Failures.code(failure).equals("INDEXING");
        boolean again = failure instanceof GatewayException.Refused refused && refused.retryable();
        if (stale && !found.isEmpty()) {
            found.clear();
        }
        if (indexing || (again && retries < RETRIES)) {
            retries++;
            phase = indexing ? Phase.INDEXING : phase;
            Duration wait = ((GatewayException) failure).retryAfter().orElse(RETRY);
            underWay = dispatcher.after(wait, this::ask);
        } else {
            phase = Phase.FAILED;
            problem = Optional.of(failure);
        }
        publish();
    }

    private void connectionChanged(ConnectionState now) {
        boolean away =
                problem.filter(GatewayException.Unreachable.class::isInstance).isPresent();
        if (now instanceof ConnectionState.Online && away) {
            retry();
        }
    }

    /** An edited text is shown without marks: only the server knows which parts of it match. */
    private void revised(ChatMessage message) {
        boolean changed = false;
        for (int i = found.size() - 1; i >= 0; i--) {
            boolean same = found.get(i).messageId().equals(message.messageId());
            if (same && message.deletedAt().isPresent()) {
                found.remove(i);
                changed = true;
            } else if (same && found.get(i).revision() < message.revision()) {
                found.set(i, Found.of(new FoundMessage(message, List.of())));
                changed = true;
            }
        }
        if (changed) {
            publish();
        }
    }

    private void publish() {
        if (!shown) {
            // It is resumed later.
            return;
        }
        boolean more = next.isPresent() && !stale;
        state.set(new SearchState(
                query,
                phase,
                hits(),
                more && found.size() < MAX_RESULTS,
                more && found.size() >= MAX_RESULTS,
                problem));
    }

    private List<SearchHit> hits() {
        Set<String> blocked = session.moderation().blocked().get();
        return found.stream()
                .filter(one -> !blocked.contains(one.author()))
                .flatMap(one -> session.rooms().find(one.room()).stream().map(room -> hit(one, room)))
                .toList();
    }

    private SearchHit hit(Found one, RoomSummary room) {
        return new SearchHit(
                one.messageId(),
                room.id(),
                room.title(),
                room.kind(),
                one.number(),
                one.author(),
                session.names().shown(one.author()),
                one.sentAt(),
                one.snippet());
    }
}
