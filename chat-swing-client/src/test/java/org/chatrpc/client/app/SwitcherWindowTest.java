package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.event.KeyEvent;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.Keyboard;
import org.chatrpc.client.testing.WindowTest;
import org.junit.jupiter.api.Test;

@WindowTest
class SwitcherWindowTest {

    private final InMemoryServer server = new InMemoryServer();
    private final Keyboard keys = new Keyboard();

    @Test
    void aRoomIsReachedByKeyboardAloneAndLeftAgain() {
        try (TestClient alice = start()) {
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_K);
            awaitSearchFocused(alice);
            keys.type("zoo");
            await().until(() -> first(alice).startsWith("Zoo"));
            keys.press(KeyEvent.VK_ENTER);
            await().until(() -> alice.title().equals("Zoo"));
            await().until(() -> !alice.shows("switcher.panel"));
            alice.awaitFocus("composer");
            // With an empty field, Enter returns to the previous room.
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_K);
            awaitSearchFocused(alice);
            keys.press(KeyEvent.VK_ENTER);
            await().until(() -> alice.title().equals("General"));
        }
    }

    @Test
    void escapeClosesItAndTheFocusIsWhereItWas() {
        try (TestClient alice = start()) {
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_K);
            awaitSearchFocused(alice);
            keys.press(KeyEvent.VK_TAB);
            keys.press(KeyEvent.VK_ESCAPE);
            await().until(() -> !alice.shows("switcher.panel"));
            alice.awaitFocus("composer");
            assertThat(alice.title()).isEqualTo("General");
        }
    }

    @Test
    void announcesTheActionOfEnterToScreenReaders() {
        try (TestClient alice = start()) {
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_K);
            awaitSearchFocused(alice);
            keys.type("aquarium");
            await().untilAsserted(() -> assertThat(alice.onEventThread(
                            () -> alice.get("switcher.foot", JLabel.class).getText()))
                    .isEqualTo("Enter: Join – Aquarium"));
            assertThat(alice.onEventThread(() -> alice.get("switcher.search", JComponent.class)
                            .getAccessibleContext()
                            .getAccessibleDescription()))
                    .startsWith("Join: Aquarium");
            keys.press(KeyEvent.VK_ENTER);
            await().until(() -> alice.title().equals("Aquarium"));
        }
    }

    private TestClient start() {
        TestClient alice = new TestClient(server);
        alice.signUp("alice", "Alice");
        SessionToken bob = server.signUp("bob", "correct horse", "Bob").token();
        server.createRoom(bob, new NewRoom("zoo", "Zoo", "", RoomKind.PUBLIC));
        server.createRoom(bob, new NewRoom("aquarium", "Aquarium", "Fish", RoomKind.PUBLIC));
        server.inviteMember(bob, "zoo", "alice");
        alice.awaitRooms(2);
        alice.focusComposer();
        return alice;
    }

    private static void awaitSearchFocused(TestClient client) {
        await().until(() -> client.shows("switcher.panel"));
        client.awaitFocus("switcher.search");
    }

    private static String first(TestClient client) {
        return client.onEventThread(
                () -> client.get("switcher.foot", JLabel.class).getText().replaceAll(".* – ", ""));
    }
}
