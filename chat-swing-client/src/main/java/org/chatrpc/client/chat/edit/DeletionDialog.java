package org.chatrpc.client.chat.edit;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.form.FieldError;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.form.ViolationTexts;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.text.Checked;
import org.chatrpc.text.Limits;
import org.chatrpc.text.NameText;

/**
 * Asks a moderator to confirm the deletion of another person's message, and for a reason, which is visible to the whole
 * room.
 */
final class DeletionDialog extends FormDialog {

    private static final int FORM_WIDTH = 360;

    private final JTextField reason = new JTextField();
    private final FieldError error = new FieldError(reason, FORM_WIDTH);
    private final transient Consumer<String> onDelete;

    /**
     *
     * @param author the name by which to show the author of the message
     * @param excerpt by which the user recognises the message
     * @param onDelete takes the reason, empty for none
     */
    DeletionDialog(Component owner, String author, String excerpt, Consumer<String> onDelete) {
        super(owner, "deleteMessage", Command.DELETE_MESSAGE.text());
        this.onDelete = onDelete;
        JPanel form = new JPanel(new MigLayout(
                "insets 24, wrap 1, hidemode 3, novisualpadding", "[fill, " + FORM_WIDTH + "!]", "[]0[]"));
        WrapLabel question = new WrapLabel(FORM_WIDTH);
        question.putClientProperty(FlatClientProperties.STYLE_CLASS, "h3");
        question.setText(Texts.get("deleteMessage.question.other", author));
        form.add(question);
        WrapLabel consequence = new WrapLabel(FORM_WIDTH);
        consequence.setText(Texts.get("deleteMessage.consequence", excerpt));
        form.add(consequence, "gaptop 8");
        JLabel label = new JLabel(Texts.get("deleteMessage.reason"));
        label.setLabelFor(reason);
        form.add(label, "gaptop 16");
        reason.setName("deleteMessage.reason");
        form.add(reason, "gaptop 4");
        form.add(error, "gaptop 4");
        WrapLabel note = new WrapLabel(FORM_WIDTH);
        note.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        note.setText(Texts.get("deleteMessage.reason.note"));
        form.add(note, "gaptop 8");
        JButton delete = new JButton(Texts.get("deleteMessage.delete"));
        delete.setName("deleteMessage.do");
        delete.addActionListener(event -> delete());
        form.add(buttons(delete), "gaptop 24");
        setContentPane(form);
        focusFirst(reason);
        getRootPane().getAccessibleContext().setAccessibleDescription(question.getText() + " " + consequence.getText());
    }

    /** The server takes one line of this length; a change that it would refuse is not put into the outbox. */
    private void delete() {
        Checked checked = NameText.checkOptional(reason.getText(), Limits.DELETION_REASON);
        Optional<String> accepted = checked.accepted();
        if (accepted.isPresent()) {
            onDelete.accept(accepted.get());
            dispose();
        } else {
            error.show(checked.flaw().map(ViolationTexts::get).orElse(""));
            pack();
        }
    }
}
