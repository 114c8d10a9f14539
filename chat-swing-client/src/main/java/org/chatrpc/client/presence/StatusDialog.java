package org.chatrpc.client.presence;

import java.awt.Component;
import java.util.Locale;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FieldError;
import org.chatrpc.client.ui.form.FormDialog;

/** The form for the status text and its end. View of a {@link StatusModel}. */
final class StatusDialog extends FormDialog {

    private static final int FORM_WIDTH = 360;

    private final JTextField text = new JTextField();
    private final JComboBox<String> end = new JComboBox<>();
    private final JButton save = new JButton(Texts.get("dialog.save"));

    StatusDialog(Component owner, StatusModel model) {
        super(owner, "status", Texts.get("status.title"));
        text.setName("status.text");
        text.setText(model.current());
        text.selectAll();
        end.setName("status.end");
        for (StatusEnd choice : StatusEnd.values()) {
            end.addItem(Texts.get("choice.status." + choice.name().toLowerCase(Locale.ROOT)));
        }
        end.setSelectedIndex(model.end().ordinal());
        save.setName("status.save");
        save.addActionListener(event -> model.save(text.getText(), StatusEnd.values()[end.getSelectedIndex()]));
        FieldError error = new FieldError(text, FORM_WIDTH);
        JPanel form =
                new JPanel(new MigLayout("insets 24, wrap 1, hidemode 3", "[fill, " + FORM_WIDTH + "!]", "[]0[]"));
        form.add(Controls.heading(Texts.get("status.title"), "h2"));
        form.add(label("status.text", text), "gaptop 16");
        form.add(text, "gaptop 4, h 34!");
        form.add(error, "gaptop 4");
        form.add(Controls.secondary(Texts.get("status.note")), "gaptop 6, wmin 0");
        form.add(label("status.end", end), "gaptop 16");
        form.add(end, "gaptop 4, h 32!");
        form.add(buttons(save), "gaptop 24");
        setContentPane(form);
        focusFirst(text);
        model.error().show(shown -> {
            error.show(shown);
            pack();
        });
        model.busy().show(busy -> {
            showProgress(busy);
            save.setEnabled(!busy);
        });
        model.done().onChange(done -> dispose());
    }

    private static JLabel label(String key, Component control) {
        JLabel label = new JLabel(Texts.get(key));
        label.setLabelFor(control);
        return label;
    }
}
