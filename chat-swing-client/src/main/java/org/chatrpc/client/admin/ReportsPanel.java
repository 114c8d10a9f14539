package org.chatrpc.client.admin;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.admin.form.InputDialog;
import org.chatrpc.client.admin.found.PageSize;
import org.chatrpc.client.admin.found.SearchableList;
import org.chatrpc.client.session.admin.OpenReport;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.list.TwoLineCell.Line;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/** The open reports with the text of the selected one's message. View of an {@link OpenReportsModel}. */
final class ReportsPanel extends JPanel {

    private final SearchableList<OpenReport> reports;
    private final JTextArea body = new JTextArea();
    private final JButton resolve = new JButton(Texts.get("reports.resolve"));
    private final JButton delete = new JButton(Texts.get("reports.delete"));
    private final DateTimeFormatter times;

    /** @param over in the window of the question about what was done */
    ReportsPanel(Component over, OpenReportsModel model, ZoneId zone) {
        super(new MigLayout("insets 0, wrap 1, fillx, novisualpadding", "[grow, fill, 0::]", "[]0[]"));
        times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withZone(zone);
        reports = new SearchableList<>(
                "reports", Texts.get("admin.tab.reports"), "", PageSize.LIST - 72, OpenReport::id, this::line);
        JLabel label = Controls.secondary(Texts.get("reports.text"));
        label.setLabelFor(body);
        body.setName("reports.body");
        body.setEditable(false);
        body.setLineWrap(true);
        body.setWrapStyleWord(true);
        body.setRows(4);
        body.getAccessibleContext().setAccessibleName(Texts.get("reports.text"));
        // Tab moves the focus on, instead of typing a tab.
        body.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        body.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        JScrollPane scroll = new JScrollPane(body);
        scroll.setBorder(BorderFactory.createLineBorder(Colors.SEPARATOR.get(), Math.max(1, UIScale.scale(1))));
        resolve.setName("reports.resolve");
        delete.setName("reports.delete");
        delete.addActionListener(event -> reports.selected()
                .ifPresent(report -> ask(over, "deleteReported", "reports.delete", report, model, true)));
        Runnable ask = () ->
                reports.selected().ifPresent(report -> ask(over, "resolve", "reports.resolve", report, model, false));
        resolve.addActionListener(event -> ask.run());
        reports.items()
                .registerKeyboardAction(event -> ask.run(), KeyStroke.getKeyStroke("ENTER"), JComponent.WHEN_FOCUSED);
        reports.onSelection(this::show);
        add(reports);
        add(label, "gaptop 8, gapleft 24, gapright 24");
        add(scroll, "gaptop 4, gapleft 24, gapright 24, h 80!");
        add(delete, "gaptop 12, gapleft push, growx 0, split 2");
        add(resolve, "gapleft 8, gapright 24, growx 0");
        reports.show(model.found());
    }

    private static void ask(
            Component over, String name, String title, OpenReport report, OpenReportsModel model, boolean deletes) {
        InputDialog.Request request = new InputDialog.Request(
                name,
                Texts.get(title),
                deletes
                        ? Texts.get("deleteReported.title", report.author())
                        : Texts.get("resolve.title", report.reporter()),
                "remark",
                Texts.get("resolve.remark"),
                Texts.get(name + ".note"),
                Texts.get(name + ".do"));
        new InputDialog(
                        over,
                        request,
                        (remark, onDone, onFailed) -> model.resolve(report, remark, deletes, onDone, onFailed))
                .open();
    }

    private void show(Optional<OpenReport> report) {
        resolve.setEnabled(report.isPresent());
        delete.setEnabled(report.filter(each -> each.body().isPresent()).isPresent());
        body.setText(report.map(OpenReportsModel::text).orElse(""));
        body.setCaretPosition(0);
    }

    private Line line(OpenReport report) {
        return new Line(
                Icons.FLAG.icon(20, Colors.SECONDARY),
                report.reason(),
                Texts.get(
                        "reports.detail",
                        report.reporter(),
                        report.author(),
                        report.room(),
                        times.format(report.reportedAt())),
                "");
    }
}
