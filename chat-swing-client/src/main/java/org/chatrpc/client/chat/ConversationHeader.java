package org.chatrpc.client.chat;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.Color;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.paint.Colors;

/** The line above the messages: the room's title and topic, and its buttons. */
final class ConversationHeader extends JPanel {

    private final JLabel title = Controls.heading("", "h3");
    private final JLabel topic = Controls.secondary("");
    private final JButton members;
    private final JButton menu;

    /**
     *
     * @param pinned opens the pinned messages
     * @param members opens the list of members
     * @param menu opens the room's menu
     */
    ConversationHeader(Action pinned, Action members, Action menu) {
        super(new MigLayout("insets 12 16 12 12, fillx, hidemode 3", "[grow, fill, 0::][][][]", "[]2[]"));
        this.members = Controls.iconButton(members);
        this.menu = Controls.iconButton(menu);
        title.setName("conversation.title");
        topic.setName("conversation.topic");
        this.members.setName("members");
        add(title, "cell 0 0, wmin 0");
        add(topic, "cell 0 1, wmin 0");
        add(Controls.iconButton(pinned), "cell 1 0, spany 2, aligny center");
        add(this.members, "cell 2 0, spany 2, aligny center");
        add(this.menu, "cell 3 0, spany 2, aligny center");
    }

    @Override
    public void updateUI() {
        super.updateUI();
        Color line = Colors.SEPARATOR.get();
        setBorder(BorderFactory.createMatteBorder(0, 0, Math.max(1, UIScale.scale(1)), 0, line));
    }

    /** Shows the line under the title. */
    void showSubtitle(String subtitle) {
        topic.setText(subtitle);
        topic.setToolTipText(subtitle);
    }

    void show(RoomSummary room) {
        title.setText(room.title());
        boolean direct = room.kind() == RoomKind.DIRECT;
        members.setHideActionText(false);
        members.setText(direct ? "" : Integer.toString(room.memberCount()));
        members.setVisible(!direct);
        members.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.SECONDARY.key());
        members.getAccessibleContext().setAccessibleName(Texts.get("room.members", room.memberCount()));
    }

    /** Shows a menu under its button. */
    void showMenu(JPopupMenu popup) {
        popup.show(menu, menu.getWidth() - popup.getPreferredSize().width, menu.getHeight());
    }
}
