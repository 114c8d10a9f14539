package org.chatrpc.server.glassfish.receive;

import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.memory.Buffers;

/** A response without a body that ends its connection, for requests that were never complete. */
enum ShortResponse {
    /** RFC 9110, section 15.5.9. */
    REQUEST_TIMEOUT("408 Request Timeout"),
    /** RFC 9110, section 15.6.4. */
    SERVICE_UNAVAILABLE("503 Service Unavailable");

    private final String text;

    ShortResponse(String status) {
        text = "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\nCache-Control: no-store\r\n"
                + "X-Content-Type-Options: nosniff\r\n\r\n";
    }

    /** Never waits: a peer that does not read is cut off. */
    @SuppressWarnings({"rawtypes", "unchecked"}) // As Grizzly declares them.
    void sendAndClose(Connection connection) {
        try {
            connection.write(
                    Buffers.wrap(connection.getMemoryManager(), text, StandardCharsets.US_ASCII),
                    new EmptyCompletionHandler<WriteResult>() {
                        @Override
                        public void completed(WriteResult result) {
                            connection.closeSilently();
                        }

                        @Override
                        public void failed(Throwable failure) {
                            connection.terminateSilently();
                        }
                    });
        } catch (RuntimeException e) { // For example, if the TLS handshake was never completed.
            connection.terminateSilently();
        }
    }
}
