package org.chatrpc.client.app;

import java.awt.BorderLayout;
import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import org.chatrpc.client.announce.AnnouncementBanner;
import org.chatrpc.client.announce.AnnouncementModel;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.chat.ConversationModel;
import org.chatrpc.client.chat.ConversationPanel;
import org.chatrpc.client.chat.PendingReplies;
import org.chatrpc.client.chat.draft.Drafts;
import org.chatrpc.client.chat.row.time.Today;
import org.chatrpc.client.command.Commands;
import org.chatrpc.client.command.ShortcutsDialog;
import org.chatrpc.client.connection.ConnectionBanner;
import org.chatrpc.client.connection.ConnectionLine;
import org.chatrpc.client.connection.ConnectionModel;
import org.chatrpc.client.emoji.ChosenEmoji;
import org.chatrpc.client.moderation.ReportBanner;
import org.chatrpc.client.moderation.ReportsModel;
import org.chatrpc.client.presence.IdleModel;
import org.chatrpc.client.presence.IdleReport;
import org.chatrpc.client.presence.StatusCommands;
import org.chatrpc.client.profile.ProfileDialog;
import org.chatrpc.client.profile.ProfileDialog.Tab;
import org.chatrpc.client.rooms.LegacyMutes;
import org.chatrpc.client.rooms.RoomCommands;
import org.chatrpc.client.rooms.RoomDialogs;
import org.chatrpc.client.rooms.RoomListModel;
import org.chatrpc.client.rooms.RoomListPanel;
import org.chatrpc.client.search.result.SearchHit;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.MessageLink;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.switcher.Switcher;
import org.chatrpc.client.switcher.SwitcherModel;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.form.FormDialog;

/** The chat view: rooms on the left, the open conversation in the middle, the connection state always visible. */
final class MainPanel extends JPanel {

    private final JPanel centre = new JPanel(new BorderLayout());
    private final transient Commands commands = new Commands();
    private final transient Value<String> title = new Value<>(Texts.get("app.name"));
    private final transient ChatSession session;
    private final transient Wiring wiring;
    private final transient RoomListModel rooms;
    private final transient Today today;
    private final RoomListPanel roomList;
    private final transient PendingReplies unfinished = new PendingReplies();
    private final transient RoomWriting writing;
    private final transient Switcher switcher = new Switcher(this::switcherModel);
    private transient Optional<ConversationModel> openModel = Optional.empty();
    private transient Optional<ConversationPanel> openPanel = Optional.empty();

    MainPanel(
            ChatSession session,
            Drafts drafts,
            Wiring wiring,
            Runnable signOut,
            Runnable switchTheme,
            Runnable settings) {
        super(new BorderLayout());
        this.session = session;
        this.wiring = wiring;
        ChosenEmoji emoji = new ChosenEmoji(
                wiring.settings().recentEmoji(), wiring.settings().skinTone(), wiring.dispatcher());
        this.writing = new RoomWriting(session, drafts, wiring.settings(), emoji, wiring.spelling(session));
        setName("main");
        today = new Today(wiring.dispatcher(), wiring.clock(), wiring.zone());
        new LegacyMutes(wiring.muted(session.server(), session.account()), session).moveToServer();
        rooms = new RoomListModel(session);
        RoomDialogs dialogs = new RoomDialogs(this, session, wiring.dispatcher(), rooms::open);
        RoomCommands roomCommands = new RoomCommands(session, dialogs, this::showNotice);
        ConnectionModel connection = new ConnectionModel(session, wiring.dispatcher(), wiring.clock());
        roomCommands.define(commands, rooms.openRoom());
        defineNavigation(dialogs);
        defineAccount();
        OutboxCommands outbox = new OutboxCommands(session);
        outbox.define(commands, this, wiring.zone(), today.day(), this::showNotice);
        commands.define(Command.RECONNECT, connection::reconnectNow);
        commands.define(Command.SETTINGS, settings);
        commands.define(Command.SWITCH_THEME, switchTheme);
        commands.define(Command.SIGN_OUT, signOut);

        roomList = new RoomListPanel(rooms, commands, roomCommands, drafts.rooms());
        add(
                new Sidebar(
                        wiring.settings().sidebar(),
                        new ProfileHeader(session, commands),
                        roomList,
                        outbox.foot(new ConnectionLine(connection), commands)),
                BorderLayout.LINE_START);
        JPanel middle = new JPanel(new BorderLayout());
        JPanel banners = new JPanel(new BorderLayout());
        banners.add(new ConnectionBanner(connection), BorderLayout.NORTH);
        banners.add(
                new AnnouncementBanner(new AnnouncementModel(
                        session.announcements().current(),
                        wiring.hiddenAnnouncement(session.server(), session.account()),
                        today.day(),
                        wiring.zone())),
                BorderLayout.SOUTH);
        ReportsModel reports = new ReportsModel(
                session, wiring.dismissedReports(session.server(), session.account()), this::openMessage);
        banners.add(new ReportBanner(reports), BorderLayout.CENTER);
        middle.add(banners, BorderLayout.NORTH);
        middle.add(centre, BorderLayout.CENTER);
        add(middle, BorderLayout.CENTER);
        commands.bindShortcuts(this);

        rooms.open().show(this::openRoom);
        rooms.unread().onChange(unread -> updateTitle());
        drafts.read().onChange(read -> draftsRead());
        IdleModel idle = new IdleModel(
                wiring.settings().idle(), wiring.settings().idleMinutes(), wiring.dispatcher(), wiring.clock());
        new IdleReport(idle, session, wiring.dispatcher()).install(this);
        new FocusWatch(this, () -> openPanel.ifPresent(ConversationPanel::seenToEnd)).install();
    }

