package org.chatrpc.account.session;

import org.chatrpc.limit.Network;

/**
 * Where a sign-in or a registration comes from.
 *
 * @param address the network address; empty if unknown
 * @param clientName the name that the client gave itself; may be empty
 */
public record Origin(String address, String clientName) {
    /** Whether it is a program beside the server; not if a trusted proxy passes on somebody else's request. */
    public boolean isThisMachine() {
        return Network.isLoopback(address);
    }

    public Network network() {
        return Network.of(address);
    }
}
