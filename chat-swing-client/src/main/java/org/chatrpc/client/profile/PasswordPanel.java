package org.chatrpc.client.profile;

import com.formdev.flatlaf.FlatClientProperties;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JProgressBar;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.profile.PasswordModel.Field;
import org.chatrpc.client.profile.PasswordModel.Strength;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Documents;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.form.FieldError;
import org.chatrpc.client.ui.paint.Colors;

/** Asks for the old password, and twice for the new one. View of a {@link PasswordModel}. */
final class PasswordPanel extends JPanel {

    private final JPasswordField old = new JPasswordField();
    private final JPasswordField fresh = new JPasswordField();
    private final JPasswordField repeat = new JPasswordField();
    private final JProgressBar strength = new JProgressBar(0, Strength.STRONG.ordinal());
    private final JLabel strengthText = Controls.secondary("");
    private final JButton change = new JButton(Texts.get("password.change"));
    private final WrapLabel notice = new WrapLabel(ProfileDialog.FORM_WIDTH);
    private final Map<Field, FieldError> errors = new EnumMap<>(Field.class);

    PasswordPanel(PasswordModel model) {
        super(new MigLayout("insets 24, wrap 1, hidemode 3", "[fill, " + ProfileDialog.FORM_WIDTH + "!]", "[]0[]"));
        change.setName("password.change");
        addField(Field.OLD, Texts.get("password.old"), old, 0);
        addField(Field.NEW, Texts.get("password.new"), fresh, 12);
        JPanel hint = new JPanel(new MigLayout("insets 0, gapx 12", "[120!][grow, fill, 0::]", "[center, 20!]"));
        strength.setName("password.strength");
        strength.getAccessibleContext().setAccessibleName(Texts.get("password.strength"));
        strength.putClientProperty(FlatClientProperties.STYLE, "arc: 4");
        hint.add(strength, "h 4!, growx");
        hint.add(strengthText, "wmin 0");
        add(hint, "gaptop 4");
        addField(Field.REPEAT, Texts.get("password.repeat"), repeat, 8);
        FieldError form = new FieldError(change, ProfileDialog.FORM_WIDTH);
        errors.put(Field.FORM, form);
        add(form, "gaptop 8");
        notice.setName("password.notice");
        notice.setVisible(false);
        notice.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.ONLINE.key());
        add(notice, "gaptop 12");
        add(change, "gaptop 20, growx 0, alignx right");

        change.addActionListener(event -> submit(model));
        Documents.onChange(fresh, text -> showStrength(Strength.of(text)));
        showStrength(Strength.NONE);
        model.errors().show(wrong -> errors.forEach((field, label) -> label.show(wrong.getOrDefault(field, ""))));
        model.busy().show(busy -> {
            change.setEnabled(!busy);
            List.of(old, fresh, repeat).forEach(field -> field.setEditable(!busy));
        });
        model.changes().onChange(count -> {
            forget();
            notice.setText(Texts.get("password.changed"));
            notice.setVisible(true);
        });
    }

    /** The form's default button. */
    JButton change() {
        return change;
    }

    /** Clears all password fields. */
    void forget() {
        List.of(old, fresh, repeat).forEach(field -> field.setText(""));
    }

    private void submit(PasswordModel model) {
        notice.setVisible(false);
        model.change(new String(old.getPassword()), new String(fresh.getPassword()), new String(repeat.getPassword()));
    }

    private void addField(Field field, String name, JPasswordField input, int gap) {
        input.setName("password." + field.name().toLowerCase(Locale.ROOT));
        input.putClientProperty(FlatClientProperties.STYLE, "showRevealButton: true");
        JLabel label = new JLabel(name);
        label.setLabelFor(input);
        FieldError error = new FieldError(input, ProfileDialog.FORM_WIDTH);
        errors.put(field, error);
        add(label, "gaptop " + gap);
        add(input, "gaptop 4, h 34!");
        add(error, "gaptop 4");
    }

    private void showStrength(Strength now) {
        strength.setValue(now.ordinal());
        Colors colour = now.compareTo(Strength.FAIR) < 0 ? Colors.ERROR : Colors.ONLINE;
        strength.putClientProperty(FlatClientProperties.STYLE, "arc: 4; foreground: $" + colour.key());
        strengthText.setText(
                Texts.get("password.strength." + now.name().toLowerCase(Locale.ROOT), PasswordModel.MIN_LENGTH));
    }
}
