package org.chatrpc.client.session;

import org.chatrpc.client.session.call.Calls;
import org.chatrpc.client.session.gateway.ServerAddresses;

/** Detects an address of another chat right after the sign-in, not when it is needed. On the event thread. */
final class AddressCheck {

    private final ServerAddresses server;
    private final Calls calls;
    private boolean checked;

    AddressCheck(ServerAddresses server, Calls calls) {
        this.server = server;
        this.calls = calls;
    }

    /** Checks the addresses, unless that has been done. */
    void check() {
        if (server.several() && !checked) {
            checked = true;
            calls.make(
                    (gateway, token) -> {
                        gateway.checkAddresses(token);
                        return token;
                    },
                    done -> {},
                    failure -> {});
        }
    }
}
