package org.chatrpc.client.chat.find;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.find.FindState.Progress;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.session.conversation.Conversation.Extent;
import org.chatrpc.client.session.gateway.page.HistoryPage;
import org.chatrpc.client.session.gateway.page.HistoryRange;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.search.FoundMessage;
import org.chatrpc.client.session.search.SearchPage;
import org.chatrpc.text.Folding;

/**
 * Searches the messages of one room; contains no UI code. Loaded messages are searched while the user types. Older ones
 * are searched by the server when typing pauses and when the user requests the next match, or by reading them if the
 * server cannot search. It stores only the numbers of matches, not the messages. Messages of blocked people never match,
 * because their texts are not shown.
 */
public final class FindModel {

    private static final int PAGE = 200;
    private static final Subscription NOTHING = () -> {};

    private final Value<FindState> state = new Value<>(FindState.NOTHING);
    private final ChatSession session;
    private final Conversation conversation;
    private final LongConsumer scrollTo;
    private final List<Subscription> following;
    private final TreeSet<Long> matches = new TreeSet<>();
    private final OlderMatches further;

    private String query = "";
    private OptionalLong current = OptionalLong.empty();
    private Optional<Instant> searchedTo = Optional.empty();
    private Subscription underWay = NOTHING;
    private Subscription counting = NOTHING;
    private boolean counted;
    /** The range of message numbers that has been searched, both ends inclusive. */
    private long from = Long.MAX_VALUE;

    private long to;

    /** @param scrollTo scrolls the view to the message with a number */
    public FindModel(ChatSession session, Conversation conversation, LongConsumer scrollTo) {
        this.session = session;
        this.conversation = conversation;
        this.scrollTo = scrollTo;
        this.further = new OlderMatches(session, conversation.room());
        this.following = List.of(
                conversation.revision().onChange(revision -> searchLoaded()),
                session.moderation().blocked().onChange(people -> searchAnew()));
    }

    /** The state of the search to show. */
    public Value<FindState> state() {
        return state;
    }

    /** Searches the loaded messages for a new text at once, and scrolls to the newest match. */
    public void query(String text) {
        stop();
        String wanted = Folding.fold(text.strip());
        if (!wanted.equals(query)) {
            query = wanted;
            counted = false;
            begin();
            if (!matches.isEmpty()) {
                scrollToMatch(matches.last());
            }
            show(Progress.IDLE);
        }
    }

    /** Counts older matches, a page of them, with the server's help: typing has paused. */
    public void count() {
        counted = true;
        counting.end();
        if (!query.isEmpty() && !searching() && from > 1 && further.possible()) {
            // If the server does not respond, the count covers the matches found so far.
            counting = further.search(
                    page -> {
                        searchFound(page);
                        show(state.get().progress());
                    },
                    failure -> {});
        }
    }

    /** Scrolls to the match before the current one, wherever it is. */
    public void older() {
        Optional<Long> next = Optional.ofNullable(
                current.isPresent() ? matches.lower(current.getAsLong()) : matches.isEmpty() ? null : matches.last());
        if (!searching() && !query.isEmpty()) {
            next.ifPresentOrElse(this::scrollToMatch, this::searchOlder);
        }
    }

    /** Scrolls to the match after the current one. */
    public void newer() {
        Optional<Long> next = Optional.ofNullable(matches.higher(current.orElse(Long.MAX_VALUE)));
        if (!searching() && !query.isEmpty()) {
            next.ifPresentOrElse(this::scrollToMatch, this::searchNewer);
        }
    }

    /** Stops a running search. @return whether one was running */
    public boolean stop() {
        boolean was = searching();
        underWay.end();
        if (was) {
            show(Progress.STOPPED);
        }
        return was;
    }

    /** Clears the search. */
    public void clear() {
        query("");
    }

    public void close() {
        underWay.end();
        counting.end();
        following.forEach(Subscription::end);
    }

    private void begin() {
        counting.end();
        further.begin(query);
        matches.clear();
        current = OptionalLong.empty();
        searchedTo = Optional.empty();
        from = Long.MAX_VALUE;
        to = 0;
        searchLoaded();
    }

