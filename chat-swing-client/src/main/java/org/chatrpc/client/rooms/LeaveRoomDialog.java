package org.chatrpc.client.rooms;

import com.formdev.flatlaf.FlatClientProperties;
import java.awt.Component;
import javax.swing.JButton;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.connection.Failures;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.RoomKind;
import org.chatrpc.client.session.RoomSummary;
import org.chatrpc.client.ui.Colors;
import org.chatrpc.client.ui.FormDialog;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.WrapLabel;

/** Asks before a room is left: into a private one there is no way back without an invitation. */
final class LeaveRoomDialog extends FormDialog {

    private static final int WIDTH = 340;

    LeaveRoomDialog(Component owner, ChatSession session, RoomSummary room) {
        super(owner, "leaveRoom", Texts.get("command.leave_room"));
        JPanel panel = new JPanel(new MigLayout("insets 24, wrap 1, hidemode 3", "[fill, " + WIDTH + "!]", "[]0[]"));
        WrapLabel question = new WrapLabel(WIDTH);
        question.putClientProperty(FlatClientProperties.STYLE_CLASS, "h3");
        question.showText(Texts.get("leave.question", room.title()));
        panel.add(question);
        String consequence = room.kind() == RoomKind.PRIVATE ? "leave.private" : "leave.public";
        WrapLabel explanation = new WrapLabel(WIDTH);
        explanation.showText(Texts.get(consequence));
        panel.add(explanation, "gaptop 8");
        WrapLabel error = new WrapLabel(WIDTH);
        error.setVisible(false);
        error.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.ERROR.key());
        panel.add(error, "gaptop 8");
        JButton leave = new JButton(Texts.get("leave.leave"));
        leave.setName("leaveRoom.leave");
        leave.addActionListener(event -> {
            leave.setEnabled(false);
            session.roomCalls().leave(room.id(), this::dispose, failure -> {
                leave.setEnabled(true);
                error.showText(Failures.explain(failure, session.server().label()));
                error.setVisible(true);
                pack();
            });
        });
        panel.add(buttons(leave), "gaptop 24");
        setContentPane(panel);
    }
}
