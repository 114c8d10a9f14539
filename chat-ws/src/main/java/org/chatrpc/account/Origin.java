package org.chatrpc.account;

import org.chatrpc.limit.Network;

/**
 * Where a call to sign in or up comes from.
 *
 * @param address the network address; empty if unknown
 * @param clientName what the client calls itself; may be empty
 */
public record Origin(String address, String clientName) {
    Network network() {
        return Network.of(address);
    }
}
