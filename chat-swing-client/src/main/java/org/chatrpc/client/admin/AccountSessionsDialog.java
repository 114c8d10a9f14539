package org.chatrpc.client.admin;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.util.List;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.session.admin.AccountSession;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.form.QuestionDialog;
import org.chatrpc.client.ui.form.QuestionDialog.ConfirmedAction;
import org.chatrpc.client.ui.form.QuestionDialog.Question;
import org.chatrpc.client.ui.list.TwoLineCell;
import org.chatrpc.client.ui.paint.Colors;

/** The sessions of an account; Delete ends the selected one. View of an {@link AccountSessionsModel}. */
final class AccountSessionsDialog extends FormDialog {

    private static final int FORM_WIDTH = 520;

    private final DefaultListModel<AccountSession> sessions = new DefaultListModel<>();
    private final JList<AccountSession> list = new JList<>(sessions);
    private final WrapLabel message = new WrapLabel(FORM_WIDTH - 48);
    private final CardLayout cards = new CardLayout();
    private final JPanel middle = new JPanel(cards);
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
        list.setName("accountSessions.list");
        list.setBorder(Controls.space(4, 0, 4, 0));
        list.setCellRenderer(new TwoLineCell<>(texts::line));
        list.setFixedCellHeight(UIScale.scale(TwoLineCell.HEIGHT));
        list.setFixedCellWidth(1);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.getAccessibleContext().setAccessibleName(getTitle());
        list.addListSelectionListener(event -> refreshButtons());
        list.registerKeyboardAction(event -> endSelected(), KeyStroke.getKeyStroke("DELETE"), JComponent.WHEN_FOCUSED);
        end.setName("accountSessions.end");
        end.addActionListener(event -> endSelected());
        all.setName("accountSessions.endAll");
        all.addActionListener(event -> endAll());
        message.setName("accountSessions.message");
        message.setHorizontalAlignment(SwingConstants.CENTER);
        message.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        setContentPane(content());
        focusFirst(list);
        getRootPane().setDefaultButton(closeButton());
        model.sessions().show(this::fill);
        model.message().show(text -> {
            message.setText(text);
            cards.show(middle, text.isEmpty() ? "list" : "message");
        });
    }

    private JPanel content() {
        JScrollPane scroll = new JScrollPane(list);
        scroll.setBorder(null);
        JPanel centred = new JPanel(new MigLayout("insets 0, fill", "[center]", "[center]"));
        centred.add(message);
        middle.add(scroll, "list");
        middle.add(centred, "message");
        JPanel framed = new JPanel(new BorderLayout());
        int thin = Math.max(1, UIScale.scale(1));
        framed.setBorder(BorderFactory.createMatteBorder(thin, 0, thin, 0, Colors.SEPARATOR.get()));
        framed.add(middle);
        JPanel content = new JPanel(
                new MigLayout("insets 24 0 16 0, wrap 1, hidemode 3", "[fill, " + FORM_WIDTH + "!]", "[]0[]"));
        content.add(Controls.heading(getTitle(), "h2"), "gapleft 24, gapright 24, wmin 0");
        content.add(framed, "gaptop 16, h 120:240:240");
        content.add(buttons(Texts.get("dialog.close"), all, end), "gaptop 16, gapleft 24, gapright 24");
        return content;
    }

    private void endSelected() {
        Optional.ofNullable(list.getSelectedValue())
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
                Texts.get("endAccountSession.all", sessions.size(), name()),
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
                .open();
    }

    private String name() {
        return model.account().displayName();
    }

    private void fill(List<AccountSession> now) {
        sessions.clear();
        sessions.addAll(now);
        if (!now.isEmpty()) {
            list.setSelectedIndex(0);
        }
        refreshButtons();
    }

    private void refreshButtons() {
        end.setEnabled(!list.isSelectionEmpty());
        all.setEnabled(!sessions.isEmpty());
    }
}
