package org.chatrpc.client.profile;

import com.formdev.flatlaf.FlatClientProperties;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FieldError;
import org.chatrpc.client.ui.paint.Avatar;
import org.chatrpc.client.ui.paint.Colors;

/** The form for the display name. View of a {@link NameModel}. */
final class NamePanel extends JPanel {

    private final JTextField name = new JTextField();
    private final JButton save = new JButton(Texts.get("dialog.save"));
    private final JLabel avatar = new JLabel();

    NamePanel(NameModel model) {
        super(new MigLayout("insets 24, wrap 1, hidemode 3", "[fill, " + ProfileDialog.FORM_WIDTH + "!]", "[]0[]"));
        Account me = model.me().get();
        JPanel who = new JPanel(new MigLayout("insets 0, gapx 16, wrap 2", "[][grow, fill, 0::]", "push[]2[]push"));
        who.add(avatar, "spany 2");
        JLabel shown = Controls.heading("", "h2");
        who.add(shown, "wmin 0");
        who.add(Controls.secondary(Texts.get("profile.username", me.username())), "wmin 0");
        add(who);
        name.setName("profile.name");
        name.setText(me.displayName());
        JLabel label = new JLabel(Texts.get("login.displayName"));
        label.setLabelFor(name);
        FieldError error = new FieldError(name, ProfileDialog.FORM_WIDTH);
        JLabel notice = new JLabel();
        notice.setName("profile.notice");
        notice.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.ONLINE.key());
        add(label, "gaptop 24");
        add(name, "gaptop 4, h 34!");
        add(error, "gaptop 4");
        add(Controls.secondary(Texts.get("profile.name.note")), "gaptop 6");
        save.setName("profile.save");
        JPanel foot = new JPanel(new MigLayout("insets 0, fillx, novisualpadding", "[grow, fill, 0::][]"));
        foot.add(notice, "wmin 0");
        foot.add(save);
        add(foot, "gaptop 20");
        save.addActionListener(event -> model.save(name.getText()));

        model.me().show(now -> {
            avatar.setIcon(new Avatar(now.username(), now.displayName(), 64));
            shown.setText(now.displayName());
        });
        model.error().show(error::show);
        model.notice().show(notice::setText);
        model.busy().show(busy -> {
            save.setEnabled(!busy);
            name.setEditable(!busy);
        });
    }

    /** The form's default button. */
    JButton save() {
        return save;
    }
}
