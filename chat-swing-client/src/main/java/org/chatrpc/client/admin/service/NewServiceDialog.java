package org.chatrpc.client.admin.service;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.admin.service.NewServiceModel.Field;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.form.FieldError;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.paint.Colors;

/** Asks for a new service account's names and rooms. View of a {@link NewServiceModel}. */
final class NewServiceDialog extends FormDialog {

    private static final int FORM_WIDTH = 400;

    private final JTextField username = new JTextField();
    private final JTextField displayName = new JTextField();
    private final JTextField rooms = new JTextField();
    private final JButton create = new JButton(Texts.get("newAccount.create"));
    private final Map<Field, FieldError> errors = new EnumMap<>(Field.class);

    NewServiceDialog(Component owner, NewServiceModel model) {
        super(owner, "newService", Texts.get("newService.title"));
        JPanel form =
                new JPanel(new MigLayout("insets 24, wrap 1, hidemode 3", "[fill, " + FORM_WIDTH + "!]", "[]0[]"));
        form.add(Controls.heading(Texts.get("newService.title"), "h2"), "gapbottom 4");
        addField(form, Field.USERNAME, "username", Texts.get("newAccount.username"), username);
        addField(form, Field.DISPLAY_NAME, "displayName", Texts.get("newAccount.displayName"), displayName);
        addField(form, Field.ROOMS, "rooms", Texts.get("newService.rooms"), rooms);
        WrapLabel note = new WrapLabel(FORM_WIDTH);
        note.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        note.setText(Texts.get("newService.note"));
        form.add(note, "gaptop 12");
        create.setName("newService.create");
        FieldError formError = new FieldError(create, FORM_WIDTH);
        errors.put(Field.FORM, formError);
        form.add(formError, "gaptop 8");
        form.add(buttons(create), "gaptop 24");
        setContentPane(form);
        focusFirst(username);
        create.addActionListener(event ->
                model.create(username.getText().strip(), displayName.getText().strip(), rooms.getText()));
        model.busy().show(busy -> {
            create.setEnabled(!busy);
            List.of(username, displayName, rooms).forEach(field -> field.setEditable(!busy));
            showProgress(busy);
        });
        model.created().onChange(done -> dispose());
        model.errors().show(wrong -> {
            errors.forEach((field, label) -> label.show(wrong.getOrDefault(field, "")));
            pack();
        });
    }

    private void addField(JPanel form, Field field, String name, String text, JTextField input) {
        input.setName("newService." + name);
        JLabel label = new JLabel(text);
        label.setLabelFor(input);
        FieldError error = new FieldError(input, FORM_WIDTH);
        errors.put(field, error);
        form.add(label, "gaptop 12, wmin 0");
        form.add(input, "gaptop 4, h 34!");
        form.add(error, "gaptop 4");
    }
}
