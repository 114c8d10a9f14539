package org.chatrpc.client.admin;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.session.admin.OpenReport;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.form.FieldError;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.paint.Colors;

/** Asks what was done about a report, and resolves it. View of an {@link OpenReportsModel}. */
final class ResolveDialog extends FormDialog {

    private static final int FORM_WIDTH = 360;

    private final JTextField remark = new JTextField();
    private final JButton resolve = new JButton(Texts.get("resolve.do"));
    private final FieldError error = new FieldError(remark, FORM_WIDTH);

    ResolveDialog(Component owner, OpenReport report, OpenReportsModel model) {
        super(owner, "resolve", Texts.get("reports.resolve"));
        JPanel form =
                new JPanel(new MigLayout("insets 24, wrap 1, hidemode 3", "[fill, " + FORM_WIDTH + "!]", "[]0[]"));
        form.add(Controls.heading(Texts.get("resolve.title", report.reporter()), "h2"), "wmin 0");
        JLabel label = new JLabel(Texts.get("resolve.remark"));
        label.setLabelFor(remark);
        remark.setName("resolve.remark");
        error.setName("resolve.remark.error");
        form.add(label, "gaptop 16");
        form.add(remark, "gaptop 4, h 34!");
        form.add(error, "gaptop 4");
        WrapLabel note = new WrapLabel(FORM_WIDTH);
        note.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        note.setText(Texts.get("resolve.note"));
        form.add(note, "gaptop 8");
        resolve.setName("resolve.do");
        resolve.addActionListener(event -> resolve(report, model));
        form.add(buttons(resolve), "gaptop 24");
        setContentPane(form);
        focusFirst(remark);
    }

    private void resolve(OpenReport report, OpenReportsModel model) {
        resolve.setEnabled(false);
        showProgress(true);
        model.resolve(report, remark.getText(), this::dispose, problem -> {
            resolve.setEnabled(true);
            showProgress(false);
            error.show(problem);
            pack();
        });
    }
}
