package org.chatrpc.client.chat.file;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.chat.card.FileActions.MessageFiles;
import org.chatrpc.client.chat.card.FileTexts;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.list.TwoLineCell;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/** The files of a message, to open or save one of them. */
final class FilesDialog extends FormDialog {

    private static final int WIDTH = 440;
    private static final int LIST_HEIGHT = 240;

    private final JList<Attachment> list;

    FilesDialog(Component owner, MessageFiles message, FileSaver keeping) {
        super(owner, "files.of", Texts.get("files.of.title"));
        list = new JList<>(message.files().toArray(new Attachment[0]));
        list.setName("files.of.list");
        list.setCellRenderer(new TwoLineCell<>(FilesDialog::line));
        list.setFixedCellHeight(UIScale.scale(TwoLineCell.HEIGHT));
        list.setFixedCellWidth(1);
        list.setBorder(Controls.space(4, 0, 4, 0));
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setSelectedIndex(0);
        list.getAccessibleContext().setAccessibleName(Texts.get("files.of.title"));
        JButton open = button(Command.OPEN_FILES, file -> keeping.open(file, message));
        JButton save = button(Command.SAVE_FILES, file -> keeping.save(file, message));
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getButton() == MouseEvent.BUTTON1 && event.getClickCount() == 2) {
                    open.doClick(0);
                }
            }
        });
        JPanel content = new JPanel(new MigLayout("insets 24, wrap 1", "[fill, " + WIDTH + "!]", "[]0[]"));
        content.add(Controls.heading(Texts.get("files.of.title"), "h2"));
        content.add(new JScrollPane(list), "gaptop 16, h " + LIST_HEIGHT + "!");
        content.add(buttons(Texts.get("dialog.close"), open, save), "gaptop 24");
        setContentPane(content);
        focusFirst(list);
    }

    private JButton button(Command command, Consumer<Attachment> work) {
        JButton button = new JButton(command.text());
        button.setName("files.of." + command.name().toLowerCase(Locale.ROOT));
        button.addActionListener(
                event -> Optional.ofNullable(list.getSelectedValue()).ifPresent(work));
        return button;
    }

    private static TwoLineCell.Line line(Attachment file) {
        return new TwoLineCell.Line(
                (file.picture() ? Icons.PICTURE : Icons.FILE).icon(24, Colors.SECONDARY),
                file.name(),
                FileTexts.details(file),
                "");
    }
}
