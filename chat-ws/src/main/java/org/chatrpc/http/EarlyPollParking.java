package org.chatrpc.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.chatrpc.http.address.TrustedProxies;
import org.chatrpc.http.request.CheckedCall;
import org.chatrpc.http.request.Contract;
import org.chatrpc.http.request.RequestCheck;
import org.chatrpc.http.request.RequestDocument;
import org.chatrpc.limit.FailureLog;
import org.chatrpc.problem.ChatException;
import org.chatrpc.soap.DirectCalls;
import org.chatrpc.soap.EndpointCall;
import org.chatrpc.soap.EndpointContext;
import org.chatrpc.soap.call.Call;
import org.chatrpc.soap.call.CallListener;
import org.jspecify.annotations.Nullable;

/**
 * Reads calls on a server that shows them to the application before its servlet container, and parks polls: a poll
 * without events then never enters the container, which would cost several times as much as the poll itself. The
 * embedded server supports this; elsewhere, {@link PollParking} does the same within the container.
 *
 * <p>The server and the application share no classes but those of Java, so the interface consists of these: the
 * function gets the head of a request, which maps the name of a header to its lines and {@value #PEER} to the address
 * of the peer, and the whole body. If the calling thread must not wait for anything, because all connections depend on
 * it, the head also has a line for {@value #HURRY}. The function returns one of these:
 *
 * <ul>
 *   <li>null: the request goes to the container as it is,
 *   <li>a byte array: the body of the response, with status 200, XML in UTF-8,
 *   <li>a {@link ParkedPoll}, which is a function: the request waits,
 *   <li>only with {@value #HURRY}, a {@link Later}, which is a supplier: a thread that may wait calls it and gets what
 *       this function would have returned, or
 *   <li>any other object: the request goes to the container with this object as the attribute {@value #READ}, because
 *       it has been read.
 * </ul>
 *
 * <p>It throws nothing: a request that fails goes to the container as it is, where the endpoint responds with the
 * appropriate fault or incident. Thread-safe.
 */
final class EarlyPollParking implements BiFunction<Function<String, List<String>>, byte[], @Nullable Object> {
    /** The request attribute with which a server offers this: a consumer of this function, until it has been called. */
    private static final String OFFER = "org.chatrpc.http.offer";

    /** The request attribute with which the server passes on what has been read already. */
    static final String READ = "org.chatrpc.http.read";

    private static final String PEER = ":peer";
    private static final String HURRY = ":hurry";

    private final EndpointContext context;
    private final TrustedProxies proxies;
    private final Polls polls;
    private final DirectCalls direct;
    private final CallListener listener;
    private final FailureLog failures = new FailureLog(
            System.getLogger(EarlyPollParking.class.getName()), "A request could not be read before the container");

    EarlyPollParking(
            EndpointContext context, TrustedProxies proxies, Polls polls, DirectCalls direct, CallListener listener) {
        this.context = context;
        this.proxies = proxies;
        this.polls = polls;
        this.direct = direct;
        this.listener = listener;
    }

    /** Accepts the server's offer, if the request carries one. */
    @SuppressWarnings("unchecked") // Documented above.
    void acceptOffer(HttpServletRequest request) {
        if (context.policy().direct() && request.getAttribute(OFFER) instanceof Consumer<?> server) {
            ((Consumer<EarlyPollParking>) server).accept(this);
        }
    }

    @Override
    public @Nullable Object apply(Function<String, List<String>> head, byte[] body) {
        try {
            MediaType type = MediaType.parse(
                    head.apply("Content-Type").stream().findFirst().orElse(null));
            boolean isCall = type.isXml() && !MediaType.isEncoded(head.apply("Content-Encoding"));
            return isCall && body.length <= context.policy().maxRequestBytes()
                    ? begin(
                            new Exchange(new EndpointCall(context, client(head)), type),
                            body,
                            !head.apply(HURRY).isEmpty())
                    : null;
        } catch (RuntimeException | Error failure) {
            failures.log(failure);
            return null;
        }
    }

    private String client(Function<String, List<String>> head) {
        return proxies.clientOf(head.apply(PEER).get(0), head);
    }

    /** The outcome; a refused call goes to the endpoint, which refuses it in the same way. */
    private Object begin(Exchange exchange, byte[] body, boolean hurried) {
        Call call = exchange.call();
        call.received(body.length);
        try {
            RequestDocument document =
                    RequestDocument.of(body, exchange.mediaType().charset());
            Optional<CheckedCall> checked = hurried
                    ? RequestCheck.checkQuickly(Contract.CHAT, document, call::recordOperation)
                    : Optional.of(RequestCheck.check(Contract.CHAT, document, call::recordOperation));
            if (checked.isEmpty()) {
                return new Later(exchange, () -> begin(exchange, body, false));
            }
            exchange.read(checked.get());
            return polls.isPoll(checked.get())
                    ? new ParkedPoll(exchange, polls, direct, listener).begin(hurried)
                    : exchange;
        } catch (ChatException refusal) {
            exchange.refuse(refusal);
            return exchange;
        } catch (RuntimeException | Error failure) {
            exchange.close(); // A poll may already have a place.
            throw failure;
        }
    }
}
