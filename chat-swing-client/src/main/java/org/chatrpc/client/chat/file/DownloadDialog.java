package org.chatrpc.client.chat.file;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import java.nio.file.Path;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.chat.card.FileTexts;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.file.Downloads;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.paint.Colors;

/** Shows the progress of a download. Closing it ends the download. */
final class DownloadDialog extends FormDialog {

    private static final int WIDTH = 340;
    private static final int STEPS = 1000;

    private final JProgressBar bar = new JProgressBar(0, STEPS);
    private final JLabel size = Controls.secondary(" ");
    private final WrapLabel error = new WrapLabel(WIDTH);
    private final JButton again = new JButton(Texts.get("dialog.again"));
    private final transient ChatSession session;
    private final transient Attachment file;
    private final transient Runnable onSaved;
    private final transient Downloads.Transfer download;

    DownloadDialog(Component owner, ChatSession session, String title, Attachment file, Path target, Runnable onSaved) {
        super(owner, "files.download", title);
        this.session = session;
        this.file = file;
        this.onSaved = onSaved;
        JPanel panel = new JPanel(new MigLayout("insets 24, wrap 1, hidemode 3", "[fill, " + WIDTH + "!]", "[]0[]"));
        WrapLabel heading = new WrapLabel(WIDTH);
        heading.putClientProperty(FlatClientProperties.STYLE_CLASS, "h3");
        heading.setText(title);
        panel.add(heading);
        bar.getAccessibleContext().setAccessibleName(title);
        panel.add(bar, "gaptop 16");
        panel.add(size, "gaptop 4");
        error.setName("files.download.error");
        error.setVisible(false);
        error.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.ERROR.key());
        panel.add(error, "gaptop 8");
        again.setName("files.download.again");
        again.setEnabled(false);
        again.addActionListener(event -> goOn());
        panel.add(buttons(again), "gaptop 24");
        setContentPane(panel);
        focusFirst(closeButton());
        arrived(0);
        download = session.files().downloads().save(file, target, this::arrived, this::saved, this::failed);
    }

    @Override
    protected boolean works() {
        return true;
    }

    @Override
    public void dispose() {
        download.end();
        super.dispose();
    }

    private void goOn() {
        again.setEnabled(false);
        error.setVisible(false);
        download.tryAgain();
    }

    private void arrived(long bytes) {
        bar.setValue(file.size() == 0 ? STEPS : (int) (STEPS * bytes / file.size()));
        size.setText(Texts.get("files.progress", FileTexts.size(bytes), FileTexts.size(file.size())));
    }

    private void saved() {
        dispose();
        onSaved.run();
    }

    private void failed(Exception failure) {
        error.setText(Failures.explain(failure, session.server().label()));
        error.setVisible(true);
        again.setEnabled(true);
        pack();
    }
}
