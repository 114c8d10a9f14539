package org.chatrpc.client.session;

import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * How a signed-in session asks its server: each call in a worker of its own, its outcome on the event thread, and only
 * while the session lasts. Every feature makes its calls through this.
 */
final class Calls {

    private final ChatGateway gateway;
    private final SessionToken token;
    private final Dispatcher dispatcher;
    private boolean closed;
    private Runnable onSignedOut = () -> {};
    private Runnable onOutcome = () -> {};

    Calls(ChatGateway gateway, SessionToken token, Dispatcher dispatcher) {
        this.gateway = gateway;
        this.token = token;
        this.dispatcher = dispatcher;
    }

    /** Called when a call was refused because the session is over. */
    void onSignedOut(Runnable action) {
        onSignedOut = action;
    }

    /** Called whenever a call has ended, before its outcome is told. */
    void onOutcome(Runnable action) {
        onOutcome = action;
    }

    /**
     * Makes a call.
     *
     * @return ends the wait for the outcome, not the call
     */
    <T> Subscription make(
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

    /** No outcome comes back from now on. */
    void close() {
        closed = true;
    }
}
