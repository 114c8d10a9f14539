package org.chatrpc.client.chat.composer;

import java.util.List;
import java.util.Locale;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.chatrpc.client.chat.composer.completion.MentionModel;
import org.chatrpc.client.chat.text.Formatting;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Documents;

/** The formatting of what is being written: its shortcuts, its menu behind a button, and the preview. */
public final class ComposerFormat {

    /** The commands that act on the text that is being written. */
    public static final List<Command> COMMANDS =
            List.of(Command.BOLD, Command.ITALIC, Command.STRIKE, Command.CODE, Command.PREVIEW);

    private final ComposerText text;
    private final Preview preview = new Preview();
    private final JComponent previewPane = preview.scrolling();
    private final JButton button = Controls.iconButton(Command.FORMAT.action(this::showMenu));

    ComposerFormat(ComposerText text) {
        this.text = text;
        previewPane.setVisible(false);
        button.setName("composer.format");
        for (Command command : COMMANDS) {
            command.shortcuts().forEach(stroke -> text.onKey(stroke, () -> perform(command)));
        }
        Documents.onChange(text, typed -> showPreview());
    }

    /** Opens the menu. */
    JButton button() {
        return button;
    }

    /** Shows what is being written as it will look; hidden unless the user wants it. */
    JComponent preview() {
        return previewPane;
    }

    /** The preview marks the names of these people. */
    void marking(MentionModel people) {
        preview.marking(people);
    }

    void setEnabled(boolean enabled) {
        button.setEnabled(enabled);
    }

    /** Formats the selection, or shows or hides the preview. */
    void perform(Command command) {
        if (command == Command.PREVIEW) {
            previewPane.setVisible(!previewPane.isVisible());
            showPreview();
            layOut();
        } else if (command == Command.FORMAT) {
            showMenu();
        } else if (text.isEnabled()) {
            Formatting done =
                    new Formatting(text.getText(), text.getSelectionStart(), text.getSelectionEnd()).with(command);
            text.history().asOne(() -> text.setText(done.text()));
            text.select(done.start(), done.end());
            text.requestFocusInWindow();
        }
    }

    private void showPreview() {
        if (previewPane.isVisible()) {
            preview.show(text.getText());
            layOut();
        }
    }

    /** A scroll pane is laid out by itself, so that the space for it is up to its parent. */
    private void layOut() {
        if (previewPane.getParent() instanceof JComponent parent) {
            parent.revalidate();
            parent.repaint();
        }
    }

    private void showMenu() {
        JPopupMenu menu = new JPopupMenu();
        menu.setName("format.menu");
        for (Command command : COMMANDS) {
            Action action = command.action(() -> perform(command));
            JMenuItem item = command == Command.PREVIEW ? new JCheckBoxMenuItem(action) : new JMenuItem(action);
            item.setSelected(command == Command.PREVIEW && previewPane.isVisible());
            item.setName("format." + command.name().toLowerCase(Locale.ROOT));
            menu.add(item);
        }
        menu.show(button, 0, -menu.getPreferredSize().height);
    }
}
