package org.chatrpc.client.app;

import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.testing.Screenshots.settle;

import java.awt.Window;
import java.awt.event.ActionEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JList;
import javax.swing.KeyStroke;
import javax.swing.MenuSelectionManager;
import javax.swing.text.JTextComponent;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.Screenshots;
import org.chatrpc.client.testing.Screenshots.InEachLook;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Screenshots of navigation, in both themes and at two scales, for visual review. */
@WindowTest
class NavigationScreenshotWindowTest {

    @RegisterExtension
    final Screenshots pictures = new Screenshots();

    private final InMemoryServer server = new InMemoryServer(Instant.now().minus(Duration.ofHours(27)));

    @InEachLook
    void everyWayOfGettingAround(String theme, double scale) {
        pictures.setLook(theme, scale);
        try (TestClient client = new TestClient(server)) {
            client.signUp("alice", "Alice Adams");
            furnish();
            client.awaitRooms(4);
            switcher(client);
            rooms(client);
            account(client);
        }
    }

    private void furnish() {
        SessionToken bob = server.signUp("bob", "correct horse", "Bob Brown").token();
        SessionToken chloe =
                server.signUp("chloe", "correct horse", "Chloé Dubois").token();
        server.signUp("dmitri", "correct horse", "Дмитрий Иванов");
        server.signUp("release-bot", "correct horse", "Release bot");
        server.createRoom(bob, new NewRoom("design", "Design", "Pixels, type and colour", RoomKind.PUBLIC));
        server.inviteMember(bob, "design", "alice");
        server.createRoom(bob, new NewRoom("lunch", "Lunch", "", RoomKind.PUBLIC));
        server.inviteMember(bob, "lunch", "alice");
        server.createRoom(bob, new NewRoom("releases", "Releases", "What went out, and when", RoomKind.PUBLIC));
        server.createRoom(
                chloe,
                new NewRoom(
                        "release-planning-for-the-autumn",
                        "Release planning for the autumn",
                        "Dates, risks and who does what until the first of November",
                        RoomKind.PRIVATE));
        server.inviteMember(chloe, "release-planning-for-the-autumn", "alice");
        server.post("release-planning-for-the-autumn", "chloe", "Welcome");
        server.openDirect(bob, "alice");
        server.post("dm.alice.bob", "bob", "Have you got a minute?");
        server.post("dm.alice.bob", "bob", "It is about the release.");
        server.post("lunch", "bob", "Pizza today, @alice?");
        server.post("general", "bob", "Good morning! The build is green again.");
    }

    private void switcher(TestClient client) {
        client.perform(Command.SWITCHER);
        settle();
        pictures.save(client.frame(), "20-switcher");
        client.type("switcher.search", "rel");
        settle();
        settle();
        pictures.save(client.frame(), "21-switcher-found");
        client.type("switcher.search", "zebra");
        settle();
        settle();
        pictures.save(client.frame(), "22-switcher-nothing");
        server.weather(Weather.AWAY);
        client.type("switcher.search", "des");
        settle();
        settle();
        pictures.save(client.frame(), "23-switcher-away");
        server.weather(Weather.FINE);
        client.perform(Command.SWITCHER);
        client.perform(Command.RECONNECT);
        await().until(() -> !client.shows("connection.banner"));
    }

