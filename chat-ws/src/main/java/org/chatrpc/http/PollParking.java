package org.chatrpc.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.chatrpc.account.OpenSession;
import org.chatrpc.feed.FeedPage;
import org.chatrpc.feed.Poll;
import org.chatrpc.http.request.CheckedCall;
import org.chatrpc.problem.ChatException;
import org.chatrpc.soap.ChatServices;

/**
 * Parks polls that find nothing, before the SOAP stack sees them: the request enters the container's asynchronous mode (Jakarta
 * Servlet 6.0, section 2.3.3.3), occupies no thread, and is dispatched to the same filter again when an event arrives, at the
 * deadline, or when the poll is cancelled. Thread-safe.
 */
final class PollParking {
    private static final String OPERATION = "ReceiveMessages";
    private static final String EXCHANGE = Exchange.class.getName();

    private final ChatServices services;
    private final BiConsumer<Exchange, AsyncContext> atStop;

    /**
     * @param atStop answers a parked poll without another dispatch, which containers refuse once they are stopping the
     *     application
     */
    PollParking(ChatServices services, BiConsumer<Exchange, AsyncContext> atStop) {
        this.services = services;
        this.atStop = atStop;
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
        exchange.poll().orElseThrow().park(() -> dispatch(async, exchange));
        return true;
    }

    /** The result of the poll, if the request is a poll that may wait; empty if it has to wait. */
    private Optional<FeedPage> find(Exchange exchange, HttpServletRequest request) {
        if (exchange.poll().isEmpty() && request.isAsyncSupported()) {
            exchange.request().flatMap(call -> poll(exchange, call)).ifPresent(exchange::waitsIn);
        }
        return exchange.poll().flatMap(Poll::answer);
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

    private void dispatch(AsyncContext async, Exchange exchange) {
        try {
            if (exchange.poll().orElseThrow().isServerStopping()) {
                atStop.accept(exchange, async);
            } else {
                async.dispatch();
            }
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
