package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.testing.Screenshots.settle;

import com.formdev.flatlaf.util.UIScale;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JList;
import javax.swing.text.JTextComponent;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.Screenshots;
import org.chatrpc.client.testing.Screenshots.InEachLook;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Screenshots of all screens and states, in both themes and at two scales, for visual review. */
@WindowTest
class ScreenshotWindowTest {

    @RegisterExtension
    final Screenshots pictures = new Screenshots();

    private final InMemoryServer server = new InMemoryServer(Instant.now().minus(Duration.ofHours(27)));

    @InEachLook
    void everyScreen(String theme, double scale) {
        pictures.setLook(theme, scale);
        try (TestClient client = new TestClient(server)) {
            login(client);
            client.click("login.switch");
            emptyRoom(client);
            conversation(client);
            dialogs(client);
            awayAndFailed(client);
            ended(client);
        }
    }

    private void login(TestClient client) {
        pictures.save(client.frame(), "01-sign-in");
        client.type("login.server", "not an address");
        client.type("login.username", "alice");
        client.click("login.submit");
        pictures.save(client.frame(), "02-sign-in-errors");
        client.type("login.server", "http://127.0.0.1:8080/chat/");
        client.click("login.switch");
        client.type("login.username", "Alice!");
        client.type("login.password", "short");
        client.click("login.submit");
        pictures.save(client.frame(), "03-sign-up-errors");
        server.weather(Weather.AWAY);
        client.type("login.username", "alice");
        client.type("login.password", "correct horse");
        client.click("login.submit");
        await().until(() -> client.shows("login.server.error"));
        pictures.save(client.frame(), "04-sign-up-server-away");
        server.weather(Weather.SLOW);
        client.click("login.switch");
        client.click("login.submit");
        settle();
        pictures.save(client.frame(), "04-signing-in");
        server.weather(Weather.AWAY);
        await().until(() -> client.shows("login.server.error"));
        server.weather(Weather.FINE);
        client.click("login.switch");
    }

    private void emptyRoom(TestClient client) {
        client.signUp("alice", "Alice Adams");
        await().until(() -> client.onEventThread(() -> !client.get("transcript", JComponent.class)
                .getAccessibleContext()
                .getAccessibleName()
                .isEmpty()));
        settle();
        pictures.save(client.frame(), "05-empty-room");
    }

    private void conversation(TestClient client) {
        SessionToken bob = server.signUp("bob", "correct horse", "Bob Brown").token();
        SessionToken chloe =
                server.signUp("chloe", "correct horse", "Chloé Dubois").token();
        server.signUp("dmitri", "correct horse", "Дмитрий Иванов");
        server.createRoom(bob, new NewRoom("design", "Design", "Pixels, type and colour", RoomKind.PUBLIC));
        server.createRoom(bob, new NewRoom("lunch", "Lunch", "", RoomKind.PUBLIC));
        server.createRoom(
                chloe,
                new NewRoom(
                        "release-planning-for-the-autumn", "Release planning for the autumn", "", RoomKind.PRIVATE));
        server.inviteMember(chloe, "release-planning-for-the-autumn", "alice");
        server.post("release-planning-for-the-autumn", "chloe", "Welcome");
        server.openDirect(bob, "alice");
        server.post("dm.alice.bob", "bob", "Have you got a minute?");
        server.post("dm.alice.bob", "bob", "It is about the release.");
        for (int i = 1; i <= 80; i++) {
            server.post("general", i % 3 == 0 ? "bob" : "chloe", "An older message, number " + i);
        }
        server.post("general", "bob", "Good morning! The build is green again.");
        server.post(
                "general",
                "bob",
                "I moved the connection pool to its own class, which made the tests about twice as fast. Have a look when"
                        + " you find the time; the interesting part is how it gives up waiting when the server is shut down.");
        server.post(
                "general", "chloe", "Très bien, merci 👍\nI will read it after lunch:\n  – the pool\n  – the tests");
        server.passTime(Duration.ofHours(23));
        server.post("general", "dmitri", "Всем привет! Как дела?");
        server.post("general", "dmitri", "שלום, זה טקסט מימין לשמאל");
        server.post("general", "chloe", "東京は今日も雨です。");
        server.post(
                "general",
                "bob",
                "https://example.org/a/very/long/address/that/has/no/place/to/break/and/must/not/run/out/of/the/window/whatever/its/width/is/index.html");
        client.say("Thank you all, this reads well.");
        await().until(() -> server.bodies("general").size() == 88);
        await().untilAsserted(() -> assertThat(client.spoken())
                .anyMatch(said -> said.contains("東京"))
                .anyMatch(said -> said.endsWith(": Thank you all, this reads well.")));
        client.type("composer", "A line that is being written,\nand a second one");
        settle();
        pictures.save(client.frame(), "06-conversation");
        client.type("composer", "");
        wheel(client, -6);
        server.post("general", "bob", "And one more thing");
        server.post("general", "bob", "…never mind");
        await().until(() -> client.shows("newest"));
        settle();
        pictures.save(client.frame(), "07-scrolled-up");
        client.click("newest");
        client.type("composer", "x".repeat(7_990));
        settle();
        pictures.save(client.frame(), "08-counter");
        client.type("composer", "");
        Screens.doOnEventThread(() -> client.frame().setSize(UIScale.scale(new Dimension(680, 520))));
        settle();
        pictures.save(client.frame(), "09-small-window");
        Screens.doOnEventThread(() -> client.get("directs", JList.class).setSelectedIndex(0));
        settle();
        pictures.save(client.frame(), "09-unread-line");
        Screens.doOnEventThread(() -> client.get("rooms", JList.class).setSelectedIndex(0));
        Screens.doOnEventThread(() -> client.frame().setSize(UIScale.scale(new Dimension(1040, 720))));
        settle();
    }

