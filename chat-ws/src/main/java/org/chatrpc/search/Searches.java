package org.chatrpc.search;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.chatrpc.limit.FairQueue;
import org.chatrpc.limit.Network;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.limit.ResponseBudget;
import org.chatrpc.log.store.MessageStore;
import org.chatrpc.message.MessageIds;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.problem.Require;
import org.chatrpc.room.RoomDirectory;
import org.chatrpc.room.RoomNames;
import org.chatrpc.room.member.Members;

/**
 * Searches for messages. Only those are found that {@code GetHistory} would show the caller at that moment, with the text that
 * they have at that moment. Thread-safe; a search blocks its thread.
 */
public final class Searches {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final MessageIndex index;
    private final IndexFollower follower;
    private final MessageStore messages;
    private final RoomDirectory rooms;
    private final Members members;
    private final Supplier<SearchPolicy> policy;
    private final RateLimits limits;
    private final ResponseBudget answers;
    private final LongSupplier nanoTime;
    private final FairQueue queue;

    /**
     * @param nanoTime a monotonic clock such as {@link System#nanoTime}
     */
    public Searches(
            MessageIndex index,
            IndexFollower follower,
            MessageStore messages,
            RoomDirectory rooms,
            Members members,
            Supplier<SearchPolicy> policy,
            RateLimits limits,
            ResponseBudget answers,
            LongSupplier nanoTime) {
        this.index = index;
        this.follower = follower;
        this.messages = messages;
        this.rooms = rooms;
        this.members = members;
        this.policy = policy;
        this.limits = limits;
        this.answers = answers;
        this.nanoTime = nanoTime;
        this.queue = new FairQueue(policy.get().queue(), FairQueue.Refusals.SEARCHING);
    }

    /**
     * The newest page of results, or the page before a message.
     *
     * @param address the network address of the caller
     * @param share reserves the memory for the page
     * @param gone whether the caller no longer waits for the page; checked a few times a second. The search then ends
     *     soon, as if its time were up
     * @throws ChatException INDEXING while the index is being built
     */
    public SearchPage page(
            String username, String address, SearchRequest request, ResponseBudget.Share share, BooleanSupplier gone) {
        SearchPolicy bounds = policy.get();
        SearchQuery query = QueryParser.parse(request, bounds);
        int limit = Require.atMost("limit", request.limit(), bounds.defaultPage(), bounds.maxPage());
        long before = request.beforeMessageId()
                .map(id -> MessageIds.parse("beforeMessageId", id))
                .orElse(Long.MAX_VALUE);
        Set<String> readable = roomsOf(query, username);
        requireIndex();
        SearchPage page = limits.counted(
                RateClass.SEARCHES,
                username,
                () -> inTurn(
                        address, new MessageIndex.Criteria(query, readable, before), username, limit, share, gone));
        share.shrinkTo(page.found().stream()
                .mapToLong(found -> found.message().bytes())
                .sum());
        return page;
    }

    /** All that may wait is done in turn, so that no more threads wait than the queue allows. */
    private SearchPage inTurn(
            String address,
            MessageIndex.Criteria criteria,
            String username,
            int limit,
            ResponseBudget.Share share,
            BooleanSupplier gone) {
        return queue.inTurn(Network.of(address), () -> {
            SearchEnd end = new SearchEnd(nanoTime, gone);
            follower.awaitCurrent(policy.get().maxLag().toNanos(), end::isGone);
            share.reservePage();
            end.in(policy.get().timeLimit());
            return page(criteria, username, limit, end);
        });
    }

    /** The rooms to search, all of which the user may read. */
    private Set<String> roomsOf(SearchQuery query, String username) {
        if (query.rooms().isEmpty()) {
            return rooms.roomsOf(username);
        }
        Set<String> named = new LinkedHashSet<>();
        for (String name : query.rooms()) {
            String room =
                    name.startsWith("@") && name.length() > 1 ? RoomNames.direct(username, name.substring(1)) : name;
            named.add(members.requireMember(username, room).info().id());
        }
        return named;
    }

    private void requireIndex() {
        IndexState state = follower.state();
        switch (state.phase()) {
            case READY -> {}
            case INDEXING ->
                throw indexing(String.format(
                        Locale.ROOT, "The search index of this server is being made: %d%% are done.", (int)
                                (100 * state.progress())));
            case FAILED -> throw indexing("The search index of this server cannot be used at the moment.");
        }
    }

    private static ChatException indexing(String reason) {
        return ChatException.later(Problem.INDEXING, RETRY_AFTER, reason);
    }

    private SearchPage page(MessageIndex.Criteria criteria, String username, int limit, SearchEnd end) {
        try (MessageIndex.Candidates candidates = index.find(criteria)) {
            return new PageReader(
                            messages,
                            members,
                            answers.limit(limit),
                            policy.get().maxMatches())
                    .read(criteria.query(), username, candidates, end);
        } catch (IOException e) {
            follower.reportDamage(e);
            throw indexing("The search index of this server has to be made anew.");
        } catch (IndexClosedException e) {
            throw indexing("The search index of this server is being opened.");
        }
    }
}
