package org.chatrpc.server.glassfish;

import java.io.IOException;
import org.chatrpc.server.glassfish.receive.IncomingRequests;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.config.dom.Http;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.KeepAlive;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;

/**
 * Grizzly's HTTP codec with three differences: it refuses malformed headers, adds the headers that every response needs, also
 * to those that never reach the application, and keeps the connection after a response with status 500. Grizzly closes it after
 * any 500, but that is the status of every SOAP fault, so each refused call would cost the client a new connection. Thread-safe.
 */
final class HttpCodec extends HttpServerFilter {
    /** The request attribute that marks a response whose connection is kept; its value is irrelevant. */
    private static final String KEEPS = HttpCodec.class.getName() + ".keeps";

    /** The request attribute that marks a request whose head is complete; its value is irrelevant. */
    private static final String IN_BODY = HttpCodec.class.getName() + ".inBody";

    private final IncomingRequests arrivals;

    /** Where Grizzly keeps the request of which a part has arrived. */
    private final Attribute<HttpRequestPacket> arriving =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(HTTP_SERVER_REQUEST_ATTR_NAME);

    @SuppressWarnings("deprecation") // In favour of a builder that no release has.
    private HttpCodec(Http http, KeepAlive keepAlive, IncomingRequests arrivals) {
        // Without an executor: the listener has an IdleTimeoutFilter with the same timeout.
        super(
                Boolean.parseBoolean(http.getChunkingEnabled()),
                Integer.parseInt(http.getHeaderBufferLengthBytes()),
                http.getDefaultResponseType(),
                keepAlive,
                null,
                Integer.parseInt(http.getMaxRequestHeaders()),
                Integer.parseInt(http.getMaxResponseHeaders()));
        setMaxPayloadRemainderToSkip(Long.parseLong(http.getMaxSwallowingInputBytes()));
        setAllowPayloadForUndefinedHttpMethods(Boolean.parseBoolean(http.getAllowPayloadForUndefinedHttpMethods()));
        this.arrivals = arrivals;
    }

    /**
     * Creates the codec.
     *
     * @param http the configuration of the listener's protocol
     * @param arrivals is notified of incomplete heads
     */
    static HttpCodec of(Http http, IncomingRequests arrivals) {
        KeepAlive keepAlive = new KeepAlive();
        keepAlive.setIdleTimeoutInSeconds(Integer.parseInt(http.getTimeoutSeconds()));
        keepAlive.setMaxRequestsCount(Integer.parseInt(http.getMaxConnections()));
        return new HttpCodec(http, keepAlive, arrivals);
    }

    @Override
    public NextAction handleRead(FilterChainContext ctx) throws IOException {
        Connection<?> connection = ctx.getConnection();
        NextAction next = super.handleRead(ctx);
        HttpRequestPacket request = arriving.get(connection);
        if (request != null && ctx.getMessage() instanceof Buffer part) { // Not replaced by a message.
            if (request.getAttribute(IN_BODY) == null) {
                arrivals.headGrown(connection, part.remaining());
            } else {
                arrivals.betweenChunks(connection);
            }
        }
        return next;
    }

    @Override
    protected boolean onHttpHeaderParsed(HttpHeader header, Buffer buffer, FilterChainContext ctx) {
        HttpRequestPacket request = (HttpRequestPacket) header;
        if (super.onHttpHeaderParsed(header, buffer, ctx)) {
            return true;
        }
        addCommonHeaders(request.getResponse());
        if (request.isExpectContent()) {
            request.setAttribute(IN_BODY, IN_BODY);
        }
        if (RequestHead.hasUnknownTransferCoding(request)) {
            HttpStatus.NOT_IMPLEMENTED_501.setValues(request.getResponse());
            return true;
        }
        return RequestHead.isAmbiguous(buffer, buffer.position()) || !RequestHead.isWellFormed(request);
    }

    /** Nothing that follows may be read as a request. Grizzly relies on workers for that, for which reading is disabled already. */
    @Override
    protected void onHttpHeaderError(HttpHeader header, FilterChainContext ctx, Throwable cause) throws IOException {
        ctx.getConnection().disableIOEvent(IOEvent.READ);
        super.onHttpHeaderError(header, ctx, cause);
    }

    @Override
    protected Buffer encodeHttpPacket(FilterChainContext ctx, HttpPacket packet) {
        HttpHeader header = packet.isHeader() ? (HttpHeader) packet : ((HttpContent) packet).getHttpHeader();
        HttpResponsePacket response = (HttpResponsePacket) header;
        if (!response.isCommitted() && HttpStatus.INTERNAL_SERVER_ERROR_500.statusMatches(response.getStatus())) {
            if (mayKeepConnection(response)) {
                response.getRequest().setAttribute(KEEPS, KEEPS);
            }
        }
        return super.encodeHttpPacket(ctx, packet);
    }

    /** Whether both sides know where the request and the response end, and neither wants to close the connection. */
    private static boolean mayKeepConnection(HttpResponsePacket response) {
        HttpRequestPacket request = response.getRequest();
        return response.getProcessingState().isStayAlive()
                && request.getProtocol() == Protocol.HTTP_1_1
                && !request.isExpectContent()
                && response.getContentLength() >= 0
                && !response.containsHeader(Header.Connection);
    }

    /** Called when Grizzly has decided whether to close the connection, but has not written the headers yet. */
    @Override
    protected void onInitialLineEncoded(HttpHeader header, FilterChainContext ctx) {
        HttpResponsePacket response = (HttpResponsePacket) header;
        if (response.getRequest().getAttribute(KEEPS) != null) {
            response.getProcessingState().setKeepAlive(true);
            response.getHeaders().removeHeader(Header.Connection);
        }
        if (!response.isAcknowledgement()) {
            addCommonHeaders(response);
        }
    }

    /**
     * Called at the start, because Grizzly drops some headers that are set after the body is complete, and again at the end,
     * for malformed requests, and for pages for which GlassFish has removed all headers.
     */
    private static void addCommonHeaders(HttpResponsePacket response) {
        setIfAbsent(response, "X-Content-Type-Options", "nosniff");
        setIfAbsent(response, "Cache-Control", "no-store");
    }

    private static void setIfAbsent(HttpResponsePacket response, String name, String value) {
        if (!response.getHeaders().contains(name)) {
            response.setHeader(name, value);
        }
    }
}
