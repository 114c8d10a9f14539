package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Component;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.MenuSelectionManager;
import javax.swing.text.JTextComponent;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.Keyboard;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.Test;

/** The whole window without a mouse. */
@WindowTest
class KeyboardWindowTest {

    private final InMemoryServer server = new InMemoryServer();
    private final Keyboard keys = new Keyboard();

    @Test
    void f6LeadsRoundThePartsOfTheWindow() {
        try (TestClient alice = start()) {
            keys.press(KeyEvent.VK_F6);
            alice.awaitFocus("rooms");
            keys.press(KeyEvent.VK_F6);
            alice.awaitFocus("transcript");
            keys.press(KeyEvent.VK_F6);
            alice.awaitFocus("composer");
            keys.press(KeyEvent.VK_SHIFT, KeyEvent.VK_F6);
            alice.awaitFocus("transcript");
        }
    }

    @Test
    void altShiftAndAnArrowLeadToTheNextRoomWithSomethingUnread() {
        try (TestClient alice = start()) {
            server.post("zoo", "bob", "one");
            await().until(() ->
                    alice.onEventThread(() -> alice.frame().getTitle().startsWith("(1)")));
            keys.press(KeyEvent.VK_ALT, KeyEvent.VK_SHIFT, KeyEvent.VK_DOWN);
            await().until(() -> alice.title().equals("Zoo"));
        }
    }

    @Test
    void theMenuKeyOpensTheMenuOnARoom() {
        try (TestClient alice = start()) {
            keys.press(KeyEvent.VK_F6);
            alice.awaitFocus("rooms");
            keys.press(KeyEvent.VK_SHIFT, KeyEvent.VK_F10);
            await().until(() -> alice.onEventThread(() -> menuOpen()));
            keys.press(KeyEvent.VK_ESCAPE);
            await().until(() -> alice.onEventThread(() -> !menuOpen()));
        }
    }

    @Test
    void escapeClosesEachSmallWindow() {
        try (TestClient alice = start()) {
            keys.press(KeyEvent.VK_F1);
            var shortcuts = alice.dialog("shortcuts");
            Screens.awaitFocused(shortcuts);
            keys.press(KeyEvent.VK_ESCAPE);
            await().until(() -> alice.onEventThread(() -> !shortcuts.isShowing()));
        }
    }

    @Test
    void dialogsCloseTogetherWithTheChat() {
        try (TestClient alice = start()) {
            alice.perform(Command.PROFILE);
            var profile = alice.dialog("profile");
            alice.perform(Command.SWITCHER);
            await().until(() -> alice.shows("switcher.panel"));
            server.revokeSessions();
            await().until(() -> alice.shows("login.notice"));
            await().until(() -> alice.onEventThread(() -> !profile.isShowing()));
            assertThat(alice.shows("switcher.panel")).isFalse();
        }
    }

    @Test
    void thePasswordIsChangedByKeyboardAndForgottenByTheWindow() {
        try (TestClient alice = start()) {
            alice.perform(Command.CHANGE_PASSWORD);
            JDialog dialog = alice.dialog("profile");
            Screens.awaitFocused(dialog);
            Screens.doOnEventThread(() -> {
                field(dialog, "password.old").setText("correct horse");
                field(dialog, "password.new").setText("battery staple");
                field(dialog, "password.repeat").setText("battery staple");
                field(dialog, "password.repeat").requestFocusInWindow();
            });
            await().until(() ->
                    alice.onEventThread(() -> field(dialog, "password.repeat").isFocusOwner()));
            keys.press(KeyEvent.VK_ENTER);
            await().until(() ->
                    alice.onEventThread(() -> Screens.find(dialog.getRootPane(), "password.notice", JLabel.class)
                            .isPresent()));
            assertThat(alice.onEventThread(() -> field(dialog, "password.new").getText()))
                    .isEmpty();
            assertThat(server.signIn("alice", "battery staple").username()).isEqualTo("alice");
        }
    }

    @Test
    void theFocusGoesFromLeftToRightAndFromTopToBottom() {
        try (TestClient alice = start()) {
            List<String> order = alice.onEventThread(() -> focusOrder(alice));
            assertThat(order)
                    .containsSubsequence(
                            "switcher",
                            "menu",
                            "browse_rooms",
                            "new_room",
                            "rooms",
                            "new_direct",
                            "members",
                            "room_menu",
                            "transcript",
                            "composer");
        }
    }

    private TestClient start() {
        TestClient alice = new TestClient(server);
        alice.signUp("alice", "Alice");
        SessionToken bob = server.signUp("bob", "correct horse", "Bob").token();
        server.createRoom(bob, new NewRoom("design", "Design", "", RoomKind.PUBLIC));
        server.createRoom(bob, new NewRoom("zoo", "Zoo", "", RoomKind.PUBLIC));
        server.inviteMember(bob, "design", "alice");
        server.inviteMember(bob, "zoo", "alice");
        alice.awaitRooms(3);
        alice.focusComposer();
        return alice;
    }

    private static JTextComponent field(JDialog dialog, String name) {
        return Screens.find(dialog.getRootPane(), name, JTextComponent.class).orElseThrow();
    }

    /** The names of the tab stops, from the first one. */
    private static List<String> focusOrder(TestClient client) {
        var policy = client.frame().getFocusTraversalPolicy();
        List<String> names = new ArrayList<>();
        Component first = policy.getFirstComponent(client.frame());
        Component now = first;
        do {
            names.add(String.valueOf(now.getName()));
            now = policy.getComponentAfter(client.frame(), now);
        } while (now != first && names.size() < 50);
        return names;
    }

    private static boolean menuOpen() {
        return MenuSelectionManager.defaultManager().getSelectedPath().length > 0;
    }
}
