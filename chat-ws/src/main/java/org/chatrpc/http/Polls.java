package org.chatrpc.http;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.account.session.Scope;
import org.chatrpc.account.session.Verb;
import org.chatrpc.feed.FeedPage;
import org.chatrpc.feed.Poll;
import org.chatrpc.http.request.CheckedCall;
import org.chatrpc.problem.ChatException;
import org.chatrpc.soap.call.ChatServices;

/** Reads the feed for polls before the SOAP stack sees them. Thread-safe. */
final class Polls {
    private static final String OPERATION = "ReceiveMessages";

    private final ChatServices services;

    Polls(ChatServices services) {
        this.services = services;
    }

    /** Whether the feed can serve the call: a poll without a cursor, for example, requests no events yet. */
    boolean isPoll(CheckedCall call) {
        return call.operation().equals(OPERATION)
                && call.value("cursor").isPresent()
                && services.journal().isLoaded();
    }

    /** Whether the poll may wait for an event. */
    boolean mayWait(CheckedCall call) {
        return wait(call) > 0;
    }

    /**
     * The page for a poll, or empty if it has to wait; the first call starts the poll.
     *
     * @throws ChatException the fault to respond with
     */
    Optional<FeedPage> find(Exchange exchange) {
        Optional<FeedPage> page = begun(exchange).answer();
        page.ifPresent(exchange.call()::recordPoll);
        return page;
    }

    /**
     * Like {@link #find}, but never waits for a lock, memory or the disk.
     *
     * @throws ChatException the fault to respond with
     */
    Poll.Attempt attempt(Exchange exchange) {
        return begun(exchange).attempt();
    }

    private Poll begun(Exchange exchange) {
        // A poll that has waited is refused as well, if this node has become too old meanwhile.
        if (services.journal().isOutdated()) {
            throw ChatException.outdated(null);
        }
        return exchange.poll().orElseGet(() -> {
            Poll poll = begin(exchange);
            exchange.waitsIn(poll);
            return poll;
        });
    }

    private Poll begin(Exchange exchange) {
        CheckedCall call = exchange.request().orElseThrow();
        OpenSession caller = authenticate(call);
        OptionalInt max = call.value("maxEvents")
                .map(Integer::parseInt)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
        return services.feed()
                .poll(
                        caller.username(),
                        caller.id(),
                        call.value("cursor").orElseThrow(),
                        Duration.ofSeconds(wait(call)),
                        max,
                        exchange.call().memory());
    }

    /** The session of the caller. Called again once a poll is registered, as the end of a session cancels only those. */
    OpenSession authenticate(CheckedCall call) {
        return services.sessions()
                .authenticate(call.value("token").orElse(""), scope -> scope.allows(Verb.READ, Scope.ALL_ROOMS));
    }

    private static int wait(CheckedCall call) {
        return call.value("waitSeconds").map(Integer::parseInt).orElse(0);
    }
}
