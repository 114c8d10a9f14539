package org.chatrpc.client.rooms;

import com.formdev.flatlaf.util.UIScale;
import java.awt.CardLayout;
import java.awt.Component;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.session.RoomMember;
import org.chatrpc.client.ui.Avatar;
import org.chatrpc.client.ui.Colors;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.FormDialog;
import org.chatrpc.client.ui.Icons;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.TwoLineCell;

/** Lists the members of a room, and leads to inviting one more. */
final class MembersDialog extends FormDialog {

    private final DefaultListModel<RoomMember> members = new DefaultListModel<>();
    private final JLabel message = Controls.secondary("");
    private final CardLayout cards = new CardLayout();
    private final JPanel middle = new JPanel(cards);

    /** @param invite leads to inviting somebody */
    MembersDialog(Component owner, MembersModel model, Runnable invite) {
        super(owner, "members", Texts.get("members.title", model.room().title()));
        JList<RoomMember> list = new JList<>(members);
        list.setName("members.list");
        list.setBorder(Controls.space(4, 0, 4, 0));
        list.setCellRenderer(new TwoLineCell<>(MembersDialog::line));
        list.setFixedCellHeight(UIScale.scale(TwoLineCell.HEIGHT));
        list.getAccessibleContext().setAccessibleName(Texts.get("command.members"));
        JScrollPane scroll = new JScrollPane(list);
        scroll.setBorder(
                BorderFactory.createMatteBorder(Math.max(1, UIScale.scale(1)), 0, 0, 0, Colors.SEPARATOR.get()));
        middle.add(scroll, "list");
        message.setHorizontalAlignment(JLabel.CENTER);
        middle.add(message, "message");

        JPanel content = new JPanel(new MigLayout("insets 24 0 0 0, wrap 1, hidemode 3", "[fill, 400!]", "[]0[]"));
        JPanel head = new JPanel(new MigLayout("insets 0 24 0 24, fillx", "[grow, fill, 0::][]"));
        head.add(Controls.heading(Texts.get("command.members"), "h2"), "wmin 0");
        JButton inviteButton = new JButton(Texts.get("members.invite"), Icons.INVITE.icon());
        inviteButton.setName("members.invite");
        inviteButton.addActionListener(event -> invite.run());
        inviteButton.setVisible(model.mayInvite());
        head.add(inviteButton);
        content.add(head);
        content.add(middle, "gaptop 16, h 344!");
        setContentPane(content);

        model.members().show(this::fill);
        model.message().show(text -> {
            message.setText(text);
            cards.show(middle, text.isEmpty() ? "list" : "message");
        });
    }

    private void fill(List<RoomMember> now) {
        members.clear();
        members.addAll(now);
    }

    private static TwoLineCell.Line line(RoomMember member) {
        String role = switch (member.role()) {
            case OWNER -> Texts.get("role.owner");
            case MODERATOR -> Texts.get("role.moderator");
            case MEMBER -> "";
        };
        return new TwoLineCell.Line(
                new Avatar(member.username(), member.displayName(), 32),
                member.displayName(),
                "@" + member.username(),
                role);
    }
}
