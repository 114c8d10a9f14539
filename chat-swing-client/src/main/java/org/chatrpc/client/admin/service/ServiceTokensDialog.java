package org.chatrpc.client.admin.service;

import java.awt.Component;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.session.admin.service.ServiceToken;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.form.QuestionDialog;
import org.chatrpc.client.ui.form.QuestionDialog.Question;
import org.chatrpc.client.ui.list.TwoLineCell.Line;
import org.chatrpc.client.ui.list.TwoLineList;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/** The tokens of a service account; Delete revokes the selected one. View of a {@link ServiceTokensModel}. */
final class ServiceTokensDialog extends FormDialog {

    private static final int FORM_WIDTH = 560;

    private final TwoLineList<ServiceToken> tokens;
    private final JButton create = new JButton(Texts.get("tokens.new"));
    private final JButton revoke = new JButton(Texts.get("tokens.revoke"));
    private final DateTimeFormatter days;
    private final Component over;
    private final transient ServiceTokensModel model;

    /** @param onNew makes another token */
    ServiceTokensDialog(Component owner, ServiceTokensModel model, ZoneId zone, Runnable onNew) {
        super(owner, "serviceTokens", Texts.get("tokens.title", model.account().displayName()));
        this.over = owner;
        this.model = model;
        days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withZone(zone);
        tokens = new TwoLineList<>("serviceTokens", getTitle(), FORM_WIDTH - 48, this::line);
        tokens.view().addListSelectionListener(event -> refreshButtons());
        tokens.view()
                .registerKeyboardAction(
                        event -> askRevoke(), KeyStroke.getKeyStroke("DELETE"), JComponent.WHEN_FOCUSED);
        create.setName("serviceTokens.new");
        create.addActionListener(event -> onNew.run());
        revoke.setName("serviceTokens.revoke");
        revoke.addActionListener(event -> askRevoke());
        JPanel content = new JPanel(
                new MigLayout("insets 24 0 16 0, wrap 1, hidemode 3", "[fill, " + FORM_WIDTH + "!]", "[]0[]"));
        content.add(Controls.heading(getTitle(), "h2"), "gapleft 24, gapright 24, wmin 0");
        content.add(tokens, "gaptop 16, h 120:240:240");
        content.add(buttons(Texts.get("dialog.close"), revoke, create), "gaptop 16, gapleft 24, gapright 24");
        setContentPane(content);
        focusFirst(tokens.view());
        getRootPane().setDefaultButton(closeButton());
        model.tokens().show(this::fill);
        tokens.follow(model.message());
    }

    private void askRevoke() {
        tokens.selected()
                .ifPresent(token -> new QuestionDialog(
                                over,
                                new Question(
                                        "revokeToken",
                                        Texts.get("tokens.revoke"),
                                        Texts.get("revokeToken.question", token.name(), days.format(token.createdAt())),
                                        Texts.get("revokeToken.consequence"),
                                        Texts.get("revokeToken.do")),
                                (onDone, onFailed) -> model.revoke(token, onDone, onFailed))
                        .cautious()
                        .open());
    }

    private void fill(List<ServiceToken> now) {
        tokens.fill(now, ServiceToken::id);
        refreshButtons();
    }

    private void refreshButtons() {
        revoke.setEnabled(tokens.selected().isPresent());
    }

    private Line line(ServiceToken token) {
        String used = day(token.lastUsedAt(), "tokens.used", "tokens.unused");
        String end = day(token.expiresAt(), "tokens.expires", "tokens.forever");
        return new Line(
                Icons.KEY.icon(20, Colors.SECONDARY),
                token.name(),
                Texts.get("tokens.detail", String.join(", ", token.scopes()), used, end),
                "");
    }

    private String day(Optional<Instant> at, String key, String without) {
        return at.map(moment -> Texts.get(key, days.format(moment))).orElse(Texts.get(without));
    }
}
