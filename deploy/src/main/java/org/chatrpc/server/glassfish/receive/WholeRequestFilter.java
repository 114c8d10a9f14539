package org.chatrpc.server.glassfish.receive;

import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * Passes each request on to the container when its body has arrived, so that no thread waits for a slow peer: in Grizzly, a
 * thread is needed only while bytes are there to be read. Sits between the HTTP codec and the container. Thread-safe.
 *
 * <p>A body that is too large is passed on cut off, one byte beyond the limit, for the application to refuse it. Before that,
 * the rest of it is read and discarded up to a limit: a client that is still sending would not see the answer.
 */
public final class WholeRequestFilter extends BaseFilter {
    /** How much of a body is discarded, in multiples of the limit. */
    private static final long MAX_DISCARDED_LIMITS = 16;

    private final IncomingRequests arrivals;
    private final int bodyBytes;

    /** Set on a connection while its request is in progress. */
    private final Attribute<Boolean> underWay =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(WholeRequestFilter.class.getName() + ".underWay");

    public WholeRequestFilter(IncomingRequests arrivals) {
        this.arrivals = arrivals;
        this.bodyBytes = arrivals.limits().bodyBytes();
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        HttpContent content = context.getMessage();
        IncomingRequest begun = arrivals.find(context.getConnection());
        if (HttpContent.isBroken(content) || content.getHttpHeader().isIgnoreContentModifiers()) {
            return passOn(context, begun);
        }
        boolean arrivedAtOnce = content.isLast() && (begun == null || begun.received() == 0);
        if (arrivedAtOnce && content.getContent().remaining() <= bodyBytes) {
            underWay.set(context.getConnection(), true);
            return passOn(context, begun);
        }
        return receive(context, content);
    }

    /** Whether a whole request of this connection has arrived whose response is not complete yet. */
    public boolean isUnderWay(Connection<?> connection) {
        return underWay.isSet(connection);
    }

    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
        if (event.type() == HttpServerFilter.RESPONSE_COMPLETE_EVENT.type()) {
            underWay.remove(context.getConnection());
        }
        return context.getInvokeAction();
    }

    /** Passes the message on as it is. */
    private NextAction passOn(FilterChainContext context, @Nullable IncomingRequest begun) {
        return begun == null || arrivals.end(begun) ? context.getInvokeAction() : context.getStopAction();
    }

    private NextAction receive(FilterChainContext context, HttpContent part) {
        HttpRequestPacket request = (HttpRequestPacket) part.getHttpHeader();
        Connection<?> connection = context.getConnection();
        IncomingRequest arrival = arrivals.begin(connection);
        boolean tooLarge = request.getContentLength() > bodyBytes;
        boolean asksFirst = request.requiresAcknowledgement();
        if (asksFirst) {
            answerExpectation(context, request.getResponse(), tooLarge);
        }
        arrival.add(part.getContent(), bodyBytes);
        part.getContent().tryDispose();
        arrivals.grown(arrival);
        boolean givenUp = (asksFirst && tooLarge) || arrival.received() > bodyBytes * MAX_DISCARDED_LIMITS;
        if (!part.isLast() && !givenUp) {
            return context.getStopAction();
        }
        if (!arrivals.end(arrival)) {
            return context.getStopAction(); // It came too late.
        }
        if (!part.isLast()) {
            // The rest is not read: the container must not wait for it, nor read it as the next request.
            request.setExpectContent(false);
            request.getProcessingState().setKeepAlive(false);
        }
        underWay.set(connection, true);
        context.setMessage(HttpContent.create(request, true, arrival.body()));
        return context.getInvokeAction();
    }

    /** RFC 9110, section 10.1.1: the server either requests the body, or sends the final response without it. */
    private static void answerExpectation(FilterChainContext context, HttpResponsePacket response, boolean tooLarge) {
        if (tooLarge) {
            response.acknowledged();
        } else {
            HttpStatus.CONINTUE_100.setValues(response);
            response.setAcknowledgement(true);
            context.write(response);
        }
    }
}
