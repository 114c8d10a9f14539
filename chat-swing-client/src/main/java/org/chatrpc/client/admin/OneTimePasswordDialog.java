package org.chatrpc.client.admin;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.session.admin.OneTimePassword;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/** Shows a password that the server tells only once, and copies it. */
final class OneTimePasswordDialog extends FormDialog {

    private static final int FORM_WIDTH = 360;

    private final JTextField password = new JTextField();

    /** @param copy puts a text on the clipboard */
    OneTimePasswordDialog(Component owner, OneTimePassword made, Consumer<String> copy) {
        super(owner, "oneTimePassword", Texts.get("oneTime.title"));
        JPanel form =
                new JPanel(new MigLayout("insets 24, wrap 1, hidemode 3", "[fill, " + FORM_WIDTH + "!]", "[]0[]"));
        form.add(Controls.heading(Texts.get("oneTime.title"), "h2"));
        JLabel label = new JLabel(Texts.get("oneTime.of", made.username()));
        label.setLabelFor(password);
        password.setName("oneTimePassword.password");
        password.setText(made.password());
        password.setEditable(false);
        password.putClientProperty(FlatClientProperties.STYLE, "font: $monospaced.font");
        JButton copying = new JButton(Texts.get("oneTime.copy"), Icons.COPY.icon());
        copying.setName("oneTimePassword.copy");
        JLabel copied = Controls.secondary(Texts.get("oneTime.copied"));
        copied.setName("oneTimePassword.copied");
        copied.setVisible(false);
        copying.addActionListener(event -> {
            copy.accept(password.getText());
            copied.setVisible(true);
            copying.getAccessibleContext().setAccessibleDescription(copied.getText());
            pack();
        });
        JPanel line = new JPanel(new MigLayout("insets 0, fillx, gapx 8, novisualpadding", "[grow, fill, 0::][]"));
        line.add(password, "hmin 34, growy");
        line.add(copying, "hmin 34");
        form.add(label, "gaptop 16");
        form.add(line, "gaptop 4");
        form.add(copied, "gaptop 4");
        WrapLabel note = new WrapLabel(FORM_WIDTH);
        note.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        note.setText(Texts.get("oneTime.note"));
        form.add(note, "gaptop 12");
        form.add(buttons(Texts.get("dialog.close")), "gaptop 24");
        setContentPane(form);
        focusFirst(copying);
    }

    @Override
    public void dispose() {
        password.setText("");
        super.dispose();
    }
}
