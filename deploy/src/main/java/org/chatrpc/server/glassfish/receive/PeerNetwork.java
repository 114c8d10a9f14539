package org.chatrpc.server.glassfish.receive;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.glassfish.grizzly.Connection;

/** The networks that connections come from. */
public final class PeerNetwork {
    /** An IPv6 site has at least a /64 (RFC 6177), so its addresses count as one. */
    private static final int IPV6_NETWORK_BYTES = 8;

    private PeerNetwork() {}

    /** A name for the network; empty if the peer has disconnected. */
    public static String of(Connection<?> connection) {
        InetAddress address = connection.getPeerAddress() instanceof InetSocketAddress peer ? peer.getAddress() : null;
        if (address == null) {
            return "";
        }
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, IPV6_NETWORK_BYTES)));
    }
}
