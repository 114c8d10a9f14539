package org.chatrpc.client.admin;

import java.awt.Component;
import java.time.ZoneId;
import java.util.function.Consumer;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.admin.ManagedAccount;
import org.chatrpc.client.session.admin.OneTimePassword;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.QuestionDialog;
import org.chatrpc.client.ui.form.QuestionDialog.ConfirmedAction;
import org.chatrpc.client.ui.form.QuestionDialog.Question;

/** What can be done with an account, each with a question. On the event thread. */
final class AccountActions {

    private final Component owner;
    private final ChatSession session;
    private final AccountsModel model;
    private final ZoneId zone;
    private final Consumer<String> copy;

    /**
     *
     * @param owner in the window of the dialogs
     * @param copy puts a text on the clipboard
     */
    AccountActions(Component owner, ChatSession session, AccountsModel model, ZoneId zone, Consumer<String> copy) {
        this.owner = owner;
        this.session = session;
        this.model = model;
        this.zone = zone;
        this.copy = copy;
    }

    void create() {
        new NewAccountDialog(owner, new NewAccountModel(session, password -> {
                    model.found().refresh();
                    show(password);
                }))
                .open();
    }

    JPopupMenu menu(ManagedAccount account) {
        JPopupMenu menu = new JPopupMenu();
        menu.setName("account.menu");
        add(menu, "account.sessions", () -> sessions(account));
        menu.addSeparator();
        add(menu, "account.reset", () -> resetPassword(account));
        if (account.administrator()) {
            add(menu, "account.demote", () -> demote(account));
        } else {
            add(menu, "account.promote", () -> promote(account));
        }
        if (account.active()) {
            add(menu, "account.deactivate", () -> deactivate(account));
        } else {
            add(menu, "account.reactivate", () -> reactivate(account));
        }
        return menu;
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

    private void ask(Question question, ConfirmedAction action) {
        new QuestionDialog(owner, question, action).open();
    }

    private void show(OneTimePassword password) {
        new OneTimePasswordDialog(owner, password, copy).open();
    }

    private static void add(JPopupMenu menu, String key, Runnable work) {
        JMenuItem item = new JMenuItem(Texts.get(key));
        item.setName(key);
        item.addActionListener(event -> work.run());
        menu.add(item);
    }
}
