package org.chatrpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.awaitility.Awaitility;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.limit.ResponseBudget;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.log.store.MessageStore;
import org.chatrpc.search.Found;
import org.chatrpc.search.IndexFollower;
import org.chatrpc.search.IndexState;
import org.chatrpc.search.MessageIndex;
import org.chatrpc.search.SearchPage;
import org.chatrpc.search.SearchPolicy;
import org.chatrpc.search.SearchRequest;
import org.chatrpc.search.Searches;
import org.chatrpc.search.lucene.LuceneIndex;

/** The search of a {@link Chat}, wired as in production. */
public final class ChatSearch implements AutoCloseable {
    private final SearchPolicy policy;
    private final MessageStore messages;
    private final MessageIndex files;
    private final IndexFollower index;
    private ResponseBudget answers;
    private Searches searches;

    ChatSearch(SearchPolicy policy, LogStore log, MessageStore messages) {
        this.policy = policy;
        this.messages = messages;
        this.files = new LuceneIndex(policy.index());
        this.index = new IndexFollower(files, log, messages, policy.index(), Thread::new);
    }

    void start(Chat chat, RateLimits limits, LongSupplier nanoTime) {
        answers = chat.answers;
        searches = new Searches(
                files, index, messages, chat.roomDirectory, chat.members, () -> policy, limits, chat.answers, nanoTime);
        index.start();
    }

    public Searches searches() {
        return searches;
    }

    public IndexFollower index() {
        return index;
    }

    public ChatSearch ready() {
        Awaitility.await().until(() -> index.state().phase() == IndexState.Phase.READY);
        return this;
    }

    public SearchPage page(String username, SearchRequest request) {
        return page(username, request, () -> false);
    }

    public SearchPage page(String username, SearchRequest request, BooleanSupplier gone) {
        try (ResponseBudget.Share share = answers.share("192.0.2.1")) {
            return searches.page(username, "192.0.2.1", request, share, gone);
        }
    }

    /** Everything that is found, page after page. */
    public List<Found> all(String username, String query) {
        List<Found> all = new ArrayList<>();
        Optional<String> before = Optional.empty();
        do {
            SearchPage page = page(username, SearchRequest.of(query).before(before, 7));
            all.addAll(page.found());
            before = page.next().isPresent()
                    ? Optional.of(Long.toString(page.next().getAsLong()))
                    : Optional.empty();
        } while (before.isPresent());
        return all;
    }

    /** The texts that are found, newest first. */
    public List<String> texts(String username, String query) {
        return all(username, query).stream()
                .map(found -> found.message().body())
                .toList();
    }

    @Override
    public void close() {
        index.close();
    }
}
