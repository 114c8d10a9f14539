package org.chatrpc.client.session.call;

import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chatrpc.client.session.gateway.ChatGateway;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.PresenceChange;
import org.chatrpc.client.session.gateway.SessionToken;

/**
 * Reports an idle client to the server before any other call, because that call would otherwise show the user as active.
 */
public final class IdleReporter implements Supplier<Runnable> {

    private static final Logger LOG = Logger.getLogger(IdleReporter.class.getName());

    private final ChatGateway gateway;
    private final SessionToken token;
    private final PresenceCalls own;

    public IdleReporter(ChatGateway gateway, SessionToken token, PresenceCalls own) {
        this.gateway = gateway;
        this.token = token;
        this.own = own;
    }

    /** What is to be done off the event thread now. On the event thread. */
    @Override
    public Runnable get() {
        return own.idle() ? this::tell : () -> {};
    }

    private void tell() {
        try {
            gateway.setPresence(token, PresenceChange.idle(true));
        } catch (GatewayException.SignedOut e) {
            throw e;
        } catch (GatewayException.Refused e) {
            // It is reported again later.
            LOG.log(Level.FINE, "The server does not take that nobody is there", e);
        }
    }
}
