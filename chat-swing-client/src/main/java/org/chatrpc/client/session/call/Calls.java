package org.chatrpc.client.session.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.session.gateway.ChatGateway;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.SessionToken;

/**
 * Runs the calls of a signed-in session: each in a worker, its callbacks on the event thread, and only while the
 * session lasts. All features make their calls through this class.
 */
public final class Calls {

    private static final Logger LOG = Logger.getLogger(Calls.class.getName());

    private final ChatGateway gateway;
    private final SessionToken token;
    private final Dispatcher dispatcher;
    private final List<Runnable> onClose = new ArrayList<>();
    private boolean closed;
    private Runnable onSignedOut = () -> {};
    private Runnable onOutcome = () -> {};

    public Calls(ChatGateway gateway, SessionToken token, Dispatcher dispatcher) {
        this.gateway = gateway;
        this.token = token;
        this.dispatcher = dispatcher;
    }

    /** Called when a call was refused because the session has ended. */
    public void onSignedOut(Runnable action) {
        onSignedOut = action;
    }

    /** Called whenever a call has ended, before its callback. */
    public void onOutcome(Runnable action) {
        onOutcome = action;
    }

    /** Makes a call. @return cancels the callbacks, not the call */
    public <T> Subscription make(
            BiFunction<ChatGateway, SessionToken, T> work,
            Consumer<? super T> onResult,
            Consumer<? super Exception> onFailure) {
        if (closed) {
            return () -> {};
        }
        return dispatcher.call(
                () -> work.apply(gateway, token),
                result -> {
                    if (!closed) {
                        onOutcome.run();
                        onResult.accept(result);
                    }
                },
                failure -> {
                    if (closed) {
                        return;
                    }
                    onOutcome.run();
                    if (failure instanceof GatewayException.SignedOut) {
                        onSignedOut.run();
                    }
                    onFailure.accept(failure);
                });
    }

    /** Runs work on the event thread after a pause, if the session still lasts then. @return cancels it */
    Subscription after(Duration pause, Runnable work) {
        return dispatcher.after(pause, () -> {
            if (!closed) {
                work.run();
            }
        });
    }

    /** Does local work without waiting for the outcome. */
    public void onDisk(Callable<?> work) {
        dispatcher.onDisk(work, done -> {}, failure -> LOG.log(Level.WARNING, "A file cannot be changed", failure));
    }

    /** Suppresses all callbacks from now on. */
    public void close() {
        closed = true;
        onClose.forEach(Runnable::run);
    }

    /** Called when the session ends. */
    public void onClose(Runnable action) {
        onClose.add(action);
    }
}
