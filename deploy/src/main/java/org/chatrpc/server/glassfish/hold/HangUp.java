package org.chatrpc.server.glassfish.hold;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.function.BooleanSupplier;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.nio.NIOConnection;

/**
 * Detects whether a client has disconnected while its request is being processed. Grizzly does not: it reads nothing from
 * a connection until the response is sent, so that neither the end of the stream nor a reset is seen before.
 *
 * <p>The check consumes nothing from the connection: if it is readable without any bytes available, it has ended or
 * failed. A client that closes only its sending half cannot be distinguished from one that has disconnected. A client
 * that has sent more, such as the next request or the last record of TLS, counts as connected.
 */
final class HangUp {
    private HangUp() {}

    /** Returns whether the peer of a connection has disconnected; for any thread. */
    static BooleanSupplier of(Connection<?> connection) {
        return () -> !connection.isOpen()
                || (connection instanceof NIOConnection nio
                        && nio.getChannel() instanceof SocketChannel channel
                        && hasHungUp(channel));
    }

    /** The channel must not block; it may be registered with other selectors. */
    static boolean hasHungUp(SocketChannel channel) {
        try (Selector selector = channel.provider().openSelector()) {
            channel.register(selector, SelectionKey.OP_READ);
            return selector.selectNow() > 0 && channel.socket().getInputStream().available() == 0;
        } catch (ClosedChannelException e) {
            return true;
        } catch (IOException e) {
            // For example for lack of a file handle: the state is unknown.
            return !channel.isOpen();
        }
    }
}
