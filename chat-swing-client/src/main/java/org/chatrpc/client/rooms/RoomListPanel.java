package org.chatrpc.client.rooms;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import javax.swing.ScrollPaneConstants;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.command.Commands;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.ScrollingColumn;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.list.ContextMenus;
import org.chatrpc.client.ui.paint.Colors;

/** The rooms and direct messages. View of a {@link RoomListModel}. */
public final class RoomListPanel extends JPanel {

    private static final int ROW = 34;

    private final JList<RoomSummary> rooms = list("rooms", Texts.get("rooms.title"));
    private final JList<RoomSummary> directs = list("directs", Texts.get("rooms.directs"));
    private final JLabel noDirects = Controls.secondary(Texts.get("rooms.directs.none"));
    private final transient RoomListModel model;
    private boolean showing;

    /**
     *
     * @param commands of the window
     * @param roomCommands the commands of a room's menu
     * @param drafts the ids of the rooms with a draft
     */
    public RoomListPanel(RoomListModel model, Commands commands, RoomCommands roomCommands, Value<Set<String>> drafts) {
        super(new BorderLayout());
        this.model = model;
        setOpaque(false);
        JPanel lists = new ScrollingColumn(
                new MigLayout("insets 0 0 8 0, fillx, wrap 1, gapy 0, hidemode 3", "[grow, fill, 0::]"));
        lists.setOpaque(false);
        lists.add(section(Texts.get("rooms.title"), commands, Command.BROWSE_ROOMS, Command.NEW_ROOM), "gaptop 4");
        lists.add(rooms, "wmin 0");
        lists.add(section(Texts.get("rooms.directs"), commands, Command.NEW_DIRECT), "gaptop 16");
        noDirects.setBorder(Controls.space(4, 16, 4, 16));
        lists.add(noDirects);
        lists.add(directs, "wmin 0");
        JScrollPane scroll = new JScrollPane(
                lists,
                ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
                ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(null);
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        scroll.getVerticalScrollBar().setUnitIncrement(UIScale.scale(ROW));
        add(scroll);
        model.rooms().show(now -> fill(rooms, now));
        model.directs().show(now -> {
            fill(directs, now);
            noDirects.setVisible(now.isEmpty());
        });
        model.open().show(this::select);
        for (JList<RoomSummary> list : List.of(rooms, directs)) {
            list.addListSelectionListener(event -> chosen(list));
            list.setCellRenderer(new RoomCell(drafts, model.statuses(), model::calling));
            ContextMenus.install(list, room -> RoomMenu.of(room, roomCommands, () -> model.open(room.id())));
        }
        drafts.onChange(ids -> repaint());
        model.statuses().all().onChange(statuses -> directs.repaint());
    }

    /** The list that contains the open room. */
    public JComponent openList() {
        return directs.isSelectionEmpty() ? rooms : directs;
    }

    private static JPanel section(String name, Commands commands, Command... shown) {
        JPanel header = new JPanel(new MigLayout("insets 0 16 0 12, fillx", "[grow]0[]0[]", "[center, 32!]"));
        header.setOpaque(false);
        JLabel label = new JLabel(name);
        label.putClientProperty(
                FlatClientProperties.STYLE, "font: -1 $semibold.font; foreground: $" + Colors.SECONDARY.key());
        header.add(label, "growx");
        for (Command command : shown) {
            header.add(Controls.iconButton(commands.get(command)), "gapx 0");
        }
        return header;
    }

    private static JList<RoomSummary> list(String name, String spoken) {
        JList<RoomSummary> list = new JList<>(new DefaultListModel<>()) {
            @Override
            public void updateUI() {
                super.updateUI();
                setFixedCellHeight(UIScale.scale(ROW));
            }
        };
        list.setName(name);
        list.setOpaque(false);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.getAccessibleContext().setAccessibleName(spoken);
        MouseAdapter hover = new MouseAdapter() {
            @Override
            public void mouseMoved(MouseEvent event) {
                mark(list.locationToIndex(event.getPoint()));
            }

            @Override
            public void mouseExited(MouseEvent event) {
                mark(-1);
            }

            private void mark(int index) {
                list.putClientProperty("hovered", index);
                list.repaint();
            }
        };
        list.addMouseListener(hover);
        list.addMouseMotionListener(hover);
        return list;
    }

    private void fill(JList<RoomSummary> list, List<RoomSummary> now) {
        showing = true;
        DefaultListModel<RoomSummary> shown = (DefaultListModel<RoomSummary>) list.getModel();
        boolean sameRooms = shown.size() == now.size();
        for (int i = 0; sameRooms && i < now.size(); i++) {
            sameRooms = shown.get(i).id().equals(now.get(i).id());
        }
        if (sameRooms) {
            for (int i = 0; i < now.size(); i++) {
                if (!shown.get(i).equals(now.get(i))) {
                    shown.set(i, now.get(i));
                }
            }
        } else {
            shown.clear();
            shown.addAll(now);
        }
        showing = false;
        // An empty list cannot show the focus.
        list.setFocusable(!now.isEmpty());
        select(model.open().get());
        revalidate();
    }

    private void select(Optional<String> open) {
        showing = true;
        for (JList<RoomSummary> list : List.of(rooms, directs)) {
            int index = -1;
            for (int i = 0; i < list.getModel().getSize(); i++) {
                if (open.equals(Optional.of(list.getModel().getElementAt(i).id()))) {
                    index = i;
                }
            }
            if (index < 0) {
                list.clearSelection();
            } else {
                list.setSelectedIndex(index);
            }
        }
        showing = false;
    }

    private void chosen(JList<RoomSummary> list) {
        if (!showing && list.getSelectedValue() != null) {
            model.open(list.getSelectedValue().id());
        }
    }
}
