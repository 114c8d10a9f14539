package org.chatrpc.client.admin;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.admin.found.PageSize;
import org.chatrpc.client.admin.found.SearchableList;
import org.chatrpc.client.admin.retention.RetentionTexts;
import org.chatrpc.client.session.admin.ManagedRoom;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;
import org.chatrpc.client.ui.list.ContextMenus;
import org.chatrpc.client.ui.list.TwoLineCell.Line;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/** The rooms of the server; Enter shows what can be done with the selected one. View of a {@link RoomsModel}. */
final class RoomsPanel extends JPanel {

    private final SearchableList<ManagedRoom> rooms = new SearchableList<>(
            "adminRooms",
            Texts.get("admin.tab.rooms"),
            Texts.get("adminRooms.hint"),
            PageSize.LIST - 28,
            ManagedRoom::id,
            RoomsPanel::line);
    private final WrapLabel owners = new WrapLabel(PageSize.TEXT);
    private final WrapLabel kept = new WrapLabel(PageSize.TEXT);
    private final JButton more = new JButton(Texts.get("admin.actions"));
    private final transient RoomActions actions;

    RoomsPanel(RoomsModel model, RoomActions actions) {
        super(new MigLayout("insets 0, wrap 1, fillx, hidemode 3, novisualpadding", "[grow, fill, 0::]", "[]0[]"));
        this.actions = actions;
        owners.setName("adminRooms.owners");
        kept.setName("adminRooms.kept");
        more.setName("adminRooms.more");
        more.addActionListener(event -> showMenu());
        rooms.search().addActionListener(event -> showMenu());
        rooms.items()
                .registerKeyboardAction(event -> showMenu(), KeyStroke.getKeyStroke("ENTER"), JComponent.WHEN_FOCUSED);
        ContextMenus.install(rooms.items(), actions::menu);
        rooms.onSelection(selected -> {
            more.setEnabled(selected.isPresent());
            kept.setText(selected.map(RetentionTexts::kept).orElse(""));
            kept.setVisible(!kept.getText().isEmpty());
            model.select(selected);
        });
        add(rooms);
        add(owners, "gaptop 8, gapleft 24, gapright 24, hmin 20");
        add(kept, "gaptop 4, gapleft 24, gapright 24");
        add(more, "gaptop 12, gapleft push, gapright 24, growx 0");
        rooms.show(model.found());
        model.owners().show(text -> {
            owners.setText(text);
            String spoken = (text + " " + kept.getText()).strip();
            rooms.items().getAccessibleContext().setAccessibleDescription(spoken.isEmpty() ? null : spoken);
        });
    }

    private void showMenu() {
        rooms.selected().ifPresent(room -> {
            JPopupMenu menu = actions.menu(room);
            menu.show(more, 0, -menu.getPreferredSize().height);
        });
    }

    private static Line line(ManagedRoom room) {
        boolean open = room.kind() == RoomKind.PUBLIC;
        List<String> notes = new ArrayList<>();
        if (room.archived()) {
            notes.add(Texts.get("adminRooms.archived"));
        }
        RetentionTexts.note(room).ifPresent(notes::add);
        return new Line(
                (open ? Icons.HASH : Icons.LOCK).icon(20, Colors.SECONDARY),
                room.title(),
                Texts.get(
                        open ? "adminRooms.public" : "adminRooms.private",
                        room.id(),
                        room.memberCount(),
                        room.messages()),
                String.join(", ", notes));
    }
}
