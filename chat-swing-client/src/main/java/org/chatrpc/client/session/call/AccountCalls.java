package org.chatrpc.client.session.call;

import java.util.List;
import java.util.function.Consumer;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.session.gateway.OwnSession;

/**
 * Calls on the user's own account. Confined to the event thread; each call ends with exactly one of its callbacks
 * there, unless the session is closed or the returned subscription is cancelled first.
 */
public final class AccountCalls {

    private final Calls calls;
    private final Value<Account> account;

    public AccountCalls(Calls calls, Value<Account> account) {
        this.calls = calls;
        this.account = account;
    }

    /** Changes the display name. */
    public Subscription rename(String displayName, Runnable onResult, Consumer<Exception> onFailure) {
        return calls.make(
                (server, token) -> server.updateProfile(token, displayName),
                me -> {
                    account.set(account.get().withDisplayName(me.displayName()));
                    onResult.run();
                },
                onFailure);
    }

    /** Changes the password; the server then ends all other sessions of this account. */
    public Subscription changePassword(
            String oldPassword, String newPassword, Runnable onResult, Consumer<Exception> onFailure) {
        return calls.make(
                (server, token) -> {
                    server.changePassword(token, oldPassword, newPassword);
                    return token;
                },
                done -> onResult.run(),
                onFailure);
    }

    /** Lists the sessions of this account. */
    public Subscription listSessions(Consumer<List<OwnSession>> onResult, Consumer<Exception> onFailure) {
        return calls.make((server, token) -> server.listSessions(token), onResult, onFailure);
    }

    /** Ends other sessions of this account, one after the other. */
    public Subscription revoke(List<String> sessions, Runnable onResult, Consumer<Exception> onFailure) {
        return calls.make(
                (server, token) -> {
                    sessions.forEach(session -> server.revokeSession(token, session));
                    return token;
                },
                done -> onResult.run(),
                onFailure);
    }
}
