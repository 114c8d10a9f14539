package org.chatrpc.client.moderation;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.form.FieldError;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.paint.Colors;

/** Asks for the reason for a report, and says who will read it. View of a {@link ReportModel}. */
public final class ReportDialog extends FormDialog {

    private static final int FORM_WIDTH = 360;

    private final JTextField reason = new JTextField();
    private final JButton report = new JButton(Texts.get("report.report"));

    /** @param excerpt by which the user recognises the message; empty for none */
    public ReportDialog(Component owner, ReportModel model, String excerpt) {
        super(owner, "report", Command.REPORT_MESSAGE.text());
        JPanel form =
                new JPanel(new MigLayout("insets 24, wrap 1, hidemode 3", "[fill, " + FORM_WIDTH + "!]", "[]0[]"));
        form.add(Controls.heading(Texts.get("report.title", model.author()), "h2"), "wmin 0");
        if (!excerpt.isEmpty()) {
            form.add(secondary(Texts.get("report.excerpt", excerpt)), "gaptop 8");
        }
        JLabel label = new JLabel(Texts.get("report.reason"));
        label.setLabelFor(reason);
        form.add(label, "gaptop 16");
        reason.setName("report.reason");
        FieldError error = new FieldError(reason, FORM_WIDTH);
        form.add(reason, "gaptop 4, h 34!");
        form.add(error, "gaptop 4");
        form.add(secondary(Texts.get("report.note")), "gaptop 8");
        report.setName("report.do");
        report.addActionListener(event -> model.report(reason.getText()));
        form.add(buttons(report), "gaptop 24");
        setContentPane(form);
        focusFirst(reason);
        model.busy().show(busy -> {
            report.setEnabled(!busy);
            reason.setEditable(!busy);
            showProgress(busy);
        });
        model.reported().onChange(done -> dispose());
        model.error().show(text -> {
            error.show(text);
            pack();
        });
    }

    private static WrapLabel secondary(String text) {
        WrapLabel line = new WrapLabel(FORM_WIDTH);
        line.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        line.setText(text);
        return line;
    }
}