    /** Previous matches may be hidden now, and hidden ones visible. */
    private void searchAnew() {
        if (!query.isEmpty()) {
            underWay.end();
            begin();
            show(Progress.IDLE);
            if (counted) {
                count();
            }
        }
    }

    private boolean searching() {
        return state.get().progress() == Progress.SEARCHING;
    }

    private void searchOlder() {
        if (from <= 1) {
            show(Progress.IDLE);
            return;
        }
        counting.end();
        if (further.possible()) {
            show(Progress.SEARCHING);
            underWay = further.search(
                    page -> {
                        searchFound(page);
                        continueSearch(matches.lower(current.orElse(Long.MAX_VALUE)), from > 1, this::searchOlder);
                    },
                    failure -> {
                        if (further.possible()) {
                            show(Progress.FAILED);
                        } else {
                            searchOlder();
                        }
                    });
            return;
        }
        HistoryRange range = from == Long.MAX_VALUE ? new HistoryRange.Newest() : new HistoryRange.Before(from);
        search(range, page -> {
            if (page.messages().isEmpty()) {
                from = 1;
            }
            Long next = matches.lower(current.orElse(Long.MAX_VALUE));
            continueSearch(next, from > 1, this::searchOlder);
        });
    }

    private void searchNewer() {
        long last = session.rooms()
                .find(conversation.room())
                .map(room -> room.lastNumber())
                .orElse(0L);
        if (to >= last || current.isEmpty()) {
            show(Progress.IDLE);
            return;
        }
        search(new HistoryRange.After(to), page -> {
            Long next = matches.higher(current.orElse(0));
            continueSearch(next, page.hasMore(), this::searchNewer);
        });
    }

    private void continueSearch(Long next, boolean more, Runnable again) {
        if (next != null) {
            scrollToMatch(next);
        } else if (more) {
            again.run();
        } else {
            show(Progress.IDLE);
        }
    }

    private void search(HistoryRange range, Consumer<HistoryPage> then) {
        show(Progress.SEARCHING);
        underWay = session.messageCalls()
                .readHistory(
                        conversation.room(),
                        range,
                        PAGE,
                        page -> {
                            searchRun(page.messages());
                            then.accept(page);
                        },
                        failure -> show(Progress.FAILED));
    }

    private void searchLoaded() {
        if (!query.isEmpty() && conversation.extent().get() != Extent.UNLOADED) {
            searchRun(conversation.transcript().messages());
            show(state.get().progress());
        }
    }

    /** Searches a run of messages if it is contiguous with the searched range. */
    private void searchRun(List<ChatMessage> run) {
        if (run.isEmpty()) {
            return;
        }
        long first = run.get(0).number();
        long last = run.get(run.size() - 1).number();
        boolean joins = from == Long.MAX_VALUE || (first <= to + 1 && last >= from - 1);
        if (!joins) {
            return;
        }
        if (first < from) {
            searchedTo = Optional.of(run.get(0).sentAt());
            further.searchedTo(run.get(0).messageId());
        }
        from = Math.min(from, first);
        to = Math.max(to, last);
        run.forEach(this::match);
    }

    /** Takes over what the server has found: it has searched everything in between. */
    private void searchFound(SearchPage page) {
        for (FoundMessage found : page.found()) {
            ChatMessage message = found.message();
            if (message.number() < from) {
                from = message.number();
                searchedTo = Optional.of(message.sentAt());
                match(message);
            }
        }
        if (page.next().isEmpty()) {
            from = 1;
        }
    }

    private void match(ChatMessage message) {
        boolean hidden = session.moderation().blocked().get().contains(message.author());
        if (!hidden && OlderMatches.isIn(message, query)) {
            matches.add(message.number());
        } else {
            matches.remove(message.number());
        }
    }

    private void scrollToMatch(long number) {
        current = OptionalLong.of(number);
        show(Progress.IDLE);
        scrollTo.accept(number);
    }

    private void show(Progress progress) {
        int place =
                current.isPresent() ? matches.tailSet(current.getAsLong(), true).size() : 0;
        state.set(
                query.isEmpty()
                        ? FindState.NOTHING
                        : new FindState(query, progress, place, matches.size(), from <= 1, searchedTo));
    }
}
