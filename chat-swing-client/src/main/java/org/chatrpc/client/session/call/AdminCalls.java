package org.chatrpc.client.session.call;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.admin.AdminRights;
import org.chatrpc.client.session.gateway.AdminGateway;
import org.chatrpc.client.session.gateway.GatewayException;
import org.chatrpc.client.session.gateway.SessionToken;

/**
 * Calls of an administrator or auditor. Confined to the event thread; each call ends with exactly one of its callbacks there, unless
 * the session is closed or the returned subscription is cancelled first.
 */
public final class AdminCalls {

    private final Value<AdminRights> duties = new Value<>(AdminRights.NONE);
    private final Calls calls;
    private final String me;

    /** @param me the username of the caller */
    public AdminCalls(Calls calls, String me) {
        this.calls = calls;
        this.me = me;
    }

    /** What this account may do beside chatting, as far as is known. */
    public Value<AdminRights> duties() {
        return duties;
    }

    /**
     * Reads the administrative rights of this account, for which there is no event: on each connection, and after the
     * administration service has refused a call. Calls the chat service, because the administration service refuses
     * everybody without such rights.
     */
    public void learn() {
        calls.make(
                (server, token) -> server.duties(token, me),
                duties::set,
                // Requested again on the next connection.
                failure -> {});
    }

    /** Makes a call with a result. */
    public <T> Subscription ask(
            BiFunction<AdminGateway, SessionToken, T> work, Consumer<T> onResult, Consumer<Exception> onFailure) {
        return calls.make((server, token) -> work.apply(server.administration(), token), onResult, learning(onFailure));
    }

    /** Makes a call that has none. */
    public Subscription order(
            BiConsumer<AdminGateway, SessionToken> work, Runnable onResult, Consumer<Exception> onFailure) {
        return calls.make(
                (server, token) -> {
                    work.accept(server.administration(), token);
                    return token;
                },
                done -> onResult.run(),
                learning(onFailure));
    }

    /** A refusal may mean that this account has lost a right, which is not reported in any other way. */
    private Consumer<Exception> learning(Consumer<Exception> onFailure) {
        return failure -> {
            if (failure instanceof GatewayException.Refused refused
                    && refused.refusal().code().equals(GatewayException.Refused.NOT_PERMITTED)) {
                learn();
            }
            onFailure.accept(failure);
        };
    }
}
