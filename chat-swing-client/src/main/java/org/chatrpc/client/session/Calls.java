package org.chatrpc.client.session;

import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Runs the calls of a signed-in session: each in a worker, its callbacks on the event thread, and only while the
 * session lasts. All features make their calls through this class.
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

    /** Called when a call was refused because the session has ended. */
    void onSignedOut(Runnable action) {
        onSignedOut = action;
    }

    /** Called whenever a call has ended, before its callback. */
    void onOutcome(Runnable action) {
        onOutcome = action;
    }

    /** Makes a call. @return cancels the callbacks, not the call */
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

    /** Suppresses all callbacks from now on. */
    void close() {
        closed = true;
    }
}