    private void dialogs(TestClient client) {
        dialog(client, Command.BROWSE_ROOMS, "browse", "10-browse");
        dialog(client, Command.NEW_ROOM, "newRoom", "11-new-room");
        dialog(client, Command.NEW_DIRECT, "direct", "12-message-someone");
        dialog(client, Command.MEMBERS, "members", "13-members");
        Screens.doOnEventThread(() -> client.get("rooms", JList.class).setSelectedIndex(1));
        settle();
        dialog(client, Command.LEAVE_ROOM, "leaveRoom", "13-leave");
        Screens.doOnEventThread(() -> client.get("rooms", JList.class).setSelectedIndex(0));
    }

    private void dialog(TestClient client, Command command, String name, String picture) {
        client.perform(command);
        JDialog dialog = client.dialog(name);
        settle();
        pictures.save(dialog, picture);
        if (name.equals("newRoom")) {
            Screens.doOnEventThread(() -> {
                Screens.find(dialog.getRootPane(), "newRoom.title", JTextComponent.class)
                        .orElseThrow()
                        .setText("Design");
                Screens.find(dialog.getRootPane(), "newRoom.create", JButton.class)
                        .orElseThrow()
                        .doClick(0);
            });
            await().until(() ->
                    client.onEventThread(() -> Screens.find(dialog.getRootPane(), "newRoom.id.error", Component.class)
                            .isPresent()));
            pictures.save(dialog, picture + "-errors");
        }
        Screens.doOnEventThread(dialog::dispose);
    }

    private void awayAndFailed(TestClient client) {
        server.refuseNextSend(new Refusal("NOT_PERMITTED", "You may not write here.", false, Optional.empty(), ""));
        client.say("This one is refused");
        await().until(() -> client.onEventThread(() -> client.frame() != null));
        settle();
        server.weather(Weather.AWAY);
        client.say("This one has to wait");
        await().until(() -> client.shows("connection.banner"));
        settle();
        pictures.save(client.frame(), "14-away");
        server.weather(Weather.FINE);
        client.click("reconnect");
        await().until(() -> !client.shows("connection.banner"));
        await().untilAsserted(() -> assertThat(server.bodies("general")).contains("This one has to wait"));
    }

    private void ended(TestClient client) {
        server.revokeSessions();
        await().until(() -> client.shows("login.notice"));
        pictures.save(client.frame(), "15-session-ended");
    }

    private void wheel(TestClient client, int clicks) {
        Screens.doOnEventThread(() -> {
            JComponent view = client.get("transcript", JComponent.class);
            view.dispatchEvent(new MouseWheelEvent(
                    view,
                    MouseEvent.MOUSE_WHEEL,
                    0,
                    InputEvent.BUTTON1_DOWN_MASK,
                    10,
                    10,
                    0,
                    false,
                    MouseWheelEvent.WHEEL_UNIT_SCROLL,
                    3,
                    clicks));
        });
    }
}
