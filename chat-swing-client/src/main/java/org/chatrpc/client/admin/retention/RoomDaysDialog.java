package org.chatrpc.client.admin.retention;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.admin.retention.RoomDaysModel.Choice;
import org.chatrpc.client.admin.retention.RoomDaysModel.Field;
import org.chatrpc.client.session.admin.Retention;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.form.FieldError;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.paint.Colors;

/** Asks for how long a room keeps messages and files. View of a {@link RoomDaysModel}. */
public final class RoomDaysDialog extends FormDialog {

    private static final int FORM_WIDTH = 400;

    private final Row messages = new Row("messages", "roomDays.messages");
    private final Row files = new Row("files", "roomDays.files");
    private final JButton save = new JButton(Texts.get("dialog.save"));
    private final Map<Field, FieldError> errors = new EnumMap<>(Field.class);

    public RoomDaysDialog(Component owner, RoomDaysModel model) {
        super(owner, "roomDays", Texts.get("adminRooms.days"));
        JPanel form = new JPanel(new MigLayout(
                "insets 24, wrap 2, hidemode 3, gapx 8, novisualpadding",
                "[fill, " + (FORM_WIDTH - 108) + "!][fill, 100!]",
                "[]0[]"));
        form.add(Controls.heading(Texts.get("roomDays.question", model.room().title()), "h2"), "spanx, wmin 0");
        add(form, messages, Field.MESSAGES);
        add(form, files, Field.FILES);
        messages.show(model.room().kept().messages());
        files.show(model.room().kept().files());
        WrapLabel note = new WrapLabel(FORM_WIDTH);
        note.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        note.setText(Texts.get(model.room().held() ? "roomDays.held" : "roomDays.note"));
        form.add(note, "spanx, gaptop 12");
        save.setName("roomDays.save");
        FieldError formError = new FieldError(save, FORM_WIDTH);
        errors.put(Field.FORM, formError);
        form.add(formError, "spanx, gaptop 8");
        form.add(buttons(save), "spanx, gaptop 24");
        setContentPane(form);
        focusFirst(messages.choice);
        save.addActionListener(
                event -> model.save(messages.chosen(), messages.days.getText(), files.chosen(), files.days.getText()));
        model.server().show(now -> now.ifPresent(this::name));
        model.busy().show(busy -> {
            save.setEnabled(!busy);
            showProgress(busy);
        });
        model.saved().onChange(done -> dispose());
        model.errors().show(wrong -> {
            errors.forEach((field, label) -> label.show(wrong.getOrDefault(field, "")));
            pack();
        });
    }

    private void add(JPanel form, Row row, Field field) {
        FieldError error = new FieldError(row.days, FORM_WIDTH);
        errors.put(field, error);
        form.add(row.label, "spanx, gaptop 16");
        form.add(row.choice, "gaptop 4, hmin 34");
        form.add(row.days, "gaptop 4, hmin 34");
        form.add(error, "spanx, gaptop 4");
    }

    private void name(Retention server) {
        messages.name(server.messageDays());
        files.name(server.fileDays());
    }

    /** The choice and the number of one kind. */
    private static final class Row {
        final JLabel label;
        final JComboBox<String> choice = new JComboBox<>();
        final JTextField days = new JTextField();

        Row(String name, String key) {
            label = new JLabel(Texts.get(key));
            label.setLabelFor(choice);
            choice.setName("roomDays." + name);
            choice.addItem(Texts.get("roomDays.asServer"));
            choice.addItem(Texts.get("roomDays.forEver"));
            choice.addItem(Texts.get("roomDays.days"));
            choice.addActionListener(event -> days.setEnabled(chosen() == Choice.DAYS));
            days.setName("roomDays." + name + ".days");
            days.getAccessibleContext().setAccessibleName(Texts.get("roomDays.number", label.getText()));
        }

        Choice chosen() {
            return Choice.values()[choice.getSelectedIndex()];
        }

        void show(OptionalInt kept) {
            Choice now = Choice.of(kept);
            choice.setSelectedIndex(now.ordinal());
            days.setText(now == Choice.DAYS ? Integer.toString(kept.getAsInt()) : "");
            days.setEnabled(now == Choice.DAYS);
        }

        /** Says what the server's days are, beside the first choice. */
        void name(int server) {
            int before = choice.getSelectedIndex();
            choice.removeItemAt(0);
            choice.insertItemAt(Texts.get("roomDays.asServer.days", server), 0);
            choice.setSelectedIndex(before);
        }
    }
}
