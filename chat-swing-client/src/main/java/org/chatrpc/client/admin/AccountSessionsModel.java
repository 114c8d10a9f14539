package org.chatrpc.client.admin;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.admin.AccountSession;
import org.chatrpc.client.session.admin.ManagedAccount;
import org.chatrpc.client.session.gateway.AdminGateway;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.list.ListNotice;

/** The sessions of an account, and ending them; contains no UI code. */
final class AccountSessionsModel {

    private final Value<List<AccountSession>> sessions = new Value<>(List.of());
    private final ListNotice message = new ListNotice(Texts.get("admin.loading"), this::refresh);
    private final ChatSession session;
    private final ManagedAccount account;
    private final Runnable onEnded;

    /** @param onEnded called whenever sessions may have ended */
    AccountSessionsModel(ChatSession session, ManagedAccount account, Runnable onEnded) {
        this.session = session;
        this.account = account;
        this.onEnded = onEnded;
        refresh();
    }

    ManagedAccount account() {
        return account;
    }

    /** Newest first. */
    Value<List<AccountSession>> sessions() {
        return sessions;
    }

    /** What to show instead of the list; empty for nothing. */
    ListNotice message() {
        return message;
    }

    /** @param onFailed receives the text to show to the user, here and below */
    void end(AccountSession ended, Runnable onDone, Consumer<String> onFailed) {
        order((server, token) -> server.endSession(token, account.username(), ended.id()), onDone, onFailed);
    }

    void endAll(Runnable onDone, Consumer<String> onFailed) {
        order((server, token) -> server.endSessions(token, account.username()), onDone, onFailed);
    }

    private void order(BiConsumer<AdminGateway, SessionToken> work, Runnable onDone, Consumer<String> onFailed) {
        session.adminCalls()
                .order(
                        work,
                        () -> {
                            changed();
                            onDone.run();
                        },
                        failure -> {
                            changed();
                            onFailed.accept(explain(failure));
                        });
    }

    /** A call that failed can have taken effect as well. */
    private void changed() {
        refresh();
        onEnded.run();
    }

    private void refresh() {
        session.adminCalls()
                .ask(
                        (server, token) -> server.accountSessions(token, account.username()),
                        found -> {
                            sessions.set(found);
                            message.set(found.isEmpty() ? Texts.get("accountSessions.none") : "");
                        },
                        failure -> message.fail(explain(failure)));
    }

    private String explain(Exception failure) {
        return Failures.explain(failure, session.server().label());
    }
}
