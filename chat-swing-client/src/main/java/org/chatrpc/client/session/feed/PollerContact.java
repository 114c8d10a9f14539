package org.chatrpc.client.session.feed;

import java.util.function.Supplier;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.outbox.Sending;

/** Informs the feed of what the outbox has learnt about the server. */
public final class PollerContact implements Sending.Contact {

    private final Supplier<Poller> poller;
    private final Runnable onSignedOut;

    public PollerContact(Supplier<Poller> poller, Runnable onSignedOut) {
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
