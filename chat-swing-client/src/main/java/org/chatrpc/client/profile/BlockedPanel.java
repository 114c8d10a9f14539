package org.chatrpc.client.profile;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.ScrollingColumn;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.form.FieldError;
import org.chatrpc.client.ui.list.NoticePane;
import org.chatrpc.client.ui.paint.Avatar;
import org.chatrpc.client.ui.paint.Colors;

/** The people whom the user blocks, each with a button that ends it. View of a {@link BlockedModel}. */
final class BlockedPanel extends JPanel {

    private final JPanel rows =
            new ScrollingColumn(new MigLayout("insets 8 24 8 24, fillx, wrap 1, gapy 0", "[grow, fill, 0::]"));
    private final NoticePane message = new NoticePane("blocked", ProfileDialog.FORM_WIDTH - 48);
    private final CardLayout cards = new CardLayout();
    private final JPanel middle = new JPanel(cards);
    private final transient BlockedModel model;

    BlockedPanel(BlockedModel model) {
        super(new MigLayout("insets 16 0 0 0, wrap 1, fill, hidemode 3", "[grow, fill, 0::]", "[][][]push"));
        this.model = model;
        WrapLabel note = new WrapLabel(ProfileDialog.FORM_WIDTH);
        note.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        note.setText(Texts.get("blocked.note"));
        add(note, "gapleft 24, gapright 24");
        JScrollPane scroll = new JScrollPane(rows);
        int line = Math.max(1, UIScale.scale(1));
        scroll.setName("blocked.list");
        scroll.setBorder(BorderFactory.createMatteBorder(line, 0, 0, 0, Colors.SEPARATOR.get()));
        scroll.getVerticalScrollBar().setUnitIncrement(UIScale.scale(32));
        scroll.getAccessibleContext().setAccessibleName(Texts.get("command.blocked_people"));
        middle.add(scroll, "list");
        middle.add(message, "message");
        FieldError problem = new FieldError(scroll, ProfileDialog.FORM_WIDTH);
        add(problem, "gaptop 8, gapleft 24, gapright 24");
        // Less of the list is seen below an error.
        add(middle, "gaptop 12, h 120:264:264");
        model.problem().show(problem::show);
        model.people().show(this::fill);
        message.follow(model.message(), text -> cards.show(middle, text.isEmpty() ? "list" : "message"));
    }

    private void fill(List<Person> people) {
        rows.removeAll();
        people.forEach(person -> rows.add(row(person)));
        rows.revalidate();
        rows.repaint();
    }

    private Component row(Person person) {
        JPanel row = new JPanel(
                new MigLayout("insets 8 0 8 0, fillx, gapx 12, novisualpadding", "[][grow, fill, 0::][]", "[]1[]"));
        row.add(new JLabel(new Avatar(person.username(), person.displayName(), 32)), "spany 2");
        JLabel name = Controls.heading(person.displayName(), "");
        name.putClientProperty(FlatClientProperties.STYLE, "font: $semibold.font");
        row.add(name, "cell 1 0, wmin 0");
        row.add(Controls.secondary("@" + person.username()), "cell 1 1, wmin 0");
        JButton unblock = new JButton(Texts.get("members.unblock"));
        unblock.setName("blocked.unblock");
        // With the username, as several people may have the same name.
        unblock.getAccessibleContext()
                .setAccessibleName(Texts.get("blocked.unblock", person.displayName(), person.username()));
        unblock.addActionListener(event -> model.unblock(person));
        unblock.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent event) {
                row.scrollRectToVisible(new Rectangle(row.getSize()));
            }
        });
        row.add(unblock, "cell 2 0, spany 2, aligny center");
        return row;
    }
}
