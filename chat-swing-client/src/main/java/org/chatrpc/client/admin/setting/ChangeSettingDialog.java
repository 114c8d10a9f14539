package org.chatrpc.client.admin.setting;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.admin.setting.ChangeSettingModel.Field;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.form.FieldError;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.paint.Colors;

/** Asks for another value of a setting. View of a {@link ChangeSettingModel}. */
final class ChangeSettingDialog extends FormDialog {

    private static final int FORM_WIDTH = 400;

    private final JButton save = new JButton(Texts.get("changeSetting.do"));
    private final Map<Field, FieldError> errors = new EnumMap<>(Field.class);

    ChangeSettingDialog(Component owner, ChangeSettingModel model) {
        super(owner, "changeSetting", Texts.get("adminSettings.change"));
        Input input = model.choices().isEmpty() ? typed(model.value()) : chosen(model.choices(), model.value());
        JPanel form = new JPanel(new MigLayout(
                "insets 24, wrap 1, hidemode 3, novisualpadding", "[fill, " + FORM_WIDTH + "!]", "[]0[]"));
        WrapLabel name = new WrapLabel(FORM_WIDTH);
        name.putClientProperty(FlatClientProperties.STYLE_CLASS, "h3");
        name.setText(model.setting().name());
        form.add(name);
        WrapLabel meaning = new WrapLabel(FORM_WIDTH);
        meaning.setName("changeSetting.meaning");
        meaning.setText(SettingTexts.meaning(model.setting()));
        form.add(meaning, "gaptop 8");
        JLabel label = new JLabel(Texts.get("changeSetting.value"));
        label.setLabelFor(input.component());
        input.component().setName("changeSetting.value");
        form.add(label, "gaptop 16");
        form.add(input.component(), "gaptop 4, hmin 34");
        errors.put(Field.VALUE, new FieldError(input.component(), FORM_WIDTH));
        form.add(errors.get(Field.VALUE), "gaptop 4");
        form.add(note(SettingTexts.rule(model.setting())), "gaptop 4");
        form.add(note(Texts.get("changeSetting.note")), "gaptop 8");
        save.setName("changeSetting.do");
        errors.put(Field.FORM, new FieldError(save, FORM_WIDTH));
        form.add(errors.get(Field.FORM), "gaptop 8");
        form.add(buttons(save), "gaptop 24");
        setContentPane(form);
        // Its text is read out with the dialog, because the paragraphs cannot be reached by keyboard.
        getRootPane()
                .getAccessibleContext()
                .setAccessibleDescription(
                        String.join(" ", name.getText(), meaning.getText(), SettingTexts.rule(model.setting())));
        focusFirst(input.component());
        save.addActionListener(event -> model.save(input.value().get()));
        model.busy().show(busy -> {
            save.setEnabled(!busy);
            showProgress(busy);
        });
        model.saved().onChange(done -> dispose());
        model.errors().show(wrong -> {
            errors.forEach((field, error) -> error.show(wrong.getOrDefault(field, "")));
            pack();
        });
    }

    /** Where the value is entered. */
    private record Input(JComponent component, Supplier<String> value) {}

    private static Input typed(String value) {
        JTextField field = new JTextField(value);
        // What is typed replaces it.
        field.selectAll();
        return new Input(field, field::getText);
    }

    private static Input chosen(List<String> choices, String value) {
        JComboBox<String> box = new JComboBox<>(choices.toArray(String[]::new));
        box.setSelectedItem(value);
        return new Input(box, () -> choices.get(box.getSelectedIndex()));
    }

    private static WrapLabel note(String text) {
        WrapLabel note = new WrapLabel(FORM_WIDTH);
        note.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        note.setText(text);
        return note;
    }
}
