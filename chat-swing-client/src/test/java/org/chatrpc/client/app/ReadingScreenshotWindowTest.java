package org.chatrpc.client.app;

import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.testing.Screenshots.settle;

import java.awt.event.ActionEvent;
import java.time.Duration;
import java.time.Instant;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.KeyStroke;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.Screenshots;
import org.chatrpc.client.testing.Screenshots.InEachLook;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Texts;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Screenshots of reading a long room, in both themes and at two scales, for visual review. */
@WindowTest
class ReadingScreenshotWindowTest {

    @RegisterExtension
    final Screenshots pictures = new Screenshots();

    private static final Duration SPAN = Duration.ofDays(12);
    private static final int MESSAGES = 1_200;

    private final InMemoryServer server = new InMemoryServer(Instant.now().minus(SPAN));

    @InEachLook
    void readingALongRoom(String theme, double scale) {
        pictures.setLook(theme, scale);
        try (TestClient client = new TestClient(server)) {
            client.signUp("alice", "Alice Adams");
            furnish();
            client.awaitRooms(3);
            unread(client);
            find(client);
            jump(client);
            scrolledUp(client);
        }
    }

    private void furnish() {
        SessionToken bob = server.signUp("bob", "correct horse", "Bob Brown").token();
        server.signUp("chloe", "correct horse", "Chloé Dubois");
        server.createRoom(bob, new NewRoom("design", "Design", "Pixels, type and colour", RoomKind.PUBLIC));
        server.createRoom(bob, new NewRoom("lunch", "Lunch", "", RoomKind.PUBLIC));
        server.inviteMember(bob, "design", "alice");
        server.inviteMember(bob, "lunch", "alice");
        for (int i = 1; i <= MESSAGES; i++) {
            server.post("design", i % 3 == 0 ? "bob" : "chloe", i % 97 == 0 ? "The colour of badges" : line(i));
            server.passTime(SPAN.dividedBy(MESSAGES + 20).minusSeconds(1));
        }
        server.post("design", "bob", "@alice, which of the two blues?");
        server.post("design", "chloe", "The one @alice chose last time, I think");
        server.post("lunch", "bob", "Pizza today?");
        server.post("lunch", "chloe", "Yes!");
        server.openDirect(bob, "alice");
        server.post("dm.alice.bob", "bob", "Have you got a minute?");
    }

    private static String line(int i) {
        return switch (i % 5) {
            case 0 ->
                "I have put the second draft on the wall. The spacing is on a grid of eight now, and the two greys"
                        + " are far enough apart to be told from each other on a bad screen.";
            case 1 -> "Looks good to me.";
            case 2 -> "Number " + i + " is still open, by the way.";
            case 3 -> "Could we try it with a smaller heading?";
            default -> "Tomorrow, then.";
        };
    }

    private void unread(TestClient client) {
        await().until(() -> client.onEventThread(
                () -> client.get("directs", JList.class).getModel().getSize() == 1));
        settle();
        pictures.save(client.frame(), "30-mention-badge");
        Screens.doOnEventThread(() -> client.get("rooms", JList.class).setSelectedIndex(0));
        await().until(() -> client.shows("first_unread"));
        settle();
        pictures.save(client.frame(), "31-first-unread-button");
        client.click("first_unread");
        await().until(() -> !client.shows("first_unread"));
        settle();
        pictures.save(client.frame(), "32-unread-line");
        client.perform(Command.NEWEST);
        await().until(() -> client.spoken().stream().anyMatch(said -> said.contains("last time, I think")));
        await().until(() -> !client.shows("newest"));
    }

    private void find(TestClient client) {
        client.perform(Command.FIND);
        settle();
        pictures.save(client.frame(), "33-find");
        client.type("find.query", "colour of");
        await().until(() -> status(client).startsWith("1"));
        client.perform(Command.FIND_OLDER);
        await().until(() -> status(client).startsWith("2"));
        settle();
        pictures.save(client.frame(), "34-find-match");
        // Otherwise the server says at once that there is no match.
        server.weather(Weather.SLOW);
        client.type("find.query", "no such words");
        settle();
        pictures.save(client.frame(), "35-find-none-yet");
        client.perform(Command.FIND_OLDER);
        settle();
        pictures.save(client.frame(), "36-find-searching");
        Screens.doOnEventThread(() -> {
            JComponent field = client.get("find.query", JComponent.class);
            Object key = field.getInputMap().get(KeyStroke.getKeyStroke("ESCAPE"));
            field.getActionMap().get(key).actionPerformed(new ActionEvent(field, ActionEvent.ACTION_PERFORMED, ""));
        });
        server.weather(Weather.FINE);
        client.perform(Command.FIND_OLDER);
        await().until(() -> status(client).startsWith(Texts.get("find.none")));
        settle();
        pictures.save(client.frame(), "37-find-none");
        client.click("close_find");
        await().until(() -> !client.shows("find"));
    }

    private void jump(TestClient client) {
        client.perform(Command.JUMP_TO_DATE);
        JDialog dialog = client.dialog("jump");
        settle();
        pictures.save(dialog, "38-jump-to-date");
        server.weather(Weather.SLOW);
        key(dialog, "UP");
        press(dialog, "jump.go");
        settle();
        pictures.save(dialog, "39-jump-to-date-searching");
        server.weather(Weather.FINE);
        await().until(() -> !client.onEventThread(dialog::isShowing));
        await().until(() -> client.shows("newest"));
        pictures.save(client.frame(), "40-jumped");
    }

    private void scrolledUp(TestClient client) {
        server.post("design", "bob", "One");
        server.post("design", "bob", "Two");
        server.post("design", "bob", "Three");
        await().until(() -> client.onEventThread(
                () -> client.get("newest", JButton.class).getText().startsWith("3")));
        settle();
        pictures.save(client.frame(), "41-new-messages-button");
        client.click("newest");
        await().until(() -> !client.shows("newest"));
    }

    private static void key(JDialog dialog, String stroke) {
        Screens.doOnEventThread(() -> {
            JComponent month = Screens.find(dialog.getRootPane(), "jump.month", JComponent.class)
                    .orElseThrow();
            Object key = month.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                    .get(KeyStroke.getKeyStroke(stroke));
            month.getActionMap().get(key).actionPerformed(new ActionEvent(month, ActionEvent.ACTION_PERFORMED, ""));
        });
    }

    private static void press(JDialog dialog, String name) {
        Screens.doOnEventThread(() -> Screens.find(dialog.getRootPane(), name, JButton.class)
                .orElseThrow()
                .doClick(0));
    }

    private static String status(TestClient client) {
        return client.onEventThread(
                () -> client.get("find.status", JLabel.class).getText());
    }
}
