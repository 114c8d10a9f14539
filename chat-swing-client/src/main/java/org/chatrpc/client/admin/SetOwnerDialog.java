package org.chatrpc.client.admin;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.session.admin.ManagedRoom;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.form.FieldError;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.paint.Colors;

/** Asks who shall own a room, and says what that means. View of a {@link RoomsModel}. */
final class SetOwnerDialog extends FormDialog {

    private static final int FORM_WIDTH = 360;

    private final JTextField username = new JTextField();
    private final JButton make = new JButton(Texts.get("setOwner.do"));
    private final FieldError error = new FieldError(username, FORM_WIDTH);

    SetOwnerDialog(Component owner, ManagedRoom room, RoomsModel model) {
        super(owner, "setOwner", Texts.get("adminRooms.setOwner"));
        JPanel form =
                new JPanel(new MigLayout("insets 24, wrap 1, hidemode 3", "[fill, " + FORM_WIDTH + "!]", "[]0[]"));
        form.add(Controls.heading(Texts.get("setOwner.question", room.title()), "h2"), "wmin 0");
        JLabel label = new JLabel(Texts.get("setOwner.username"));
        label.setLabelFor(username);
        username.setName("setOwner.username");
        error.setName("setOwner.username.error");
        form.add(label, "gaptop 16");
        form.add(username, "gaptop 4, h 34!");
        form.add(error, "gaptop 4");
        WrapLabel note = new WrapLabel(FORM_WIDTH);
        note.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        note.setText(Texts.get("setOwner.consequence"));
        form.add(note, "gaptop 8");
        make.setName("setOwner.do");
        make.addActionListener(event -> make(room, model));
        form.add(buttons(make), "gaptop 24");
        setContentPane(form);
        focusFirst(username);
    }

    private void make(ManagedRoom room, RoomsModel model) {
        String name = username.getText().strip();
        if (name.isEmpty()) {
            show(Texts.get("setOwner.empty"));
            return;
        }
        show("");
        busy(true);
        model.setOwner(room, name, this::dispose, problem -> {
            busy(false);
            show(problem);
        });
    }

    private void busy(boolean busy) {
        make.setEnabled(!busy);
        username.setEditable(!busy);
        showProgress(busy);
    }

    private void show(String problem) {
        error.show(problem);
        pack();
    }
}
