package org.chatrpc.client.admin.service;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.admin.service.NewTokenModel.Field;
import org.chatrpc.client.admin.service.NewTokenModel.Life;
import org.chatrpc.client.admin.service.NewTokenModel.Verb;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.form.FieldError;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.paint.Colors;

/** Asks what a new token is for. View of a {@link NewTokenModel}. */
final class NewTokenDialog extends FormDialog {

    private static final int FORM_WIDTH = 400;

    private final JTextField name = new JTextField();
    private final JTextField rooms = new JTextField();
    private final JComboBox<String> life = new JComboBox<>();
    private final JButton create = new JButton(Texts.get("newToken.create"));
    private final Map<Verb, JCheckBox> verbs = new EnumMap<>(Verb.class);
    private final Map<Field, FieldError> errors = new EnumMap<>(Field.class);

    NewTokenDialog(Component owner, NewTokenModel model) {
        super(owner, "newToken", Texts.get("newToken.title", model.username()));
        JPanel form =
                new JPanel(new MigLayout("insets 24, wrap 1, hidemode 3", "[fill, " + FORM_WIDTH + "!]", "[]0[]"));
        form.add(Controls.heading(getTitle(), "h2"), "gapbottom 4, wmin 0");
        name.setName("newToken.name");
        addField(form, Field.NAME, Texts.get("newToken.name"), name);
        form.add(new JLabel(Texts.get("newToken.verbs")), "gaptop 16, wmin 0");
        for (Verb verb : Verb.values()) {
            JCheckBox box = new JCheckBox(Texts.get("newToken.verb." + verb.word()), verb == Verb.POST);
            box.setName("newToken." + verb.word());
            verbs.put(verb, box);
            form.add(box, "gaptop 4, wmin 0");
        }
        FieldError nothing = new FieldError(verbs.values().iterator().next(), FORM_WIDTH);
        errors.put(Field.VERBS, nothing);
        form.add(nothing, "gaptop 4");
        rooms.setName("newToken.rooms");
        addField(form, Field.ROOMS, Texts.get("newToken.rooms"), rooms);
        life.setName("newToken.life");
        for (Life choice : Life.values()) {
            life.addItem(Texts.get("newToken.life." + choice.name().toLowerCase(Locale.ROOT)));
        }
        life.setSelectedIndex(Life.YEAR.ordinal());
        form.add(label(Texts.get("newToken.expires"), life), "gaptop 12");
        form.add(life, "gaptop 4, h 34!");
        WrapLabel note = new WrapLabel(FORM_WIDTH);
        note.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        note.setText(Texts.get("newToken.note"));
        form.add(note, "gaptop 12");
        create.setName("newToken.create");
        FieldError formError = new FieldError(create, FORM_WIDTH);
        errors.put(Field.FORM, formError);
        form.add(formError, "gaptop 8");
        form.add(buttons(create), "gaptop 24");
        setContentPane(form);
        focusFirst(name);
        create.addActionListener(event -> model.create(
                name.getText().strip(), chosen(), rooms.getText(), Life.values()[life.getSelectedIndex()]));
        model.busy().show(busy -> {
            create.setEnabled(!busy);
            showProgress(busy);
        });
        model.created().onChange(done -> dispose());
        model.errors().show(wrong -> {
            errors.forEach((field, label) -> label.show(wrong.getOrDefault(field, "")));
            pack();
        });
    }

    private Set<Verb> chosen() {
        Set<Verb> chosen = EnumSet.noneOf(Verb.class);
        verbs.forEach((verb, box) -> {
            if (box.isSelected()) {
                chosen.add(verb);
            }
        });
        return chosen;
    }

    private void addField(JPanel form, Field field, String text, JTextField input) {
        FieldError error = new FieldError(input, FORM_WIDTH);
        errors.put(field, error);
        form.add(label(text, input), "gaptop 12, wmin 0");
        form.add(input, "gaptop 4, h 34!");
        form.add(error, "gaptop 4");
    }

    private static JLabel label(String text, JComponent control) {
        JLabel label = new JLabel(text);
        label.setLabelFor(control);
        return label;
    }
}
