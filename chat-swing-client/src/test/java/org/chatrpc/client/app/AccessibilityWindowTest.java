package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JList;
import javax.swing.JTextArea;
import javax.swing.MenuElement;
import javax.swing.MenuSelectionManager;
import javax.swing.text.JTextComponent;
import org.chatrpc.client.testing.ControlWalk;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.Keyboard;
import org.chatrpc.client.testing.OpenMenu;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Checks every dialog and popup for keyboard and screen reader users: each control has a name, Tab reaches it, makes
 * it visible and wraps around; Escape closes; Enter triggers the main action.
 */
@WindowTest
class AccessibilityWindowTest {

    private final InMemoryServer server = new InMemoryServer();
    private final Keyboard keys = new Keyboard();

    @ParameterizedTest
    @CsvSource({
        "BROWSE_ROOMS,browse",
        "NEW_ROOM,newRoom",
        "NEW_DIRECT,direct",
        "ROOM_INFO,roomInfo",
        "MEMBERS,members",
        "PINNED,pinned",
        "ROOM_FILES,files.list",
        "INVITE,invite",
        "EDIT_ROOM,editRoom",
        "ARCHIVE_ROOM,archiveRoom",
        "LEAVE_ROOM,leaveRoom",
        "JUMP_TO_DATE,jump",
        "PROFILE,profile",
        "CHANGE_PASSWORD,profile",
        "SESSIONS,profile",
        "SEARCH,search",
        "ADMINISTRATION,admin",
        "SETTINGS,settings",
        "UNSENT,unsent",
        "SHORTCUTS,shortcuts"
    })
    void everySmallWindow(Command command, String name) {
        try (TestClient alice = start()) {
            if (command == Command.SETTINGS) {
                keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_COMMA);
            } else {
                alice.perform(command);
            }
            walk(alice, alice.dialog(name));
        }
    }

    @Test
    void theCardOfAPerson() {
        try (TestClient alice = start()) {
            alice.perform(Command.MEMBERS);
            JDialog members = alice.dialog("members");
            awaitItems(members, 3);
            alice.awaitFocus("members.search");
            keys.press(KeyEvent.VK_DOWN);
            keys.press(KeyEvent.VK_ENTER);
            walk(alice, alice.dialog("person"));
        }
    }

    @Test
    void theQuestionWhetherToRemoveAMember() {
        try (TestClient alice = start()) {
            alice.perform(Command.MEMBERS);
            JDialog members = alice.dialog("members");
            awaitItems(members, 3);
            Screens.awaitFocused(members);
            Screens.doOnEventThread(() -> {
                find(members, "members.list", JList.class).setSelectedIndex(1);
                find(members, "members.more", JButton.class).doClick(0);
            });
            assertThat(OpenMenu.texts())
                    .isNotEmpty()
                    .allSatisfy(text -> assertThat(text).isNotBlank());
            OpenMenu.choose("Remove from the room …");
            walk(alice, alice.dialog("removeMember"));
        }
    }

    @Test
    void theQuestionWhetherToEndASession() {
        server.signUp("alice", "correct horse", "Alice");
        server.signIn("alice", "correct horse");
        try (TestClient alice = new TestClient(server)) {
            alice.type("login.username", "alice");
            alice.type("login.password", "correct horse");
            alice.click("login.submit");
            await().until(() -> alice.shows("composer"));
            alice.perform(Command.SESSIONS);
            JDialog profile = alice.dialog("profile");
            JButton everywhere = await().until(
                            () -> Screens.onEventThread(
                                    () -> Screens.find(profile.getRootPane(), "sessions.everywhere", JButton.class)
                                            .filter(JButton::isEnabled)),
                            Optional::isPresent)
                    .orElseThrow();
            Screens.doOnEventThread(() -> everywhere.doClick(0));
            walk(alice, alice.dialog("endSession"));
        }
    }

    @Test
    void theSwitcher() {
        try (TestClient alice = start()) {
            alice.perform(Command.SWITCHER);
            alice.awaitFocus("switcher.search");
            ControlWalk walk = walkIn(alice.onEventThread(() ->
                    (JComponent) alice.get("switcher.panel", JComponent.class).getParent()));
            walk.requireNames();
            walk.tabRound();
            assertItemsNamed(alice.onEventThread(() -> alice.get("switcher.list", JList.class)));
            keys.press(KeyEvent.VK_ESCAPE);
            await().until(() -> !alice.shows("switcher.panel"));
            alice.awaitFocus("composer");
        }
    }

    @Test
    void theWindowWithTheBarForFinding() {
        try (TestClient alice = start()) {
            server.post("design", "bob", "The blue one");
            alice.perform(Command.FIND);
            alice.awaitFocus("find.query");
            keys.type("blue");
            keys.press(KeyEvent.VK_ENTER);
            ControlWalk walk = walkIn(alice.frame().getRootPane());
            walk.requireNames();
            walk.tabRound();
            alice.awaitFocus("find.query");
            keys.press(KeyEvent.VK_ESCAPE);
            await().until(() -> !alice.shows("find"));
            alice.awaitFocus("composer");
        }
    }

    @Test
    void theSignInCard() {
        try (TestClient nobody = new TestClient(server)) {
            Screens.doOnEventThread(
                    () -> nobody.get("login.username", JTextComponent.class).requestFocusInWindow());
            nobody.awaitFocus("login.username");
            ControlWalk walk = walkIn(nobody.frame().getRootPane());
            walk.requireNames();
            walk.tabRound();
            assertThat(nobody.onEventThread(() -> nobody.frame().getRootPane().getDefaultButton()))
                    .isNotNull();
        }
    }

    @Test
    void theListOfNames() {
        try (TestClient alice = start()) {
            keys.press(KeyEvent.VK_SHIFT, KeyEvent.VK_F6);
            Screens.doOnEventThread(() -> {
                JTextArea composer = alice.get("composer", JTextArea.class);
                composer.setText("@b");
                composer.setCaretPosition(2);
                composer.requestFocusInWindow();
            });
            await().until(() -> alice.shows("mentions"));
            JList<?> names = alice.onEventThread(() -> alice.get("mentions.list", JList.class));
            assertThat(names.getAccessibleContext().getAccessibleName()).isNotBlank();
            assertItemsNamed(names);
            assertThat(alice.onEventThread(() -> alice.get("composer", JTextArea.class)
                            .getAccessibleContext()
                            .getAccessibleDescription()))
                    .contains("Bob");
            alice.awaitFocus("composer");
            keys.press(KeyEvent.VK_ESCAPE);
            await().until(() -> !alice.shows("mentions"));
            alice.awaitFocus("composer");
        }
    }

    @Test
    void theMenuOnAMessage() {
        try (TestClient alice = start()) {
            server.post("design", "bob", "Read https://example.org/");
            await().until(() -> alice.spoken().size() == 1);
            keys.press(KeyEvent.VK_SHIFT, KeyEvent.VK_F6);
            alice.awaitFocus("transcript");
            keys.press(KeyEvent.VK_SHIFT, KeyEvent.VK_F10);
            await().until(() -> !OpenMenu.texts().isEmpty());
            assertThat(OpenMenu.texts())
                    .contains("Copy message")
                    .allSatisfy(text -> assertThat(text).isNotBlank());
            keys.press(KeyEvent.VK_DOWN);
            await().until(() -> chosenInMenu().startsWith("Reply"));
            keys.press(KeyEvent.VK_ESCAPE);
            await().until(() -> OpenMenu.texts().isEmpty());
            alice.awaitFocus("transcript");
        }
    }

    @Test
    void theWindowWithAThreadAndTheChooserOfReactions() {
        try (TestClient alice = start()) {
            server.post("design", "bob", "Which blue?");
            await().until(() -> alice.spoken().size() == 1);
            alice.perform(Command.OPEN_THREAD);
            alice.awaitFocus("thread.composer");
            walkIn(alice.frame().getRootPane()).requireNames();
            alice.perform(Command.REACT);
            walk(alice, alice.dialog("reaction"));
        }
    }

    private TestClient start() {
        TestClient alice = new TestClient(server);
        alice.signUp("alice", "Alice");
        DesignRoom.open(server, alice);
        alice.focusComposer();
        return alice;
    }

    private void walk(TestClient client, JDialog dialog) {
        Screens.awaitFocused(dialog);
        List<String> lists = List.of("browse", "direct", "invite", "members");
        if (lists.contains(dialog.getName())) {
            awaitItems(dialog, 1);
        }
        ControlWalk walk = walkIn(dialog.getRootPane());
        walk.requireNames();
        walk.tabRound();
        assertThat(client.onEventThread(() -> dialog.getRootPane().getDefaultButton()))
                .as("default button")
                .isNotNull();
        keys.press(KeyEvent.VK_ESCAPE);
        await("Escape closes " + dialog.getName()).until(() -> !client.onEventThread(dialog::isShowing));
    }

    private ControlWalk walkIn(JComponent root) {
        return new ControlWalk(root, keys);
    }

    /** Waits until the list of a dialog has at least this many items. */
    private static void awaitItems(JDialog dialog, int count) {
        await().until(() ->
                Screens.onEventThread(() -> Screens.find(dialog.getRootPane(), dialog.getName() + ".list", JList.class)
                                .map(list -> list.getModel().getSize())
                                .orElse(0)
                        >= count));
    }

    private static void assertItemsNamed(JList<?> list) {
        Screens.doOnEventThread(() -> {
            var spoken = list.getAccessibleContext();
            assertThat(spoken.getAccessibleChildrenCount()).isPositive();
            for (int i = 0; i < spoken.getAccessibleChildrenCount(); i++) {
                assertThat(spoken.getAccessibleChild(i).getAccessibleContext().getAccessibleName())
                        .isNotBlank();
            }
        });
    }

    private static String chosenInMenu() {
        return Screens.onEventThread(() -> {
            MenuElement[] path = MenuSelectionManager.defaultManager().getSelectedPath();
            return path.length == 0
                    ? ""
                    : String.valueOf(path[path.length - 1]
                            .getComponent()
                            .getAccessibleContext()
                            .getAccessibleName());
        });
    }

    private static <T extends JComponent> T find(JDialog dialog, String name, Class<T> type) {
        return Screens.find(dialog.getRootPane(), name, type).orElseThrow();
    }
}
