package org.chatrpc.server.glassfish.hold;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;

/**
 * A request in the form passed to the application: a function that returns the header lines by name. Used by one thread
 * at a time.
 *
 * @param hurried whether the calling thread must not block
 */
record CallRequest(HttpRequestPacket packet, boolean hurried) implements Function<String, List<String>> {
    /** The pseudo-header for the address of the peer; no real header can have this name (RFC 9110, section 5.1). */
    private static final String PEER = ":peer";

    /** The pseudo-header for whether the thread must not block, likewise. */
    private static final String HURRY = ":hurry";

    private static final String XML = "text/xml; charset=utf-8";

    /** Whether this is a plain call; anything unusual is left to the container. */
    boolean isTo(String path) {
        return packet.getMethod() == Method.POST
                && packet.getProtocol() == Protocol.HTTP_1_1
                && path.equals(packet.getRequestURI())
                && packet.getQueryStringDC().isNull()
                && !packet.isUpgrade()
                && !packet.requiresAcknowledgement()
                && !packet.containsHeader(Header.Expect);
    }

    @Override
    public List<String> apply(String name) {
        if (name.equals(PEER)) {
            return List.of(packet.getRemoteAddress());
        }
        if (name.equals(HURRY)) {
            return hurried ? List.of(HURRY) : List.of();
        }
        List<String> lines = new ArrayList<>(1);
        packet.getHeaders().values(name).forEach(lines::add);
        return lines;
    }

    /** A copy of the body, which the container can still read afterwards. */
    static byte[] bytes(Buffer body) {
        byte[] bytes = new byte[body.remaining()];
        int start = body.position();
        body.get(bytes);
        body.position(start);
        return bytes;
    }

    /** Sends the response, never waiting for the peer to read it. */
    void answer(FilterChainContext context, byte[] body, boolean closesConnection) {
        HttpResponsePacket response = packet.getResponse();
        HttpStatus.OK_200.setValues(response);
        response.setContentType(XML);
        response.setContentLength(body.length);
        if (closesConnection) {
            packet.getProcessingState().setKeepAlive(false);
        }
        context.write(packet.getResponse()
                .httpContentBuilder()
                .content(Buffers.wrap(context.getMemoryManager(), body))
                .last(true)
                .build());
        context.notifyDownstream(HttpServerFilter.RESPONSE_COMPLETE_EVENT);
    }

    /**
     * Lets Grizzly reuse the objects of the request on this thread, which otherwise are most of the garbage of a poll. To
     * be called last: nothing may use the request or its response from now on. Those of a connection that is being closed
     * are not reused, as other threads may still use them.
     */
    void recycle(FilterChainContext context) {
        if (context.getConnection().isOpen()) {
            packet.getResponse().recycle();
            packet.recycle();
        }
    }
}