    @Override
    public void removeNotify() {
        // Signed out: close dialogs that belong to the session.
        switcher.close();
        today.close();
        Optional.ofNullable(SwingUtilities.getWindowAncestor(this)).ifPresent(FormDialog::closeAll);
        super.removeNotify();
    }

    /** The window title: the open room and the number of unread messages. */
    Value<String> title() {
        return title;
    }

    /** The number of unread messages in all rooms that call for attention. */
    Value<Long> unread() {
        return rooms.unread();
    }

    /** Opens a room, if the user is still a member. */
    void open(String room) {
        session.rooms().find(room).ifPresent(joined -> rooms.open(room));
    }

    private void defineNavigation(RoomDialogs dialogs) {
        Value<Boolean> isOpen = rooms.openRoom().map(Optional::isPresent);
        Panes panes = new Panes(this::panes);
        commands.define(Command.SWITCHER, () -> switcher.toggle(this));
        commands.define(
                Command.SEARCH, new SearchEverywhere(this, session, wiring, today.day(), this::openFound)::open);
        commands.define(Command.BROWSE_ROOMS, dialogs::browseRooms);
        commands.define(Command.NEW_ROOM, dialogs::newRoom);
        commands.define(Command.NEW_DIRECT, dialogs::newDirect);
        commands.define(Command.NEXT_ROOM, () -> rooms.move(1));
        commands.define(Command.PREVIOUS_ROOM, () -> rooms.move(-1));
        commands.define(Command.NEXT_UNREAD, rooms.unreadElsewhere(), () -> rooms.moveToUnread(1));
        commands.define(Command.PREVIOUS_UNREAD, rooms.unreadElsewhere(), () -> rooms.moveToUnread(-1));
        new ConversationCommands(() -> openPanel, isOpen).define(commands);
        commands.define(Command.NEXT_MISSPELLING, isOpen, () -> openPanel.ifPresent(writing::nextMisspelling));
        commands.define(Command.NEXT_PANE, () -> panes.move(1));
        commands.define(Command.PREVIOUS_PANE, () -> panes.move(-1));
    }

    private void defineAccount() {
        Map.of(
                        Command.PROFILE, Tab.NAME,
                        Command.CHANGE_PASSWORD, Tab.PASSWORD,
                        Command.SESSIONS, Tab.SESSIONS,
                        Command.BLOCKED_PEOPLE, Tab.BLOCKED)
                .forEach((command, tab) ->
                        commands.define(command, () -> new ProfileDialog(this, session, wiring.zone(), tab).open()));
        new StatusCommands(session, commands).define(this, wiring.clock(), wiring.zone(), this::showNotice);
        AdministrationCommands administration = new AdministrationCommands(session, wiring);
        administration.define(commands, this);
        commands.define(Command.SHORTCUTS, () -> new ShortcutsDialog(this, administration::isOffered).open());
    }

    private void showNotice(String notice) {
        openPanel.ifPresent(panel -> panel.showNotice(notice));
    }

    private SwitcherModel switcherModel() {
        return new SwitcherModel(
                session,
                wiring.dispatcher(),
                rooms.recent().get(),
                commands.possible().stream()
                        .filter(command -> command != Command.SWITCHER)
                        .toList(),
                new SwitcherDestination(rooms::open, this::openMessage, commands::perform));
    }

    private List<Component> panes() {
        List<Component> panes = new ArrayList<>();
        panes.add(roomList.openList());
        openPanel.ifPresent(panel -> panes.addAll(panel.panes()));
        return panes;
    }

    private void openRoom(Optional<String> id) {
        openPanel.ifPresent(panel -> panel.keep(unfinished));
        openModel.ifPresent(ConversationModel::close);
        centre.removeAll();
        Optional<RoomSummary> room = id.flatMap(session.rooms()::find);
        openModel = room.map(found -> new ConversationModel(session, found, wiring.zone(), today.day()));
        openPanel = openModel.map(model -> new ConversationPanel(
                model, commands.get(Command.PINNED), commands.get(Command.MEMBERS), commands.get(Command.ROOM_MENU)));
        openModel.ifPresent(model -> model.room().onChange(changed -> updateTitle()));
        openPanel.ifPresentOrElse(
                panel -> {
                    centre.add(panel);
                    writing.prepare(panel, id.orElseThrow());
                    panel.resume(unfinished);
                    panel.onMessageLink(this::openMessage);
                    panel.focusComposer();
                },
                () -> centre.add(new EmptyPanel(commands.get(Command.BROWSE_ROOMS), commands.get(Command.NEW_ROOM))));
        updateTitle();
        centre.revalidate();
        centre.repaint();
    }

    /** Follows a link to a message. @return whether its room is open now */
    private boolean openMessage(MessageLink link) {
        if (session.rooms().find(link.room()).isEmpty()) {
            return false;
        }
        rooms.open(link.room());
        openModel.ifPresent(model -> model.moves().toMessage(link.number()));
        return true;
    }

    /** Opens a message that a search has found. */
    private void openFound(SearchHit hit) {
        rooms.open(hit.room());
        openModel.ifPresent(model -> model.moves().toMatch(hit.number()));
    }

    /** The drafts may be loaded after the first room was opened. */
    private void draftsRead() {
        openPanel.ifPresent(ConversationPanel::resumeDrafts);
    }

    private void updateTitle() {
        String name = openModel
                .map(model -> model.room().get().title())
                .orElse(session.server().label());
        long unread = rooms.unread().get();
        title.set(Texts.get(unread > 0 ? "app.title.unread" : "app.title", name, unread));
    }
}
