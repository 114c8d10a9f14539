package org.chatrpc.client.admin;

import java.awt.Component;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.session.admin.AccountSession;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.form.QuestionDialog;
import org.chatrpc.client.ui.form.QuestionDialog.ConfirmedAction;
import org.chatrpc.client.ui.form.QuestionDialog.Question;
import org.chatrpc.client.ui.list.TwoLineList;

/** The sessions of an account; Delete ends the selected one. View of an {@link AccountSessionsModel}. */
final class AccountSessionsDialog extends FormDialog {

    private static final int FORM_WIDTH = 520;

    private final TwoLineList<AccountSession> sessions;
    private final JButton end = new JButton(Texts.get("accountSessions.end"));
    private final JButton all = new JButton(Texts.get("accountSessions.endAll"));
    private final Component over;
    private final transient AccountSessionsModel model;

    AccountSessionsDialog(Component owner, AccountSessionsModel model, AccountTexts texts) {
        super(
                owner,
                "accountSessions",
                Texts.get("accountSessions.title", model.account().displayName()));
        this.over = owner;
        this.model = model;
        sessions = new TwoLineList<>("accountSessions", getTitle(), FORM_WIDTH - 48, texts::line);
        sessions.view().addListSelectionListener(event -> refreshButtons());
        sessions.view()
                .registerKeyboardAction(
                        event -> endSelected(), KeyStroke.getKeyStroke("DELETE"), JComponent.WHEN_FOCUSED);
        end.setName("accountSessions.end");
        end.addActionListener(event -> endSelected());
        all.setName("accountSessions.endAll");
        all.addActionListener(event -> endAll());
        setContentPane(content());
        focusFirst(sessions.view());
        getRootPane().setDefaultButton(closeButton());
        model.sessions().show(this::fill);
        sessions.follow(model.message());
    }

    private JPanel content() {
        JPanel content = new JPanel(
                new MigLayout("insets 24 0 16 0, wrap 1, hidemode 3", "[fill, " + FORM_WIDTH + "!]", "[]0[]"));
        content.add(Controls.heading(getTitle(), "h2"), "gapleft 24, gapright 24, wmin 0");
        content.add(sessions, "gaptop 16, h 120:240:240");
        content.add(buttons(Texts.get("dialog.close"), all, end), "gaptop 16, gapleft 24, gapright 24");
        return content;
    }

    private void endSelected() {
        sessions.selected()
                .ifPresent(session -> ask(
                        Texts.get("accountSessions.end"),
                        session.clientName().isEmpty()
                                ? Texts.get("endAccountSession.unnamed", name())
                                : Texts.get("endAccountSession.one", name(), session.clientName()),
                        (onDone, onFailed) -> model.end(session, onDone, onFailed)));
    }

    private void endAll() {
        ask(
                Texts.get("accountSessions.endAll"),
                Texts.get("endAccountSession.all", sessions.items().size(), name()),
                model::endAll);
    }

    private void ask(String title, String question, ConfirmedAction action) {
        new QuestionDialog(
                        over,
                        new Question(
                                "endAccountSession",
                                title,
                                question,
                                Texts.get("endAccountSession.consequence"),
                                title),
                        action)
                .cautious()
                .open();
    }

    private String name() {
        return model.account().displayName();
    }

    private void fill(List<AccountSession> now) {
        sessions.fill(now, AccountSession::id);
        refreshButtons();
    }

    private void refreshButtons() {
        end.setEnabled(sessions.selected().isPresent());
        all.setEnabled(!sessions.items().isEmpty());
    }
}
