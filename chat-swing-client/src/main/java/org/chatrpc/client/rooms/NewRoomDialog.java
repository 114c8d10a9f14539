package org.chatrpc.client.rooms;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.rooms.NewRoomModel.Field;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Documents;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FieldError;
import org.chatrpc.client.ui.form.FormDialog;

/** Asks for a new room's title, id, topic and visibility. The id follows the title until the user edits it. */
final class NewRoomDialog extends FormDialog {

    private static final int WIDTH = 360;

    private final JTextField title = new JTextField();
    private final JTextField id = new JTextField();
    private final JTextField topic = new JTextField();
    private final JRadioButton isPublic = new JRadioButton(Texts.get("newRoom.public"), true);
    private final JRadioButton isPrivate = new JRadioButton(Texts.get("newRoom.private"));
    private final JButton create = new JButton(Texts.get("newRoom.create"));
    private final Map<Field, FieldError> errors = new EnumMap<>(Field.class);
    private boolean idTyped;
    private boolean suggesting;

    NewRoomDialog(Component owner, NewRoomModel model) {
        super(owner, "newRoom", Texts.get("command.new_room"));
        JPanel form =
                new JPanel(new MigLayout("insets 24, fillx, wrap 1, hidemode 3", "[fill, " + WIDTH + "!]", "[]0[]"));
        form.add(Controls.heading(Texts.get("command.new_room"), "h2"), "gapbottom 4");
        addField(form, Field.TITLE, Texts.get("newRoom.title"), title);
        addField(form, Field.ID, Texts.get("newRoom.id"), id);
        addField(form, Field.TOPIC, Texts.get("newRoom.topic"), topic);
        topic.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, Texts.get("newRoom.topic.hint"));
        isPublic.setName("newRoom.public");
        isPrivate.setName("newRoom.private");
        ButtonGroup group = new ButtonGroup();
        group.add(isPublic);
        group.add(isPrivate);
        form.add(isPublic, "gaptop 16");
        form.add(isPrivate, "gaptop 4");
        create.setName("newRoom.create");
        FieldError formError = new FieldError(create, WIDTH);
        errors.put(Field.FORM, formError);
        form.add(formError, "gaptop 8");
        form.add(buttons(create), "gaptop 24");
        setContentPane(form);

        Documents.onChange(title, this::titleTyped);
        Documents.onChange(id, text -> idTyped = idTyped || !suggesting);
        create.addActionListener(event -> model.create(new NewRoom(
                id.getText().strip(),
                title.getText().strip(),
                topic.getText().strip(),
                isPrivate.isSelected() ? RoomKind.PRIVATE : RoomKind.PUBLIC)));
        model.busy().show(busy -> create.setEnabled(!busy));
        model.errors().show(wrong -> {
            errors.forEach((field, label) -> label.show(wrong.getOrDefault(field, "")));
            pack();
        });
    }

    private void addField(JPanel form, Field field, String name, JTextField input) {
        input.setName("newRoom." + field.name().toLowerCase(Locale.ROOT));
        JLabel label = new JLabel(name);
        label.setLabelFor(input);
        FieldError error = new FieldError(input, WIDTH);
        errors.put(field, error);
        form.add(label, "gaptop 12");
        form.add(input, "gaptop 4, h 34!");
        form.add(error, "gaptop 4");
    }

    private void titleTyped(String text) {
        if (!idTyped) {
            suggesting = true;
            id.setText(NewRoomModel.suggestId(text));
            suggesting = false;
        }
    }
}
