package org.chatrpc.client.rooms;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.rooms.EditRoomModel.Field;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FieldError;
import org.chatrpc.client.ui.form.FormDialog;

/** Edits the title and topic of a room, and who may post in it. Enter saves, in the topic as well, because it is a single paragraph. */
final class EditRoomDialog extends FormDialog {

    private static final int FORM_WIDTH = 400;

    private final JTextField title = new JTextField();
    private final JTextArea topic = new JTextArea(4, 20);
    private final JComboBox<Role> posting = new JComboBox<>(Role.values());
    private final JButton save = new JButton(Texts.get("dialog.save"));
    private final Map<Field, FieldError> errors = new EnumMap<>(Field.class);

    EditRoomDialog(Component owner, EditRoomModel model) {
        super(owner, "editRoom", Command.EDIT_ROOM.text());
        JPanel form =
                new JPanel(new MigLayout("insets 24, wrap 1, hidemode 3", "[fill, " + FORM_WIDTH + "!]", "[]0[]"));
        form.add(Controls.heading(Command.EDIT_ROOM.text(), "h2"), "gapbottom 4");
        title.setText(model.room().title());
        topic.setText(model.room().topic());
        topic.setLineWrap(true);
        topic.setWrapStyleWord(true);
        topic.setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        topic.setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        addField(form, Field.TITLE, Texts.get("newRoom.title"), title, title, "h 34!");
        addField(form, Field.TOPIC, Texts.get("newRoom.topic"), topic, new JScrollPane(topic), "");
        if (model.maySetPosting()) {
            addPosting(form);
        }
        posting.setSelectedItem(model.room().postingRole());
        save.setName("editRoom.save");
        FieldError formError = new FieldError(save, FORM_WIDTH);
        errors.put(Field.FORM, formError);
        form.add(formError, "gaptop 8");
        form.add(buttons(save), "gaptop 24");
        setContentPane(form);
        topic.getInputMap().put(KeyStroke.getKeyStroke("ENTER"), "none");
        topic.registerKeyboardAction(
                event -> save.doClick(0), KeyStroke.getKeyStroke("ENTER"), JComponent.WHEN_FOCUSED);

        save.addActionListener(event ->
                model.save(title.getText().strip(), topic.getText().strip().replace('\n', ' '), (Role)
                        Objects.requireNonNull(posting.getSelectedItem())));
        model.busy().show(busy -> {
            save.setEnabled(!busy);
            title.setEditable(!busy);
            topic.setEditable(!busy);
            posting.setEnabled(!busy);
            showProgress(busy);
        });
        model.errors().show(wrong -> {
            errors.forEach((field, label) -> label.show(wrong.getOrDefault(field, "")));
            pack();
        });
    }

    private void addPosting(JPanel form) {
        posting.setName("editRoom.posting");
        posting.setRenderer(new DefaultListCellRenderer() {
            @Override
            public Component getListCellRendererComponent(
                    JList<?> list, Object role, int index, boolean selected, boolean focused) {
                String text = Texts.get("choice.posting." + ((Role) role).name().toLowerCase(Locale.ROOT));
                return super.getListCellRendererComponent(list, text, index, selected, focused);
            }
        });
        JLabel label = new JLabel(Texts.get("editRoom.posting"));
        label.setLabelFor(posting);
        form.add(label, "gaptop 12");
        form.add(posting, "gaptop 4, h 34!");
    }

    private void addField(
            JPanel form, Field field, String name, JComponent input, JComponent shown, String constraints) {
        input.setName("editRoom." + field.name().toLowerCase(Locale.ROOT));
        JLabel label = new JLabel(name);
        label.setLabelFor(input);
        FieldError error = new FieldError(input, FORM_WIDTH);
        errors.put(field, error);
        form.add(label, "gaptop 12");
        form.add(shown, "gaptop 4" + (constraints.isEmpty() ? "" : ", " + constraints));
        form.add(error, "gaptop 4");
    }
}
