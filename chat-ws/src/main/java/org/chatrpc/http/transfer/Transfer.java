package org.chatrpc.http.transfer;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.time.Duration;
import org.chatrpc.limit.Network;
import org.jspecify.annotations.Nullable;

/**
 * A file or response to send without a thread of its own.
 *
 * @param content closed at the end
 * @param network of the client
 * @param weight its share of the scarce resource: the bytes of a response, or one slot for a file
 * @param limit how long sending may take; then it is aborted
 * @param connection closes the connection; null if the server does not support that, and then only the request is ended
 */
record Transfer(
        Kind kind,
        InputStream content,
        Network network,
        long weight,
        Duration limit,
        @Nullable Runnable connection) {

    /** The request attribute with which a server offers to close the connection: a {@link Runnable}. */
    private static final String DISCONNECT = "org.chatrpc.http.disconnect";

    /** What is scarce for it. */
    enum Kind {
        ANSWER,
        FILE
    }

    static @Nullable Runnable connectionOf(HttpServletRequest request) {
        return request.getAttribute(DISCONNECT) instanceof Runnable close ? close : null;
    }

    /** Closes the connection, which also frees what the server still has to send on it. */
    void disconnect() {
        if (connection != null) {
            connection.run();
        }
    }
}
