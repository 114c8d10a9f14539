package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JTextArea;
import javax.swing.text.JTextComponent;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.Keyboard;
import org.chatrpc.client.testing.MemoryOutbox;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.junit.jupiter.api.Test;

@WindowTest
class TalkWindowTest {

    private final InMemoryServer server = new InMemoryServer();

    @Test
    void twoPeopleTalkAndBothSeeEveryMessageOnce() {
        try (TestClient alice = new TestClient(server);
                TestClient bob = new TestClient(server)) {
            alice.signUp("alice", "Alice");
            bob.signUp("bob", "Bob");
            alice.say("Hello Bob");
            awaitMessages(bob, "Hello Bob");
            bob.say("Hello Alice");
            awaitMessages(alice, "Hello Bob", "Hello Alice");
            server.weather(Weather.AWAY);
            alice.say("Are you there?");
            await().until(() -> alice.shows("connection.banner"));
            server.weather(Weather.FINE);
            alice.click("reconnect");
            awaitMessages(alice, "Hello Bob", "Hello Alice", "Are you there?");
            awaitMessages(bob, "Hello Bob", "Hello Alice", "Are you there?");
            assertThat(server.bodies("general")).containsExactly("Hello Bob", "Hello Alice", "Are you there?");
        }
    }

    @Test
    void enterSendsAndShiftEnterBreaksTheLine() {
        try (TestClient alice = new TestClient(server)) {
            alice.signUp("alice", "Alice");
            alice.focusComposer();
            Keyboard keys = new Keyboard();
            int oneLine = composerHeight(alice);
            keys.type("one");
            keys.press(KeyEvent.VK_SHIFT, KeyEvent.VK_ENTER);
            keys.type("two");
            await().until(() -> composerHeight(alice) > oneLine);
            keys.press(KeyEvent.VK_ENTER);
            await().untilAsserted(() -> assertThat(server.bodies("general")).containsExactly("one\ntwo"));
            await().until(() -> composerHeight(alice) == oneLine);
        }
    }

    @Test
    void lettersTypedOnTheMessagesGoIntoTheComposer() {
        try (TestClient alice = new TestClient(server)) {
            alice.signUp("alice", "Alice");
            alice.focusComposer();
            Screens.doOnEventThread(
                    () -> alice.get("transcript", JComponent.class).requestFocusInWindow());
            alice.awaitFocus("transcript");
            new Keyboard().type("hello");
            await().until(() -> alice.onEventThread(
                            () -> alice.get("composer", JTextArea.class).getText())
                    .equals("hello"));
        }
    }

    @Test
    void theKeyboardMovesBetweenRoomsAndDraftsAreKept() {
        try (TestClient alice = new TestClient(server)) {
            alice.signUp("alice", "Alice");
            var bob = server.signUp("bob", "correct horse", "Bob").token();
            server.createRoom(bob, new NewRoom("zoo", "Zoo", "", RoomKind.PUBLIC));
            server.inviteMember(bob, "zoo", "alice");
            alice.awaitRooms(2);
            alice.focusComposer();
            Keyboard keys = new Keyboard();
            keys.type("half a thought");
            keys.press(KeyEvent.VK_ALT, KeyEvent.VK_DOWN);
            await().until(() -> alice.title().equals("Zoo"));
            alice.focusComposer();
            keys.press(KeyEvent.VK_ALT, KeyEvent.VK_UP);
            await().until(() -> alice.title().equals("General"));
            assertThat(alice.onEventThread(
                            () -> alice.get("composer", JTextArea.class).getText()))
                    .isEqualTo("half a thought");
        }
    }

    @Test
    void readingMarksTheRoomReadOnlyWhileTheWindowIsWorkedIn() {
        try (TestClient alice = new TestClient(server)) {
            alice.signUp("alice", "Alice");
            server.signUp("bob", "correct horse", "Bob");
            alice.focusComposer();
            server.post("general", "bob", "one");
            await().untilAsserted(() ->
                    assertThat(server.readNumber("general", "alice")).isEqualTo(1));
        }
    }

    @Test
    void anEndedSessionLeadsBackToSignInAndTheOutboxIsSentAfterIt() {
        MemoryOutbox outbox = new MemoryOutbox();
        try (TestClient alice = new TestClient(server, outbox)) {
            alice.signUp("alice", "Alice");
            server.weather(Weather.AWAY);
            alice.say("kept");
            await().until(() -> outbox.load().size() == 1);
            server.revokeSessions();
            server.weather(Weather.FINE);
            await().until(() -> alice.shows("login.notice"));
            assertThat(outbox.load()).hasSize(1);
            alice.type("login.password", "correct horse");
            alice.click("login.submit");
            awaitMessages(alice, "kept");
            assertThat(server.bodies("general")).containsExactly("kept");
        }
    }

    @Test
    void everyControlHasANameForScreenReaders() {
        try (TestClient alice = new TestClient(server)) {
            assertThat(alice.onEventThread(() -> nameless(alice.frame().getRootPane())))
                    .isEmpty();
            alice.signUp("alice", "Alice");
            assertThat(alice.onEventThread(() -> nameless(alice.frame().getRootPane())))
                    .isEmpty();
        }
    }

    private static void awaitMessages(TestClient client, String... texts) {
        await().untilAsserted(() -> {
            List<String> spoken = client.spoken();
            assertThat(spoken).hasSize(texts.length);
            for (int i = 0; i < texts.length; i++) {
                assertThat(spoken.get(i)).endsWith(": " + texts[i]);
            }
        });
    }

    private static int composerHeight(TestClient client) {
        return client.onEventThread(
                () -> client.get("composer", JTextArea.class).getParent().getHeight());
    }

    private static List<String> nameless(Container root) {
        List<String> found = new ArrayList<>();
        for (Component child : root.getComponents()) {
            boolean control =
                    child instanceof AbstractButton || child instanceof JTextComponent || child instanceof JList;
            String name = child.getAccessibleContext() == null
                    ? null
                    : child.getAccessibleContext().getAccessibleName();
            if (control && child.isVisible() && child.isFocusable() && (name == null || name.isBlank())) {
                found.add(child.toString());
            }
            if (child instanceof Container container && child.isVisible()) {
                found.addAll(nameless(container));
            }
        }
        return found;
    }
}
