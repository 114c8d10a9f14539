package org.chatrpc.client.admin.service;

import java.awt.Component;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.chatrpc.client.admin.form.SecretDialog;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.admin.ManagedAccount;
import org.chatrpc.client.session.admin.service.IssuedToken;
import org.chatrpc.client.ui.Texts;

/** What can be done about programs. On the event thread. */
public final class ServiceActions {

    private static final int SECRET_WIDTH = 540;

    private final Component owner;
    private final ChatSession session;
    private final ZoneId zone;
    private final Consumer<String> copy;

    /**
     *
     * @param owner in the window of the dialogs
     * @param zone of the times shown
     * @param copy puts a text on the clipboard
     */
    public ServiceActions(Component owner, ChatSession session, ZoneId zone, Consumer<String> copy) {
        this.owner = owner;
        this.session = session;
        this.zone = zone;
        this.copy = copy;
    }

    /** Asks for a new service account; then for its first token, without which no program gets in. */
    public void create(Runnable onChanged) {
        new NewServiceDialog(owner, new NewServiceModel(session, service -> {
                    onChanged.run();
                    newToken(service.username(), onChanged);
                }))
                .open();
    }

    /** Shows the tokens of a service account. */
    public void tokens(ManagedAccount account, Runnable onChanged) {
        ServiceTokensModel model = new ServiceTokensModel(session, account, onChanged);
        new ServiceTokensDialog(owner, model, zone, () -> newToken(account.username(), model::changed)).open();
    }

    private void newToken(String username, Runnable onMade) {
        new NewTokenDialog(owner, new NewTokenModel(session, username, made -> {
                    onMade.run();
                    show(made);
                }))
                .open();
    }

    private void show(IssuedToken made) {
        new SecretDialog(
                        owner,
                        new SecretDialog.Request(
                                "madeToken",
                                Texts.get("madeToken.title"),
                                Texts.get("madeToken.of", made.name(), made.username()),
                                Texts.get("madeToken.warning"),
                                SECRET_WIDTH),
                        made.secret(),
                        copy)
                .open();
    }
}
