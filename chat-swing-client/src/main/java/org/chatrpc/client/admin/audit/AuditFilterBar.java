package org.chatrpc.client.admin.audit;

import com.formdev.flatlaf.FlatClientProperties;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.admin.audit.AuditModel.Field;
import org.chatrpc.client.admin.audit.AuditModel.Typed;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Documents;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FieldError;

/** The fields that say which entries to show. View of an {@link AuditModel}. */
final class AuditFilterBar extends JPanel {

    private static final int COLUMN = 164;

    private final JComboBox<String> kind = new JComboBox<>();
    private final JTextField actor = field("actor", "");
    private final JTextField subject = field("subject", "");
    private final JTextField room = field("room", "");
    private final JTextField from = field("from", "audit.day");
    private final JTextField until = field("until", "audit.day");
    private final JCheckBox refused = new JCheckBox(Texts.get("audit.refusedOnly"));
    private final JButton reset = Controls.linkButton(Texts.get("audit.reset"));
    private final Map<Field, FieldError> errors = new EnumMap<>(Field.class);
    private final transient AuditModel model;
    private boolean resetting;

    AuditFilterBar(AuditModel model) {
        super(new MigLayout(
                "insets 16 24 0 24, wrap 3, fillx, gapx 16, hidemode 3, novisualpadding",
                "[grow, fill, 0:212:][grow, fill, 0:160:][grow, fill, 0:160:]",
                "[]0[]"));
        this.model = model;
        kind.setName("audit.kind");
        kind.addItem(Texts.get("audit.anyKind"));
        AuditKind.KNOWN.forEach(known -> kind.addItem(AuditKind.text(known)));
        kind.addActionListener(event -> changed());
        refused.setName("audit.refusedOnly");
        refused.addActionListener(event -> changed());
        reset.setName("audit.reset");
        reset.addActionListener(event -> reset());
        List.of(actor, subject, room, from, until).forEach(field -> Documents.onChange(field, text -> changed()));
        errors.put(Field.FROM, new FieldError(from, COLUMN));
        errors.put(Field.UNTIL, new FieldError(until, COLUMN));
        label("audit.kind.label", kind);
        label("audit.actor", actor);
        label("audit.subject", subject);
        add(kind, "gaptop 2, hmin 34");
        add(actor, "gaptop 2, hmin 34");
        add(subject, "gaptop 2, hmin 34");
        label("audit.room", room);
        label("audit.from", from);
        label("audit.until", until);
        add(room, "gaptop 2, hmin 34");
        add(from, "gaptop 2, hmin 34");
        add(until, "gaptop 2, hmin 34");
        add(errors.get(Field.FROM), "cell 1 4, gaptop 2");
        add(errors.get(Field.UNTIL), "cell 2 4, gaptop 2");
        add(refused, "cell 0 5, spanx 2, gaptop 8, growx 0");
        add(reset, "cell 2 5, gaptop 8, gapleft push, growx 0");
        model.errors().show(wrong -> errors.forEach((field, label) -> label.show(wrong.getOrDefault(field, ""))));
    }

    JComponent first() {
        return actor;
    }

    private void reset() {
        resetting = true;
        List.of(actor, subject, room, from, until).forEach(field -> field.setText(""));
        kind.setSelectedIndex(0);
        refused.setSelected(false);
        resetting = false;
        changed();
        actor.requestFocusInWindow();
    }

    private void changed() {
        if (!resetting) {
            int chosen = kind.getSelectedIndex();
            model.filter(new Typed(
                    chosen <= 0 ? "" : AuditKind.KNOWN.get(chosen - 1),
                    actor.getText(),
                    subject.getText(),
                    room.getText(),
                    from.getText(),
                    until.getText(),
                    refused.isSelected()));
        }
    }

    private void label(String key, JComponent control) {
        JLabel label = Controls.secondary(Texts.get(key));
        label.setLabelFor(control);
        add(label, "gaptop 4, wmin 0");
    }

    private static JTextField field(String name, String hint) {
        JTextField field = new JTextField();
        field.setName("audit." + name);
        if (!hint.isEmpty()) {
            field.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, Texts.get(hint));
        }
        return field;
    }
}
