package org.chatrpc.http;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.chatrpc.http.request.CheckedCall;
import org.chatrpc.limit.FailureLog;
import org.chatrpc.problem.ChatException;

/**
 * Parks polls that find nothing, before the SOAP stack sees them: the request enters the container's asynchronous mode (Jakarta
 * Servlet 6.0, section 2.3.3.3), occupies no thread, and is dispatched to the same filter again when an event arrives, at the
 * deadline, or when the poll is cancelled. On the embedded server, {@link EarlyPollParking} does the same for less. Thread-safe.
 */
final class PollParking {
    private static final Logger LOGGER = System.getLogger(PollParking.class.getName());

    /**
     * The minimum time that a request stays parked. The container's thread may still be leaving the request when an
     * event arrives, and GlassFish and Payara (7.0.25, 6.2025.10: {@code AsyncContextImpl} reads and writes its state
     * without a lock) then lose one of some thousand dispatches: the poll would sleep until its deadline.
     */
    private static final Duration LEAVING = Duration.ofMillis(20);

    private final FailureLog failures = new FailureLog(LOGGER, "A parked poll could not be dispatched");
    private final Polls polls;
    private final BiConsumer<Exchange, AsyncContext> atStop;

    /**
     * @param atStop responds to a parked poll without another dispatch, which containers refuse while they stop the
     *     application
     */
    PollParking(Polls polls, BiConsumer<Exchange, AsyncContext> atStop) {
        this.polls = polls;
        this.atStop = atStop;
    }

    /**
     * Parks the request if it is a poll that finds nothing and may wait. If this returns false, the endpoint should
     * respond now, with the result that was found, if any. If it returns true, another thread may be using the exchange
     * already.
     */
    boolean park(Exchange exchange, HttpServletRequest request) {
        try {
            CheckedCall call = exchange.request().orElseThrow();
            if (!isToWait(exchange, call, request) || polls.find(exchange).isPresent()) {
                return false;
            }
            polls.authenticate(call);
        } catch (ChatException e) {
            // The endpoint will refuse it in the same way, but only after it has ensured that this node is up to date.
            return false;
        }
        AsyncContext async = request.startAsync();
        async.setTimeout(0); // The poll has a deadline of its own.
        async.addListener(new Closing(exchange));
        exchange.attachTo(request);
        exchange.poll().orElseThrow().park(LEAVING, () -> dispatch(async, exchange));
        return true;
    }

    private boolean isToWait(Exchange exchange, CheckedCall call, HttpServletRequest request) {
        if (exchange.call().page().isPresent()) {
            return false;
        }
        return exchange.poll().isPresent() || (request.isAsyncSupported() && polls.isPoll(call) && polls.mayWait(call));
    }

    private void dispatch(AsyncContext async, Exchange exchange) {
        if (exchange.isClosed()) {
            return; // The container has ended the request, and may use its objects for another one.
        }
        try {
            if (exchange.poll().orElseThrow().isServerStopping()) {
                atStop.accept(exchange, async);
            } else {
                async.dispatch();
            }
        } catch (RuntimeException e) {
            // Most likely the client has disconnected, so the container has already ended the request. Containers throw
            // different exceptions then, and none of them may prevent the caller from resuming the other polls.
            LOGGER.log(Level.DEBUG, "A parked poll could not be dispatched", e);
            end(async, exchange);
        } catch (Error e) { // For example for lack of a thread. The poll would stay parked forever.
            failures.log(e);
            end(async, exchange);
        }
    }

    private static void end(AsyncContext async, Exchange exchange) {
        if (exchange.isClosed()) {
            return;
        }
        exchange.close();
        try {
            async.complete();
        } catch (RuntimeException | Error e) {
            LOGGER.log(Level.DEBUG, "The container has ended the request already", e);
        }
    }

    /** Releases the resources of a parked request, however it ends. */
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
