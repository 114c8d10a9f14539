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
 * Finds out whether a client has hung up while its request is being processed. Grizzly does not: it reads nothing from a connection
 * until the request is answered, so that neither the end of the stream nor a reset is seen before.
 *
 * <p>Looking takes nothing from the connection: whatever can be read without anything being there to be read is the end, or an error.
 * A client that closes only its sending half looks the same as one that has gone. One that has sent more, such as the next request
 * or the last record of TLS, counts as being there.
 */
final class HangUp {
    private HangUp() {}

    /** Tells whether the peer of a connection has hung up; any thread may ask. */
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
            // Such as for want of a file handle: nobody knows.
            return !channel.isOpen();
        }
    }
}
