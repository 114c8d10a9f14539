package org.chatrpc.client.admin;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.chatrpc.client.admin.found.FoundModel;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.admin.ManagedAccount;
import org.chatrpc.client.session.admin.OneTimePassword;
import org.chatrpc.client.session.gateway.AdminGateway;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.ui.Texts;

/**
 * The accounts of the server and what can be done with one; contains no UI code. The list is reloaded after each attempt:
 * a failed call may have taken effect.
 */
final class AccountsModel {

    private final ChatSession session;
    private final FoundModel<ManagedAccount> found;

    AccountsModel(ChatSession session, Dispatcher dispatcher) {
        this.session = session;
        found = new FoundModel<>(
                session,
                dispatcher,
                (query, after, onResult, onFailure) -> session.adminCalls()
                        .ask(
                                (server, token) -> server.accounts(
                                        token,
                                        query,
                                        after.map(ManagedAccount::username).orElse(""),
                                        FoundModel.LIMIT),
                                onResult,
                                onFailure),
                Texts.get("accounts.none"));
    }

    FoundModel<ManagedAccount> found() {
        return found;
    }

    /** @param onFailed receives the text to show to the user, here and below */
    void resetPassword(ManagedAccount account, Consumer<OneTimePassword> onDone, Consumer<String> onFailed) {
        session.adminCalls()
                .ask(
                        (server, token) -> server.resetPassword(token, account.username()),
                        password -> {
                            found.refresh();
                            onDone.accept(password);
                        },
                        failure -> failed(failure, onFailed));
    }

    void setActive(ManagedAccount account, boolean active, Runnable onDone, Consumer<String> onFailed) {
        order((server, token) -> server.setActive(token, account.username(), active), onDone, onFailed);
    }

    void setAdministrator(ManagedAccount account, boolean administrator, Runnable onDone, Consumer<String> onFailed) {
        order(
                (server, token) -> server.setAdministrator(token, account.username(), administrator),
                () -> learned(account, onDone),
                onFailed);
    }

    void setAuditor(ManagedAccount account, boolean auditor, Runnable onDone, Consumer<String> onFailed) {
        order(
                (server, token) -> server.setAuditor(token, account.username(), auditor),
                () -> learned(account, onDone),
                onFailed);
    }

    /** After a change to the user's own account, refreshes what that user may do. */
    private void learned(ManagedAccount account, Runnable onDone) {
        if (account.username().equals(session.account().username())) {
            session.adminCalls().learn();
        }
        onDone.run();
    }

    private void order(BiConsumer<AdminGateway, SessionToken> work, Runnable onDone, Consumer<String> onFailed) {
        session.adminCalls()
                .order(
                        work,
                        () -> {
                            found.refresh();
                            onDone.run();
                        },
                        failure -> failed(failure, onFailed));
    }

    private void failed(Exception failure, Consumer<String> onFailed) {
        found.refresh();
        onFailed.accept(Failures.explain(failure, session.server().label()));
    }
}
