package org.chatrpc.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.chatrpc.account.OpenSession;
import org.chatrpc.feed.FeedPage;
import org.chatrpc.feed.Poll;
import org.chatrpc.http.request.CheckedCall;
import org.chatrpc.problem.ChatException;
import org.chatrpc.soap.ChatServices;

/**
 * Parks polls that find nothing, before the SOAP stack sees them: the request enters the container's asynchronous mode (Jakarta
 * Servlet 6.0, section 2.3.3.3), occupies no thread, and is dispatched to the same filter again when an event arrives or when
 * the poll is cancelled. At its deadline, the usual end of a poll, it is answered without another dispatch, which would cost
 * as much as the rest of the call. Thread-safe.
 */
final class PollParking {
    private static final String OPERATION = "ReceiveMessages";
    private static final String EXCHANGE = Exchange.class.getName();

    private final ChatServices services;
    private final boolean dispatchesAtDeadline;
    private final EmptyAnswer empty;

    /** Answers a parked poll without another dispatch. */
    interface EmptyAnswer {
        /**
         * @param page without entries
         */
        void send(Exchange exchange, AsyncContext async, FeedPage page);
    }

    /**
     * @param dispatchesAtDeadline whether each poll is to be answered by the endpoint
     * @param empty called only if the server is stopping, as containers refuse to dispatch then, and at deadlines
     */
    PollParking(ChatServices services, boolean dispatchesAtDeadline, EmptyAnswer empty) {
        this.services = services;
        this.dispatchesAtDeadline = dispatchesAtDeadline;
        this.empty = empty;
    }

    /** The exchange of a parked request that is being resumed. */
    static Optional<Exchange> resumed(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ASYNC
                ? Optional.ofNullable((Exchange) request.getAttribute(EXCHANGE))
                : Optional.empty();
    }

    /**
     * Parks the request if it is a poll that finds nothing and may wait. If this returns false, the endpoint is to answer it
     * now, with the result that was found, if any. If it returns true, another thread may be using the exchange already.
     */
    boolean park(Exchange exchange, HttpServletRequest request) {
        try {
            Optional<FeedPage> page = find(exchange, request);
            page.ifPresent(exchange.call()::recordPoll);
            if (exchange.poll().isEmpty() || page.isPresent()) {
                return false;
            }
            // Once more, now that the poll is registered: the end of a session cancels only polls that are.
            authenticate(exchange.request().orElseThrow());
        } catch (ChatException e) {
            // The endpoint will refuse it in the same way, but only after making sure that this node is up to date.
            return false;
        }
        AsyncContext async = request.startAsync();
        async.setTimeout(0); // The poll has a deadline of its own.
        async.addListener(new Closing(exchange));
        request.setAttribute(EXCHANGE, exchange);
        exchange.poll().orElseThrow().park(() -> resume(async, exchange));
        return true;
    }

    /** The result of the poll, if the request is a poll that may wait; empty if it has to wait. */
    private Optional<FeedPage> find(Exchange exchange, HttpServletRequest request) {
        if (exchange.poll().isEmpty() && request.isAsyncSupported()) {
            exchange.request().flatMap(call -> poll(exchange, call)).ifPresent(exchange::waitsIn);
        }
        return exchange.pollAnswer();
    }

    private Optional<Poll> poll(Exchange exchange, CheckedCall call) {
        int wait = call.value("waitSeconds").map(Integer::parseInt).orElse(0);
        Optional<String> cursor = call.value("cursor");
        if (!call.operation().equals(OPERATION)
                || wait <= 0
                || cursor.isEmpty()
                || !services.journal().isLoaded()) {
            return Optional.empty();
        }
        OpenSession session = authenticate(call);
        OptionalInt max = call.value("maxEvents")
                .map(Integer::parseInt)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
        return Optional.of(services.feed()
                .poll(
                        session.username(),
                        session.id(),
                        cursor.get(),
                        Duration.ofSeconds(wait),
                        max,
                        exchange.call().memory()));
    }

    private OpenSession authenticate(CheckedCall call) {
        return services.sessions().authenticate(call.value("token").orElse(""));
    }

    private void resume(AsyncContext async, Exchange exchange) {
        Poll poll = exchange.poll().orElseThrow();
        closingOnFailure(exchange, () -> {
            if (poll.isServerStopping()) {
                empty.send(exchange, async, poll.giveUp());
            } else if (poll.isOver() && !dispatchesAtDeadline) {
                // On a thread of the container, as sending may have to wait for the client.
                async.start(() -> closingOnFailure(exchange, () -> end(async, exchange)));
            } else {
                async.dispatch();
            }
        });
    }

    /** Answers a poll that is over, unless there is more to do than to say so. */
    private void end(AsyncContext async, Exchange exchange) {
        FeedPage page;
        try {
            page = exchange.pollAnswer().orElseThrow();
            authenticate(exchange.request().orElseThrow());
        } catch (RuntimeException e) {
            // The endpoint will refuse it in the same way.
            async.dispatch();
            return;
        }
        if (page.entries().isEmpty()) {
            empty.send(exchange, async, page);
        } else {
            exchange.keep(page);
            async.dispatch();
        }
    }

    private static void closingOnFailure(Exchange exchange, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // The client has disconnected, so the container has already ended the request. Containers throw different
            // exceptions then, and none of them may keep the caller from resuming the other polls.
            exchange.close();
        }
    }

    /** Releases what a parked request holds, however it ends. */
    private record Closing(Exchange exchange) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            exchange.close();
        }

        @Override
        public void onError(AsyncEvent event) {
            exchange.close();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            exchange.close();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
