package org.chatrpc.client.admin.service;

import java.util.List;
import java.util.function.Consumer;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.admin.ManagedAccount;
import org.chatrpc.client.session.admin.service.ServiceToken;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.list.ListNotice;

/** The tokens of a service account, and revoking them; contains no UI code. */
final class ServiceTokensModel {

    private final Value<List<ServiceToken>> tokens = new Value<>(List.of());
    private final ListNotice message = new ListNotice(Texts.get("admin.loading"), this::refresh);
    private final ChatSession session;
    private final ManagedAccount account;
    private final Runnable onChanged;

    /** @param onChanged called whenever tokens may have changed */
    ServiceTokensModel(ChatSession session, ManagedAccount account, Runnable onChanged) {
        this.session = session;
        this.account = account;
        this.onChanged = onChanged;
        refresh();
    }

    ManagedAccount account() {
        return account;
    }

    /** Newest first. */
    Value<List<ServiceToken>> tokens() {
        return tokens;
    }

    /** What to show instead of the list; empty for nothing. */
    ListNotice message() {
        return message;
    }

    /** @param onFailed receives the text to show to the user */
    void revoke(ServiceToken revoked, Runnable onDone, Consumer<String> onFailed) {
        session.adminCalls()
                .order(
                        (server, token) -> server.revokeToken(token, account.username(), revoked.id()),
                        () -> {
                            changed();
                            onDone.run();
                        },
                        failure -> {
                            // A call that failed can have taken effect as well.
                            changed();
                            onFailed.accept(explain(failure));
                        });
    }

    /** Reads the tokens again. */
    void changed() {
        refresh();
        onChanged.run();
    }

    private void refresh() {
        session.adminCalls()
                .ask(
                        (server, token) -> server.serviceTokens(token, account.username()),
                        found -> {
                            tokens.set(found);
                            message.set(found.isEmpty() ? Texts.get("tokens.none") : "");
                        },
                        failure -> message.fail(explain(failure)));
    }

    private String explain(Exception failure) {
        return Failures.explain(failure, session.server().label());
    }
}
