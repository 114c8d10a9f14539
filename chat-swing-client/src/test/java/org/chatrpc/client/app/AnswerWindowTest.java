package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.app.OnMessages.accessibleName;
import static org.chatrpc.client.app.OnMessages.awaitSpoken;
import static org.chatrpc.client.app.OnMessages.awaitText;

import java.awt.event.KeyEvent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTextArea;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.Keyboard;
import org.chatrpc.client.testing.MemoryOutbox;
import org.chatrpc.client.testing.OpenMenu;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.Test;

/** Answering messages in a real window, by keyboard and by menu. */
@WindowTest
class AnswerWindowTest {

    private final InMemoryServer server = new InMemoryServer();
    private final Keyboard keys = new Keyboard();

    @Test
    void theKeyQuotesTheMessageAboveTheComposerAndOnlyTheNextOneAnswersIt() {
        try (TestClient alice = signedUp()) {
            OnMessages.focus(alice, 1);
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_R);
            alice.awaitFocus("composer");
            assertThat(alice.onEventThread(() ->
                            alice.get("composer.answering.text", JLabel.class).getText()))
                    .isEqualTo("Lunch?");
            assertThat(accessibleName(alice, "composer")).isEqualTo("Reply to Bob");
            keys.type("yes");
            keys.press(KeyEvent.VK_ENTER);
            awaitSpoken(alice, ": Lunch? 1 reply.", ": yes In reply to Bob.");
            assertThat(alice.shows("composer.answering")).isFalse();
            alice.say("and then");
            awaitSpoken(alice, ": Lunch? 1 reply.", ": yes In reply to Bob.", ": and then");
        }
    }

    @Test
    void escapeMakesItAnOrdinaryMessageWithTheSameText() {
        try (TestClient alice = signedUp()) {
            OnMessages.focus(alice, 1);
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_R);
            alice.awaitFocus("composer");
            keys.type("yes");
            awaitText(alice, "composer", "yes");
            keys.press(KeyEvent.VK_ESCAPE);
            await().until(() -> !alice.shows("composer.answering"));
            assertThat(accessibleName(alice, "composer")).isEqualTo("Message General");
            awaitText(alice, "composer", "yes");
            keys.press(KeyEvent.VK_ENTER);
            awaitSpoken(alice, ": Lunch?", ": yes");
        }
    }

    @Test
    void anAnswerFromTheMenuMadeOfflineIsSentAfterARestart() {
        MemoryOutbox outbox = new MemoryOutbox();
        try (TestClient alice = signedUp(outbox)) {
            OnMessages.cursor(alice, 1);
            OnMessages.openMenu(alice);
            OpenMenu.choose("Reply");
            await().until(() -> alice.shows("composer.answering"));
            server.weather(Weather.AWAY);
            alice.say("At one");
            awaitSpoken(alice, ": Lunch?", ": At one In reply to Bob. Not sent yet.");
            assertThat(alice.shows("composer.answering")).isFalse();
        }
        server.weather(Weather.FINE);
        try (TestClient again = new TestClient(server, outbox)) {
            again.signIn("alice");
            awaitSpoken(again, ": Lunch? 1 reply.", ": At one In reply to Bob.");
            assertThat(server.bodies("general")).containsExactly("Lunch?", "At one");
        }
    }

    @Test
    void whatIsBeingEditedAndAnsweredWaitsInItsRoom() {
        try (TestClient alice = signedUp()) {
            SessionToken me = server.signIn("alice", "correct horse").token();
            alice.say("tpyo");
            awaitSpoken(alice, ": Lunch?", ": tpyo");
            server.createRoom(me, new NewRoom("zoo", "Zoo", "", RoomKind.PUBLIC));
            alice.awaitRooms(2);
            OnMessages.cursor(alice, 1);
            alice.perform(Command.ANSWER_MESSAGE);
            await().until(() -> alice.shows("composer.answering"));
            alice.type("composer", "draft of an answer");
            OnMessages.cursor(alice, 2);
            alice.perform(Command.EDIT_MESSAGE);
            awaitText(alice, "composer", "tpyo");
            alice.type("composer", "typo");
            openRoom(alice, 1, "Zoo");
            awaitText(alice, "composer", "");
            openRoom(alice, 0, "General");
            awaitText(alice, "composer", "typo");
            assertThat(alice.shows("composer.editing")).isTrue();
            alice.click("composer.editing.cancel");
            awaitText(alice, "composer", "draft of an answer");
            assertThat(alice.shows("composer.answering")).isTrue();
            alice.click("send");
            awaitSpoken(alice, ": Lunch? 1 reply.", ": tpyo", ": draft of an answer In reply to Bob.");
        }
    }

    private static void openRoom(TestClient client, int index, String title) {
        Screens.doOnEventThread(() -> client.get("rooms", JList.class).setSelectedIndex(index));
        await().until(() -> client.title().equals(title));
        await().until(() -> client.onEventThread(
                () -> client.get("composer", JTextArea.class).isShowing()));
    }

    private TestClient signedUp() {
        return signedUp(new MemoryOutbox());
    }

    /** A client of alice in a room with one message of bob. */
    private TestClient signedUp(MemoryOutbox outbox) {
        TestClient alice = new TestClient(server, outbox);
        alice.signUp("alice", "Alice");
        server.signUp("bob", "correct horse", "Bob");
        server.post("general", "bob", "Lunch?");
        awaitSpoken(alice, ": Lunch?");
        return alice;
    }
}
