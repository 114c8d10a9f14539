package org.chatrpc.client.rooms.members;

import java.util.Locale;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomMember;
import org.chatrpc.client.ui.Texts;

/** The context menu of a member: shows the person, and offers the permitted changes to the membership. */
final class MemberMenu {

    private final MembersModel model;
    private final MembersDialog.Actions actions;

    MemberMenu(MembersModel model, MembersDialog.Actions actions) {
        this.model = model;
        this.actions = actions;
    }

    JPopupMenu of(RoomMember member) {
        JPopupMenu menu = new JPopupMenu();
        menu.setName("member.menu");
        add(menu, "members.show", () -> actions.show(member));
        if (!model.roles(member).isEmpty()) {
            menu.addSeparator();
        }
        for (Role role : model.roles(member)) {
            add(menu, "members.make." + role.name().toLowerCase(Locale.ROOT), () -> model.setRole(member, role));
        }
        if (!model.isMe(member)) {
            menu.addSeparator();
            if (actions.blocking().isBlocked(member.username())) {
                add(menu, "members.unblock", () -> actions.blocking().unblock(member.username(), model::failed));
            } else {
                add(menu, "members.block", () -> actions.blocking().block(member.username()));
            }
        }
        if (model.mayRemove(member)) {
            add(menu, "members.remove", () -> actions.remove(member));
        }
        return menu;
    }

    private static void add(JPopupMenu menu, String key, Runnable work) {
        JMenuItem item = new JMenuItem(Texts.get(key));
        item.setName(key);
        item.addActionListener(event -> work.run());
        menu.add(item);
    }
}
