package org.chatrpc.client.rooms.members;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.session.model.BannedPerson;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.list.TwoLineCell;
import org.chatrpc.client.ui.list.TwoLineList;
import org.chatrpc.client.ui.paint.Avatar;
import org.chatrpc.client.ui.paint.Colors;

/** The people who are banned from a room, with a button that unbans one. View of a {@link BannedModel}. */
public final class BannedDialog extends FormDialog {

    private static final int WIDTH = 440;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);

    private final TwoLineList<BannedPerson> people =
            new TwoLineList<>("banned", Texts.get("command.banned"), WIDTH - 96, BannedDialog::line);
    private final JList<BannedPerson> list = people.view();
    private final JLabel problem = new JLabel();
    private final JButton unban = new JButton(Texts.get("banned.unban"));
    private final transient BannedModel model;

    public BannedDialog(Component owner, BannedModel model) {
        super(owner, "banned", Texts.get("banned.title", model.room().title()));
        this.model = model;
        list.addListSelectionListener(event -> showPossible());
        problem.setName("banned.problem");
        problem.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.ERROR.key());
        unban.setName("banned.unban");
        unban.addActionListener(event -> people.selected().ifPresent(model::unban));
        setContentPane(content());
        focusFirst(closeButton());
        getRootPane().setDefaultButton(closeButton());
        model.people().show(this::fill);
        people.follow(model.message());
        model.problem().show(text -> {
            problem.setText(text);
            problem.setToolTipText(text);
            problem.setVisible(!text.isEmpty());
        });
        model.busy().show(busy -> {
            showProgress(busy);
            showPossible();
        });
    }

    @Override
    public void dispose() {
        model.close();
        super.dispose();
    }

    private JPanel content() {
        JPanel content =
                new JPanel(new MigLayout("insets 24 0 16 0, wrap 1, hidemode 3", "[fill, " + WIDTH + "!]", "[]0[]"));
        content.add(Controls.heading(Texts.get("command.banned"), "h2"), "gapleft 24, gapright 24");
        content.add(people, "gaptop 16, h 288!");
        content.add(problem, "gaptop 12, gapleft 24, gapright 24, wmin 0");
        content.add(buttons(Texts.get("dialog.close"), unban), "gaptop 16, gapleft 24, gapright 24");
        return content;
    }

    private void fill(List<BannedPerson> now) {
        int selected = Math.max(0, list.getSelectedIndex());
        people.items().clear();
        people.items().addAll(now);
        list.setSelectedIndex(Math.min(selected, now.size() - 1));
        showPossible();
        (now.isEmpty() ? closeButton() : list).requestFocusInWindow();
    }

    private void showPossible() {
        unban.setEnabled(!list.isSelectionEmpty() && !model.busy().get());
    }

    private static TwoLineCell.Line line(BannedPerson person) {
        String day = DAY.format(LocalDate.ofInstant(person.bannedAt(), ZoneId.systemDefault()));
        return new TwoLineCell.Line(
                new Avatar(person.username(), person.displayName(), 32),
                person.displayName(),
                Texts.get("banned.by", "@" + person.username(), "@" + person.bannedBy()),
                day);
    }
}
