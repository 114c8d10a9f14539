package org.chatrpc.client.admin.form;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/**
 * Shows a secret that the server returns only once, such as a password, and copies it. Enter copies it before it closes
 * the dialog, and no other dialog takes its place.
 */
public final class SecretDialog extends FormDialog {

    /**
     * What is shown.
     *
     * @param name of the dialog, for tests
     * @param title of the dialog
     * @param label of the secret
     * @param warning what to do with it
     * @param width of the form, in unscaled pixels
     */
    public record Request(String name, String title, String label, String warning, int width) {}

    private final JTextField secret = new JTextField();

    /** @param copy puts a text on the clipboard */
    public SecretDialog(Component owner, Request request, String shown, Consumer<String> copy) {
        super(owner, request.name(), request.title());
        JPanel form =
                new JPanel(new MigLayout("insets 24, wrap 1, hidemode 3", "[fill, " + request.width() + "!]", "[]0[]"));
        form.add(Controls.heading(request.title(), "h2"), "wmin 0");
        JLabel label = new JLabel(request.label());
        label.setLabelFor(secret);
        secret.setName(request.name() + ".secret");
        secret.setText(shown);
        secret.setEditable(false);
        secret.putClientProperty(FlatClientProperties.STYLE, "font: $monospaced.font");
        JButton copying = new JButton(Texts.get("oneTime.copy"), Icons.COPY.icon());
        copying.setName(request.name() + ".copy");
        JLabel copied = Controls.secondary(Texts.get("oneTime.copied"));
        copied.setName(request.name() + ".copied");
        copied.setVisible(false);
        copying.addActionListener(event -> {
            copy.accept(secret.getText());
            copied.setVisible(true);
            getRootPane().setDefaultButton(closeButton());
            closeButton().requestFocusInWindow();
            copying.getAccessibleContext().setAccessibleDescription(copied.getText());
            pack();
        });
        JPanel line = new JPanel(new MigLayout("insets 0, fillx, gapx 8, novisualpadding", "[grow, fill, 0::][]"));
        line.add(secret, "hmin 34, growy");
        line.add(copying, "hmin 34");
        form.add(label, "gaptop 16, wmin 0");
        form.add(line, "gaptop 4");
        form.add(copied, "gaptop 4");
        WrapLabel note = new WrapLabel(request.width());
        note.setName(request.name() + ".warning");
        note.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        note.setText(request.warning());
        form.add(note, "gaptop 12");
        form.add(buttons(Texts.get("dialog.close")), "gaptop 24");
        getRootPane().setDefaultButton(copying);
        setContentPane(form);
        focusFirst(copying);
    }

    @Override
    protected boolean works() {
        return true;
    }

    @Override
    public void dispose() {
        secret.setText("");
        super.dispose();
    }
}
