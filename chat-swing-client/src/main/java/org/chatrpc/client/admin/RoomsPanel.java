package org.chatrpc.client.admin;

import java.awt.Component;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.session.admin.ManagedRoom;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.form.QuestionDialog;
import org.chatrpc.client.ui.form.QuestionDialog.Question;
import org.chatrpc.client.ui.list.TwoLineCell.Line;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/** The rooms of the server; Enter gives the selected one another owner. View of a {@link RoomsModel}. */
final class RoomsPanel extends JPanel {

    private final FoundList<ManagedRoom> rooms = new FoundList<>(
            "adminRooms",
            Texts.get("admin.tab.rooms"),
            Texts.get("adminRooms.hint"),
            AdminDialog.LIST_HEIGHT - 32,
            ManagedRoom::id,
            RoomsPanel::line);
    private final WrapLabel owners = new WrapLabel(AdminDialog.WIDTH - 48);
    private final JButton archive = new JButton(Texts.get("adminRooms.archive"));
    private final JButton owner = new JButton(Texts.get("adminRooms.setOwner"));
    private final transient Component over;
    private final transient RoomsModel model;

    /** @param over in the window of the questions */
    RoomsPanel(Component over, RoomsModel model) {
        super(new MigLayout("insets 0, wrap 1, fillx, novisualpadding", "[grow, fill, 0::]", "[]0[]"));
        this.over = over;
        this.model = model;
        owners.setName("adminRooms.owners");
        archive.setName("adminRooms.archive");
        archive.addActionListener(event -> rooms.selected().ifPresent(this::askArchive));
        owner.setName("adminRooms.setOwner");
        owner.addActionListener(event -> rooms.selected().ifPresent(this::askOwner));
        rooms.search().addActionListener(event -> rooms.selected().ifPresent(this::askOwner));
        rooms.items()
                .registerKeyboardAction(
                        event -> rooms.selected().ifPresent(this::askOwner),
                        KeyStroke.getKeyStroke("ENTER"),
                        JComponent.WHEN_FOCUSED);
        rooms.onSelection(selected -> {
            archive.setEnabled(selected.isPresent());
            owner.setEnabled(selected.isPresent());
            boolean archived = selected.map(ManagedRoom::archived).orElse(false);
            archive.setText(Texts.get(archived ? "adminRooms.unarchive" : "adminRooms.archive"));
            model.select(selected);
        });
        add(rooms);
        add(owners, "gaptop 8, gapleft 24, gapright 24, hmin 20");
        add(archive, "gaptop 12, gapleft push, split 2, growx 0");
        add(owner, "gapright 24, growx 0");
        rooms.show(model.found());
        model.owners().show(text -> {
            owners.setText(text);
            rooms.items().getAccessibleContext().setAccessibleDescription(text.isEmpty() ? null : text);
        });
    }

    private void askOwner(ManagedRoom room) {
        InputDialog.Request request = new InputDialog.Request(
                "setOwner",
                Texts.get("adminRooms.setOwner"),
                Texts.get("setOwner.question", room.title()),
                "username",
                Texts.get("setOwner.username"),
                Texts.get("setOwner.consequence"),
                Texts.get("setOwner.do"));
        new InputDialog(over, request, (username, onDone, onFailed) -> model.setOwner(room, username, onDone, onFailed))
                .open();
    }

    private void askArchive(ManagedRoom room) {
        boolean archived = room.archived();
        Question question = archived
                ? new Question(
                        "unarchive",
                        Texts.get("adminRooms.unarchive"),
                        Texts.get("adminUnarchive.question", room.title()),
                        Texts.get("adminUnarchive.consequence"),
                        Texts.get("adminUnarchive.do"))
                : new Question(
                        "archive",
                        Texts.get("adminRooms.archive"),
                        Texts.get("adminArchive.question", room.title()),
                        Texts.get("adminArchive.consequence"),
                        Texts.get("adminArchive.do"));
        new QuestionDialog(over, question, (onDone, onFailed) -> model.setArchived(room, !archived, onDone, onFailed))
                .open();
    }

    private static Line line(ManagedRoom room) {
        boolean open = room.kind() == RoomKind.PUBLIC;
        return new Line(
                (open ? Icons.HASH : Icons.LOCK).icon(20, Colors.SECONDARY),
                room.title(),
                Texts.get(
                        open ? "adminRooms.public" : "adminRooms.private",
                        room.id(),
                        room.memberCount(),
                        room.messages()),
                room.archived() ? Texts.get("adminRooms.archived") : "");
    }
}
