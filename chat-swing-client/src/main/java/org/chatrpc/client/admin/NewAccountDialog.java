package org.chatrpc.client.admin;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.admin.NewAccountModel.Field;
import org.chatrpc.client.session.admin.NewAccount;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.form.FieldError;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.paint.Colors;

/** Asks for a new account's names. View of a {@link NewAccountModel}. */
final class NewAccountDialog extends FormDialog {

    private static final int FORM_WIDTH = 360;

    private final JTextField username = new JTextField();
    private final JTextField displayName = new JTextField();
    private final JCheckBox administrator = new JCheckBox(Texts.get("newAccount.administrator"));
    private final JButton create = new JButton(Texts.get("newAccount.create"));
    private final Map<Field, FieldError> errors = new EnumMap<>(Field.class);

    NewAccountDialog(Component owner, NewAccountModel model) {
        super(owner, "newAccount", Texts.get("newAccount.title"));
        JPanel form =
                new JPanel(new MigLayout("insets 24, wrap 1, hidemode 3", "[fill, " + FORM_WIDTH + "!]", "[]0[]"));
        form.add(Controls.heading(Texts.get("newAccount.title"), "h2"), "gapbottom 4");
        addField(form, Field.USERNAME, "username", Texts.get("newAccount.username"), username);
        addField(form, Field.DISPLAY_NAME, "displayName", Texts.get("newAccount.displayName"), displayName);
        administrator.setName("newAccount.administrator");
        form.add(administrator, "gaptop 16");
        WrapLabel note = new WrapLabel(FORM_WIDTH);
        note.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        note.setText(Texts.get("newAccount.note"));
        form.add(note, "gaptop 12");
        create.setName("newAccount.create");
        FieldError formError = new FieldError(create, FORM_WIDTH);
        errors.put(Field.FORM, formError);
        form.add(formError, "gaptop 8");
        form.add(buttons(create), "gaptop 24");
        setContentPane(form);
        focusFirst(username);
        create.addActionListener(event -> model.create(
                new NewAccount(username.getText().strip(), displayName.getText().strip(), administrator.isSelected())));
        model.busy().show(busy -> {
            create.setEnabled(!busy);
            List.of(username, displayName).forEach(field -> field.setEditable(!busy));
            showProgress(busy);
        });
        model.created().onChange(done -> dispose());
        model.errors().show(wrong -> {
            errors.forEach((field, label) -> label.show(wrong.getOrDefault(field, "")));
            pack();
        });
    }

    private void addField(JPanel form, Field field, String name, String text, JTextField input) {
        input.setName("newAccount." + name);
        JLabel label = new JLabel(text);
        label.setLabelFor(input);
        FieldError error = new FieldError(input, FORM_WIDTH);
        errors.put(field, error);
        form.add(label, "gaptop 12");
        form.add(input, "gaptop 4, h 34!");
        form.add(error, "gaptop 4");
    }
}
