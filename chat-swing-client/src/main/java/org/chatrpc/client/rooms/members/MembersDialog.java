package org.chatrpc.client.rooms.members;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.base.Subscription;
import org.chatrpc.client.moderation.Blocking;
import org.chatrpc.client.presence.MarkedAvatar;
import org.chatrpc.client.presence.PresenceTexts;
import org.chatrpc.client.session.model.RoomMember;
import org.chatrpc.client.session.model.Status;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Documents;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FormDialog;
import org.chatrpc.client.ui.list.ArrowKeys;
import org.chatrpc.client.ui.list.ContextMenus;
import org.chatrpc.client.ui.list.NoticePane;
import org.chatrpc.client.ui.list.TwoLineCell;
import org.chatrpc.client.ui.paint.Avatar;
import org.chatrpc.client.ui.paint.Colors;
import org.chatrpc.client.ui.paint.Icons;

/** The list of members of a room; their context menus offer the permitted actions, and Enter shows the person. */
public final class MembersDialog extends FormDialog {

    /** The actions of the dialog. */
    public interface Actions {

        void invite();

        void show(RoomMember member);

        void remove(RoomMember member);

        /** Blocks people. */
        Blocking blocking();
    }

    private final DefaultListModel<RoomMember> members = new DefaultListModel<>();
    private final JList<RoomMember> list = new JList<>(members);
    private final JTextField search = new JTextField();
    private final NoticePane message = new NoticePane("members", 344);
    private final JLabel problem = new JLabel();
    private final CardLayout cards = new CardLayout();
    private final JPanel middle = new JPanel(cards);
    private final transient Subscription closing;
    private final JButton more = new JButton(Texts.get("members.more"));

    public MembersDialog(Component owner, MembersModel model, Actions actions) {
        super(owner, "members", Texts.get("members.title", model.room().title()));
        MemberMenu menu = new MemberMenu(model, actions);
        prepareList(model, menu, actions::show);
        search.setName("members.search");
        search.putClientProperty(FlatClientProperties.PLACEHOLDER_TEXT, Texts.get("people.hint"));
        search.putClientProperty(FlatClientProperties.TEXT_FIELD_LEADING_ICON, Icons.SEARCH.icon(16, Colors.SECONDARY));
        search.getAccessibleContext().setAccessibleName(Texts.get("people.hint"));
        search.addActionListener(event -> selected().ifPresent(actions::show));
        ArrowKeys.bind(search, list);
        Documents.onChange(search, model::filter);
        problem.setName("members.problem");
        problem.putClientProperty(FlatClientProperties.STYLE, "foreground: $" + Colors.ERROR.key());
        more.setName("members.more");
        more.addActionListener(event -> selected()
                .ifPresent(
                        member -> menu.of(member).show(more, 0, -menu.of(member).getPreferredSize().height)));
        setContentPane(content(model, actions));
        focusFirst(search);
        getRootPane().setDefaultButton(closeButton());

        model.members().show(this::fill);
        closing = model.statuses().all().onChange(changed -> list.repaint());
        message.follow(model.message(), text -> cards.show(middle, text.isEmpty() ? "list" : "message"));
        model.problem().show(text -> {
            problem.setText(text);
            problem.setToolTipText(text);
            problem.setVisible(!text.isEmpty());
        });
        model.busy().show(busy -> {
            showProgress(busy);
            list.setEnabled(!busy);
        });
    }

    @Override
    public void dispose() {
        closing.end();
        super.dispose();
    }

    private JPanel content(MembersModel model, Actions actions) {
        JScrollPane scroll = new JScrollPane(list);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        middle.add(scroll, "list");
        middle.add(message, "message");
        JPanel framed = new JPanel(new BorderLayout());
        int line = Math.max(1, UIScale.scale(1));
        framed.setBorder(BorderFactory.createMatteBorder(line, 0, line, 0, Colors.SEPARATOR.get()));
        framed.add(middle);
        JPanel content = new JPanel(new MigLayout("insets 24 0 16 0, wrap 1, hidemode 3", "[fill, 440!]", "[]0[]"));
        JPanel head = new JPanel(new MigLayout("insets 0 24 0 24, fillx, novisualpadding", "[grow, fill, 0::][]"));
        head.add(Controls.heading(Texts.get("command.members"), "h2"), "wmin 0");
        JButton invite = new JButton(Texts.get("members.invite"), Icons.INVITE.icon());
        invite.setName("members.invite");
        invite.addActionListener(event -> actions.invite());
        invite.setVisible(model.mayInvite());
        head.add(invite);
        content.add(head);
        content.add(search, "gaptop 12, gapleft 24, gapright 24, h 34!");
        content.add(framed, "gaptop 16, h 344!");
        content.add(problem, "gaptop 12, gapleft 24, gapright 24, wmin 0");
        content.add(buttons(Texts.get("dialog.close"), more), "gaptop 16, gapleft 24, gapright 24");
        return content;
    }

    private void prepareList(MembersModel model, MemberMenu menu, Consumer<RoomMember> show) {
        list.setName("members.list");
        list.setBorder(Controls.space(4, 0, 4, 0));
        list.setCellRenderer(new TwoLineCell<>(member -> line(member, model.isMe(member), model.status(member))));
        list.setFixedCellHeight(UIScale.scale(TwoLineCell.HEIGHT));
        list.setFixedCellWidth(1);
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.getAccessibleContext().setAccessibleName(Texts.get("command.members"));
        list.addListSelectionListener(event -> more.setEnabled(!list.isSelectionEmpty()));
        list.registerKeyboardAction(
                event -> selected().ifPresent(show), KeyStroke.getKeyStroke("ENTER"), JComponent.WHEN_FOCUSED);
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                boolean onAvatar = event.getX() < UIScale.scale(TwoLineCell.HEIGHT);
                if (event.getButton() == MouseEvent.BUTTON1 && (onAvatar || event.getClickCount() == 2)) {
                    selected().ifPresent(show);
                }
            }
        });
        ContextMenus.install(list, menu::of);
    }

    private Optional<RoomMember> selected() {
        return Optional.ofNullable(list.getSelectedValue());
    }

    private void fill(List<RoomMember> now) {
        String before = selected().map(RoomMember::username).orElse("");
        members.clear();
        members.addAll(now);
        for (int i = 0; i < now.size(); i++) {
            if (now.get(i).username().equals(before)) {
                list.setSelectedIndex(i);
            }
        }
        if (list.isSelectionEmpty() && !now.isEmpty()) {
            list.setSelectedIndex(0);
        }
        more.setEnabled(!list.isSelectionEmpty());
    }

    private static TwoLineCell.Line line(RoomMember member, boolean me, Status status) {
        String role = switch (member.role()) {
            case OWNER -> Texts.get("role.owner");
            case MODERATOR -> Texts.get("role.moderator");
            case MEMBER -> "";
        };
        return new TwoLineCell.Line(
                new MarkedAvatar(
                        new Avatar(member.username(), member.displayName(), 32), Optional.of(status.presence())),
                me ? Texts.get("members.me", member.displayName()) : member.displayName(),
                Texts.get("room.direct.presence", member.username(), PresenceTexts.full(status)),
                role);
    }
}
