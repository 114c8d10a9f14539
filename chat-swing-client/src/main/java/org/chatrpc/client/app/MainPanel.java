package org.chatrpc.client.app;

import com.formdev.flatlaf.FlatClientProperties;
import com.formdev.flatlaf.util.UIScale;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.chat.ConversationModel;
import org.chatrpc.client.chat.ConversationPanel;
import org.chatrpc.client.connection.ConnectionBanner;
import org.chatrpc.client.connection.ConnectionLine;
import org.chatrpc.client.connection.ConnectionModel;
import org.chatrpc.client.rooms.RoomDialogs;
import org.chatrpc.client.rooms.RoomListModel;
import org.chatrpc.client.rooms.RoomListPanel;
import org.chatrpc.client.session.Account;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.RoomSummary;
import org.chatrpc.client.session.Value;
import org.chatrpc.client.ui.Avatar;
import org.chatrpc.client.ui.Colors;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Controls;
import org.chatrpc.client.ui.Texts;

/** The chat: the rooms on the left, the open conversation in the middle, the connection always in view. */
final class MainPanel extends JPanel {

    private static final int SIDEBAR_WIDTH = 264;

    private final Map<Command, Action> actions = new EnumMap<>(Command.class);
    private final Map<String, String> drafts = new HashMap<>();
    private final JPanel centre = new JPanel(new BorderLayout());
    private final transient Value<String> title = new Value<>(Texts.get("app.name"));
    private final transient ChatSession session;
    private final transient Wiring wiring;
    private final transient RoomListModel rooms;
    private final transient RoomDialogs dialogs;
    private transient Optional<ConversationModel> openModel = Optional.empty();
    private transient Optional<ConversationPanel> openPanel = Optional.empty();

    MainPanel(ChatSession session, Wiring wiring, Runnable signOut, Runnable switchTheme) {
        super(new BorderLayout());
        this.session = session;
        this.wiring = wiring;
        this.rooms = new RoomListModel(session);
        this.dialogs = new RoomDialogs(this, session, wiring.dispatcher(), rooms::open);
        setName("main");
        ConnectionModel connection = new ConnectionModel(session, wiring.dispatcher(), wiring.clock());
        defineActions(connection, signOut, switchTheme);

        add(sidebar(connection), BorderLayout.LINE_START);
        JPanel middle = new JPanel(new BorderLayout());
        middle.add(new ConnectionBanner(connection), BorderLayout.NORTH);
        middle.add(centre, BorderLayout.CENTER);
        add(middle, BorderLayout.CENTER);

        rooms.open().show(this::openRoom);
        rooms.unread().onChange(unread -> updateTitle());
        new FocusWatch(this, () -> openPanel.ifPresent(ConversationPanel::seenToEnd)).install();
    }

    /** The title for the window: the open room, and how much is unread. */
    Value<String> title() {
        return title;
    }

    private void defineActions(ConnectionModel connection, Runnable signOut, Runnable switchTheme) {
        Map<Command, Runnable> work = Map.of(
                Command.BROWSE_ROOMS, dialogs::browseRooms,
                Command.NEW_ROOM, dialogs::newRoom,
                Command.NEW_DIRECT, dialogs::newDirect,
                Command.NEXT_ROOM, () -> rooms.move(1),
                Command.PREVIOUS_ROOM, () -> rooms.move(-1),
                Command.NEWEST, () -> openPanel.ifPresent(ConversationPanel::scrollToEnd),
                Command.RECONNECT, connection::reconnectNow,
                Command.MEMBERS,
                        () -> openModel.ifPresent(
                                model -> dialogs.members(model.room().get())),
                Command.LEAVE_ROOM,
                        () -> openModel.ifPresent(
                                model -> dialogs.leave(model.room().get())));
        work.forEach((command, run) -> actions.put(command, command.action(run)));
        actions.put(Command.SWITCH_THEME, Command.SWITCH_THEME.action(switchTheme));
        actions.put(Command.SIGN_OUT, Command.SIGN_OUT.action(signOut));
        actions.forEach((command, action) -> command.bindShortcut(this, action));
    }

    private JPanel sidebar(ConnectionModel connection) {
        JPanel sidebar = new JPanel(new BorderLayout()) {
            @Override
            public void updateUI() {
                super.updateUI();
                setBackground(Colors.SIDEBAR.get());
                setBorder(BorderFactory.createMatteBorder(
                        0, 0, 0, Math.max(1, UIScale.scale(1)), Colors.SEPARATOR.get()));
            }

            @Override
            public Dimension getPreferredSize() {
                return new Dimension(UIScale.scale(SIDEBAR_WIDTH), super.getPreferredSize().height);
            }
        };
        sidebar.add(profile(), BorderLayout.NORTH);
        sidebar.add(
                new RoomListPanel(
                        rooms,
                        actions.get(Command.BROWSE_ROOMS),
                        actions.get(Command.NEW_ROOM),
                        actions.get(Command.NEW_DIRECT)),
                BorderLayout.CENTER);
        sidebar.add(new ConnectionLine(connection), BorderLayout.SOUTH);
        return sidebar;
    }

    private JPanel profile() {
        Account me = session.account();
        JPanel profile =
                new JPanel(new MigLayout("insets 12 16 8 12, fillx, gapx 10", "[][grow, fill, 0::][]", "[]0[]"));
        profile.setOpaque(false);
        JLabel name = Controls.heading(me.displayName(), "h4");
        JLabel username = Controls.secondary("@" + me.username());
        username.putClientProperty(FlatClientProperties.STYLE, "font: -1; foreground: $" + Colors.SECONDARY.key());
        JButton menu = Controls.iconButton(Command.MENU.action(() -> {}));
        menu.setName("menu");
        menu.addActionListener(event -> {
            JPopupMenu popup = new JPopupMenu();
            popup.add(actions.get(Command.SWITCH_THEME));
            popup.addSeparator();
            popup.add(actions.get(Command.SIGN_OUT));
            popup.show(menu, 0, menu.getHeight());
        });
        profile.add(new JLabel(new Avatar(me.username(), me.displayName(), 36)), "cell 0 0, spany 2");
        profile.add(name, "cell 1 0, wmin 0");
        profile.add(username, "cell 1 1, wmin 0");
        profile.add(menu, "cell 2 0, spany 2");
        return profile;
    }

    private void openRoom(Optional<String> id) {
        openPanel.ifPresent(panel ->
                openModel.ifPresent(model -> drafts.put(model.room().get().id(), panel.draft())));
        openModel.ifPresent(ConversationModel::close);
        centre.removeAll();
        Optional<RoomSummary> room = id.flatMap(session.rooms()::find);
        openModel = room.map(found -> new ConversationModel(session, found, wiring.zone()));
        openPanel = openModel.map(
                model -> new ConversationPanel(model, actions.get(Command.MEMBERS), actions.get(Command.LEAVE_ROOM)));
        openModel.ifPresent(model -> model.room().onChange(changed -> updateTitle()));
        openPanel.ifPresentOrElse(
                panel -> {
                    centre.add(panel);
                    panel.setDraft(drafts.getOrDefault(id.orElse(""), ""));
                    panel.focusComposer();
                },
                () -> centre.add(new EmptyPanel(actions.get(Command.BROWSE_ROOMS), actions.get(Command.NEW_ROOM))));
        updateTitle();
        centre.revalidate();
        centre.repaint();
    }

    private void updateTitle() {
        String name = openModel
                .map(model -> model.room().get().title())
                .orElse(session.server().label());
        long unread = rooms.unread().get();
        title.set(Texts.get(unread > 0 ? "app.title.unread" : "app.title", name, unread));
    }
}
