package org.chatrpc.client.rooms;

import java.awt.Component;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.rooms.members.RoomRights;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/** Shows the details of a room, including the whole topic, which the header may truncate. */
final class RoomInfoDialog extends FormDialog {

    /** @param edit edits the room, offered only to those who may */
    RoomInfoDialog(Component owner, RoomSummary room, Runnable edit) {
        super(owner, "roomInfo", Command.ROOM_INFO.text());
        JPanel panel = new JPanel(new MigLayout("insets 24, wrap 1, hidemode 3", "[fill, 400!]", "[]0[]"));
        JLabel title = Controls.heading(room.title(), "h2");
        panel.add(title, "wmin 0");
        JLabel kind = Controls.secondary(kind(room));
        kind.setIcon((room.kind() == RoomKind.PRIVATE ? Icons.LOCK : Icons.HASH).icon(14, Colors.SECONDARY));
        kind.setName("roomInfo.kind");
        panel.add(kind, "gaptop 6, wmin 0");
        if (room.archived()) {
            JLabel archived = Controls.secondary(Texts.get("roomInfo.archived"));
            archived.setIcon(Icons.ARCHIVE.icon(14, Colors.SECONDARY));
            panel.add(archived, "gaptop 4");
        }
        panel.add(Controls.heading(Texts.get("newRoom.topic"), "h4"), "gaptop 20");
        JTextArea topic = new JTextArea(room.topic().isEmpty() ? Texts.get("roomInfo.noTopic") : room.topic());
        topic.setName("roomInfo.topic");
        topic.getAccessibleContext().setAccessibleName(Texts.get("newRoom.topic"));
        topic.setEditable(false);
        topic.setLineWrap(true);
        topic.setWrapStyleWord(true);
        topic.setRows(5);
        topic.setOpaque(false);
        topic.setBorder(BorderFactory.createEmptyBorder());
        JScrollPane scroll = new JScrollPane(topic);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        panel.add(scroll, "gaptop 4");
        JButton change = new JButton(Texts.get("roomInfo.edit"));
        change.setName("roomInfo.edit");
        change.setVisible(new RoomRights(room).mayEdit());
        change.addActionListener(event -> {
            dispose();
            edit.run();
        });
        panel.add(buttons(Texts.get("dialog.close"), change), "gaptop 20");
        setContentPane(panel);
        focusClose();
    }

    private static String kind(RoomSummary room) {
        if (room.kind() == RoomKind.DIRECT) {
            return Texts.get("room.direct", room.peer().orElse(""));
        }
        String kind = Texts.get(room.kind() == RoomKind.PRIVATE ? "room.private" : "room.public");
        return String.join(" · ", kind, Texts.get("room.members", room.memberCount()), room.id());
    }
}
