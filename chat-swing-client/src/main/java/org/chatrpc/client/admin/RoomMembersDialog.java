package org.chatrpc.client.admin;

import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.admin.found.SearchableList;
import org.chatrpc.client.session.admin.ManagedMember;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.list.TwoLineCell.Line;
import org.chatrpc.client.ui.paint.Avatar;

/** The members of a room with their roles, found by name. View of a {@link RoomMembersModel}. */
final class RoomMembersDialog extends FormDialog {

    private static final int FORM_WIDTH = 520;
    private static final int LIST_HEIGHT = 320;

    private final transient RoomMembersModel model;

    RoomMembersDialog(Component owner, RoomMembersModel model) {
        super(owner, "roomMembers", Texts.get("roomMembers.title", model.room().title()));
        this.model = model;
        SearchableList<ManagedMember> members = new SearchableList<>(
                "roomMembers",
                getTitle(),
                Texts.get("roomMembers.hint"),
                LIST_HEIGHT,
                ManagedMember::username,
                RoomMembersDialog::line);
        JPanel content = new JPanel(new MigLayout(
                "insets 24 0 16 0, wrap 1, hidemode 3, novisualpadding", "[fill, " + FORM_WIDTH + "!]", "[]0[]"));
        content.add(Controls.heading(getTitle(), "h2"), "gapleft 24, gapright 24, wmin 0");
        content.add(members);
        content.add(buttons(Texts.get("dialog.close")), "gaptop 16, gapleft 24, gapright 24");
        setContentPane(content);
        focusFirst(members.search());
        getRootPane().setDefaultButton(closeButton());
        members.show(model.found());
    }

    private static Line line(ManagedMember member) {
        List<String> notes = new ArrayList<>();
        if (member.role() != Role.MEMBER) {
            notes.add(Texts.get("role." + member.role().name().toLowerCase(Locale.ROOT)));
        }
        if (!member.active()) {
            notes.add(Texts.get("account.inactive"));
        }
        return new Line(
                new Avatar(member.username(), member.displayName(), 32),
                member.displayName(),
                "@" + member.username(),
                String.join(", ", notes));
    }

    @Override
    public void dispose() {
        model.found().close();
        super.dispose();
    }
}
