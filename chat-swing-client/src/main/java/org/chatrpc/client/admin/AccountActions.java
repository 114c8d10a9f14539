package org.chatrpc.client.admin;

import java.awt.Component;
import java.time.ZoneId;
import java.util.function.Consumer;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.chatrpc.client.admin.erase.EraseDialogs;
import org.chatrpc.client.admin.erase.EraseModel;
import org.chatrpc.client.admin.form.SecretDialog;
import org.chatrpc.client.admin.service.ServiceActions;
import org.chatrpc.client.base.Dispatcher;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.admin.ManagedAccount;
import org.chatrpc.client.session.admin.OneTimePassword;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.QuestionDialog;
import org.chatrpc.client.ui.form.QuestionDialog.ConfirmedAction;
import org.chatrpc.client.ui.form.QuestionDialog.Question;

/** What can be done with an account, each with a question. On the event thread. */
final class AccountActions {

    private static final int SECRET_WIDTH = 360;

    private final Component owner;
    private final ChatSession session;
    private final Dispatcher dispatcher;
    private final AccountsModel model;
    private final ZoneId zone;
    private final Consumer<String> copy;
    private final ServiceActions services;

    /**
     *
     * @param owner in the window of the dialogs
     * @param copy puts a text on the clipboard
     */
    AccountActions(
            Component owner,
            ChatSession session,
            Dispatcher dispatcher,
            AccountsModel model,
            ZoneId zone,
            Consumer<String> copy) {
        this.owner = owner;
        this.session = session;
        this.dispatcher = dispatcher;
        this.model = model;
        this.zone = zone;
        this.copy = copy;
        this.services = new ServiceActions(owner, session, zone, copy);
    }

    void create() {
        new NewAccountDialog(owner, new NewAccountModel(session, password -> {
                    model.found().refresh();
                    show(password);
                }))
                .open();
    }

    void createService() {
        services.create(model.found()::refresh);
    }

    JPopupMenu menu(ManagedAccount account) {
        JPopupMenu menu = new JPopupMenu();
        menu.setName("account.menu");
        if (account.service()) {
            add(menu, "account.tokens", () -> services.tokens(account, model.found()::refresh));
            menu.addSeparator();
        } else {
            add(menu, "account.sessions", () -> sessions(account));
            menu.addSeparator();
            add(menu, "account.reset", () -> resetPassword(account));
            addDuties(menu, account);
            menu.addSeparator();
        }
        if (account.active()) {
            add(menu, "account.deactivate", () -> deactivate(account));
        } else {
            add(menu, "account.reactivate", () -> reactivate(account));
        }
        if (!account.service()) {
            add(menu, "account.erase", () -> erase(account));
        }
        return menu;
    }

    private void addDuties(JPopupMenu menu, ManagedAccount account) {
        if (account.administrator()) {
            add(menu, "account.demote", () -> demote(account));
        } else {
            add(menu, "account.promote", () -> promote(account));
        }
        if (account.auditor()) {
            add(menu, "account.unmakeAuditor", () -> setAuditor(account, false, "unmakeAuditor"));
        } else {
            add(menu, "account.makeAuditor", () -> setAuditor(account, true, "makeAuditor"));
        }
    }

    /** Shows the sessions of an account. */
    void sessions(ManagedAccount account) {
        new AccountSessionsDialog(
                        owner,
                        new AccountSessionsModel(session, account, model.found()::refresh),
                        new AccountTexts(zone))
                .open();
    }

    private void resetPassword(ManagedAccount account) {
        ask(
                new Question(
                        "resetPassword",
                        Texts.get("account.reset"),
                        Texts.get("resetPassword.question", account.displayName()),
                        Texts.get("resetPassword.consequence"),
                        Texts.get("resetPassword.do")),
                (onDone, onFailed) -> model.resetPassword(
                        account,
                        password -> {
                            onDone.run();
                            show(password);
                        },
                        onFailed));
    }

    private void deactivate(ManagedAccount account) {
        ask(
                new Question(
                        "deactivate",
                        Texts.get("account.deactivate"),
                        Texts.get("deactivate.question", account.displayName()),
                        Texts.get("deactivate.consequence"),
                        Texts.get("deactivate.do")),
                (onDone, onFailed) -> model.setActive(account, false, onDone, onFailed));
    }

    private void reactivate(ManagedAccount account) {
        ask(
                new Question(
                        "reactivate",
                        Texts.get("account.reactivate"),
                        Texts.get("reactivate.question", account.displayName()),
                        Texts.get("reactivate.consequence"),
                        Texts.get("reactivate.do")),
                (onDone, onFailed) -> model.setActive(account, true, onDone, onFailed));
    }

    private void promote(ManagedAccount account) {
        ask(
                new Question(
                        "promote",
                        Texts.get("account.promote"),
                        Texts.get("promote.question", account.displayName()),
                        Texts.get("promote.consequence"),
                        Texts.get("promote.do")),
                (onDone, onFailed) -> model.setAdministrator(account, true, onDone, onFailed));
    }

    private void demote(ManagedAccount account) {
        ask(
                new Question(
                        "demote",
                        Texts.get("account.demote"),
                        Texts.get("demote.question", account.displayName()),
                        Texts.get("demote.consequence"),
                        Texts.get("demote.do")),
                (onDone, onFailed) -> model.setAdministrator(account, false, onDone, onFailed));
    }

    private void setAuditor(ManagedAccount account, boolean auditor, String key) {
        ask(
                new Question(
                        key,
                        Texts.get("account." + key),
                        Texts.get(key + ".question", account.displayName()),
                        Texts.get(key + ".consequence"),
                        Texts.get(key + ".do")),
                (onDone, onFailed) -> model.setAuditor(account, auditor, onDone, onFailed));
    }

    private void erase(ManagedAccount account) {
        EraseDialogs.open(owner, new EraseModel(session, dispatcher, account, model.found()::refresh));
    }

    private void ask(Question question, ConfirmedAction action) {
        new QuestionDialog(owner, question, action).cautious().open();
    }

    private void show(OneTimePassword password) {
        new SecretDialog(
                        owner,
                        new SecretDialog.Request(
                                "oneTimePassword",
                                Texts.get("oneTime.title"),
                                Texts.get("oneTime.of", password.username()),
                                Texts.get("oneTime.note"),
                                SECRET_WIDTH),
                        password.password(),
                        copy)
                .open();
    }

    private static void add(JPopupMenu menu, String key, Runnable work) {
        JMenuItem item = new JMenuItem(Texts.get(key));
        item.setName(key);
        item.addActionListener(event -> work.run());
        menu.add(item);
    }
}
