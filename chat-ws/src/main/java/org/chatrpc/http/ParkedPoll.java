package org.chatrpc.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.feed.FeedPage;
import org.chatrpc.feed.Poll;
import org.chatrpc.soap.DirectCalls;
import org.chatrpc.soap.call.Call;
import org.chatrpc.soap.call.CallListener;
import org.chatrpc.soap.xml.XmlBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A poll that the server has parked. As a function, it is called when the poll starts to wait and whenever it was
 * woken; it returns what {@link EarlyPollParking} does, or null if the poll continues to wait. In that case it runs the
 * argument once, when it should be called again; possibly on any thread, which must not be blocked. If the argument is
 * also a {@link BooleanSupplier} that returns true, the calling thread must not wait for anything; then the function
 * may return itself, to be called again on a thread that may. Closed by the server if the client disconnects. Used by
 * one thread at a time, but {@link #close} may be called by any.
 */
final class ParkedPoll implements Function<Runnable, @Nullable Object>, AutoCloseable {
    private final Exchange exchange;
    private final Polls polls;
    private final DirectCalls direct;
    private final CallListener listener;

    /** Whether a check has found nothing, and no signal was cleared since. */
    private boolean mayPark;

    ParkedPoll(Exchange exchange, Polls polls, DirectCalls direct, CallListener listener) {
        this.exchange = exchange;
        this.polls = polls;
        this.direct = direct;
        this.listener = listener;
    }

    /**
     * The response, the exchange if the endpoint should respond, or this poll if it has to wait.
     *
     * @param hurried whether the thread must not wait for anything; then the outcome may also be {@link Later}
     */
    Object begin(boolean hurried) {
        Object outcome = outcome(hurried);
        mayPark = outcome == null;
        return outcome == null ? this : outcome;
    }

    @Override
    public @Nullable Object apply(Runnable wake) {
        boolean hurried = wake instanceof BooleanSupplier hurry && hurry.getAsBoolean();
        Object outcome = mayPark ? refused() : outcome(hurried);
        mayPark = false;
        if (outcome == null) {
            exchange.poll().orElseThrow().park(wake);
        }
        return outcome instanceof Later ? this : outcome;
    }

    /** Authenticates again: the end of a session cancels only registered polls, which this one has just become. */
    private @Nullable Object refused() {
        try {
            polls.authenticate(exchange.request().orElseThrow());
            return null;
        } catch (RuntimeException e) {
            return exchange;
        }
    }

    private @Nullable Object outcome(boolean hurried) {
        try {
            if (exchange.poll().map(Poll::isServerStopping).orElse(false)) {
                return nothing(exchange.poll().orElseThrow().giveUp());
            }
            OpenSession caller = polls.authenticate(exchange.request().orElseThrow());
            exchange.call().recordCaller(caller);
            if (hurried) {
                Poll.Attempt attempt = polls.attempt(exchange);
                if (attempt.later()) {
                    return new Later(exchange, () -> begin(false));
                }
                return attempt.page().map(this::nothing).orElse(null);
            }
            Optional<FeedPage> page = polls.find(exchange);
            if (page.isEmpty()) {
                return null;
            }
            if (page.get().size() == 0) {
                return nothing(page.get());
            }
        } catch (RuntimeException e) {
            // The endpoint will refuse it in the same way, but only after making sure that this node is up to date.
        }
        return exchange;
    }

    private byte[] nothing(FeedPage page) {
        Call call = exchange.call();
        call.recordPoll(page);
        XmlBuffer answer = direct.nothing(page);
        Duration work = call.work();
        exchange.close();
        listener.finished(call.finished(null, work, answer.length()));
        return answer.toByteArray();
    }

    @Override
    public void close() {
        exchange.close();
    }
}