    private void rooms(TestClient client) {
        server.createRoom(
                server.signIn("alice", "correct horse").token(),
                new NewRoom(
                        "books",
                        "Books",
                        "What we read, what we would rather not have read, and who has the good copy. New members say"
                                + " hello and name one book; spoilers go under a warning.",
                        RoomKind.PUBLIC));
        for (String guest : List.of("bob", "chloe", "dmitri")) {
            server.joinRoom(server.signIn(guest, "correct horse").token(), "books");
        }
        SessionToken alice = server.signIn("alice", "correct horse").token();
        server.setMemberRole(alice, "books", "chloe", Role.MODERATOR);
        client.awaitRooms(5);
        Screens.doOnEventThread(() -> client.get("rooms", JList.class).setSelectedIndex(0));
        settle();
        client.perform(Command.ROOM_MENU);
        menu(client, "24-room-menu");
        client.perform(Command.ROOM_INFO);
        dialog(client, "roomInfo", "25-room-info");
        client.perform(Command.EDIT_ROOM);
        dialog(client, "editRoom", "26-edit-room");
        client.perform(Command.MEMBERS);
        JDialog members = client.dialog("members");
        await().until(() -> client.onEventThread(() -> Screens.find(members.getRootPane(), "members.list", JList.class)
                        .map(list -> list.getModel().getSize())
                        .orElse(0)
                == 4));
        Screens.doOnEventThread(() -> Screens.find(members.getRootPane(), "members.list", JList.class)
                .orElseThrow()
                .setSelectedIndex(2));
        Screens.awaitFocused(members);
        settle();
        Screens.doOnEventThread(() -> Screens.find(members.getRootPane(), "members.more", JButton.class)
                .orElseThrow()
                .doClick(0));
        menu(client, "27-member-menu");
        Screens.doOnEventThread(() -> {
            JList<?> list = Screens.find(members.getRootPane(), "members.list", JList.class)
                    .orElseThrow();
            list.getActionForKeyStroke(KeyStroke.getKeyStroke("ENTER"))
                    .actionPerformed(new ActionEvent(list, ActionEvent.ACTION_PERFORMED, ""));
        });
        JDialog person = client.dialog("person");
        settle();
        pictures.save(person, "27-person");
        Screens.doOnEventThread(person::dispose);
        dialog(client, "members", "27-members");
        client.perform(Command.ARCHIVE_ROOM);
        dialog(client, "archiveRoom", "28-archive");
        client.perform(Command.NOTIFY_NOTHING);
        Screens.doOnEventThread(() -> client.get("rooms", JList.class).setSelectedIndex(2));
        client.perform(Command.FAVOURITE_ROOM);
        client.perform(Command.NOTIFY_MENTIONS);
        client.perform(Command.ROOM_MENU);
        menu(client, "29-room-menu");
        server.post("books", "bob", "Has anybody read the new one?");
        Screens.doOnEventThread(() -> client.get("rooms", JList.class).setSelectedIndex(1));
        server.post("books", "bob", "Anybody?");
        settle();
        pictures.save(client.frame(), "29-muted");
    }

    private void account(TestClient client) {
        client.perform(Command.MENU);
        menu(client, "30-main-menu");
        client.perform(Command.SHORTCUTS);
        dialog(client, "shortcuts", "31-shortcuts");
        client.perform(Command.PROFILE);
        dialog(client, "profile", "32-profile");
        client.perform(Command.CHANGE_PASSWORD);
        JDialog password = client.dialog("profile");
        Screens.doOnEventThread(() -> {
            Screens.find(password.getRootPane(), "password.old", JTextComponent.class)
                    .orElseThrow()
                    .setText("correct horse");
            Screens.find(password.getRootPane(), "password.new", JTextComponent.class)
                    .orElseThrow()
                    .setText("battery staple");
            Screens.find(password.getRootPane(), "password.change", JButton.class)
                    .orElseThrow()
                    .doClick(0);
        });
        dialog(client, "profile", "33-password-errors");
        client.perform(Command.SESSIONS);
        dialog(client, "profile", "34-sessions");
    }

    /** A menu is a separate window, which the screenshot of the main window does not contain. */
    private void menu(TestClient client, String picture) {
        settle();
        pictures.save(
                (JComponent) MenuSelectionManager.defaultManager()
                        .getSelectedPath()[0]
                        .getComponent(),
                picture);
        client.closeMenus();
    }

    private void dialog(TestClient client, String name, String picture) {
        JDialog dialog = client.dialog(name);
        settle();
        pictures.save(dialog, picture);
        Screens.doOnEventThread(dialog::dispose);
        await().until(() -> client.onEventThread(
                () -> Arrays.stream(client.frame().getOwnedWindows()).noneMatch(Window::isShowing)));
    }
}
