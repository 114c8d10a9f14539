package org.chatrpc.client.session;

import java.util.function.Supplier;

/** Lets the feed learn what the outbox learnt about the server. */
final class PollerContact implements Sending.Contact {

    private final Supplier<Poller> poller;
    private final Runnable onSignedOut;

    PollerContact(Supplier<Poller> poller, Runnable onSignedOut) {
        this.poller = poller;
        this.onSignedOut = onSignedOut;
    }

    @Override
    public void answered() {
        poller.get().followOthers();
        if (poller.get().state().get() instanceof ConnectionState.Away) {
            // The server is back, and the outbox noticed first.
            poller.get().pollNow();
        }
    }

    @Override
    public void delayed(Exception cause) {
        poller.get().followOthers();
        if (cause instanceof GatewayException.SignedOut) {
            onSignedOut.run();
        } else if (cause instanceof GatewayException.Unreachable
                && poller.get().state().get() instanceof ConnectionState.Online) {
            poller.get().pollNow();
        }
    }
}
