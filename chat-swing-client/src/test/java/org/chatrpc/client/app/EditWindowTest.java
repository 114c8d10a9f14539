package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import javax.accessibility.AccessibleContext;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.Keyboard;
import org.chatrpc.client.testing.OpenMenu;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.Test;

/** Editing and deleting messages in a real window, by keyboard and by menu. */
@WindowTest
class EditWindowTest {

    private static final Attachment PLAN = new Attachment(
            "plan", "plan.pdf", "application/pdf", 1_000, Optional.empty(), Optional.empty(), Optional.empty());

    private final InMemoryServer server = new InMemoryServer();
    private final Keyboard keys = new Keyboard();

    @Test
    void upEditsTheLastOwnMessageAndEnterSavesIt() {
        try (TestClient alice = signedUp()) {
            alice.focusComposer();
            keys.press(KeyEvent.VK_UP);
            awaitText(alice, "tpyo");
            assertThat(alice.shows("composer.editing")).isTrue();
            assertThat(spoken(alice, "composer")).isEqualTo("Edit the message");
            assertThat(spoken(alice, "send")).isEqualTo("Save");
            keys.type("s");
            keys.press(KeyEvent.VK_ENTER);
            await().untilAsserted(() -> assertThat(server.bodies("general")).containsExactly("tpyos"));
            awaitText(alice, "");
            assertThat(alice.shows("composer.editing")).isFalse();
            assertThat(spoken(alice, "send")).isEqualTo("Send");
            await().untilAsserted(
                            () -> assertThat(alice.spoken()).last().asString().endsWith(": tpyos Edited."));
        }
    }

    @Test
    void theTextOfAMessageWithAFileCanBeRemoved() {
        try (TestClient alice = signedUp()) {
            server.post("general", "alice", "typo", List.of(PLAN));
            awaitSpoken(alice, ": typo File plan.pdf, 1 kB · PDF.");
            alice.focusComposer();
            keys.press(KeyEvent.VK_UP);
            awaitText(alice, "typo");
            assertThat(spoken(alice, "composer")).isEqualTo("Edit the text, or leave none: the files stay");
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_A);
            keys.press(KeyEvent.VK_BACK_SPACE);
            awaitText(alice, "");
            keys.press(KeyEvent.VK_ENTER);
            await().untilAsserted(() -> assertThat(server.bodies("general")).containsExactly("tpyo", ""));
            await().until(() -> !alice.shows("composer.editing"));
        }
    }

    @Test
    void escapeRestoresTheDraftWhichIsNeverReplacedByTheEditedText() {
        try (TestClient alice = signedUp()) {
            alice.focusComposer();
            keys.type("draft");
            awaitText(alice, "draft");
            focusMessage(alice);
            keys.press(KeyEvent.VK_F2);
            awaitText(alice, "tpyo");
            alice.awaitFocus("composer");
            keys.type("s");
            awaitText(alice, "tpyos");
            keys.press(KeyEvent.VK_ESCAPE);
            awaitText(alice, "draft");
            assertThat(alice.shows("composer.editing")).isFalse();
            keys.press(KeyEvent.VK_ENTER);
            await().untilAsserted(() -> assertThat(server.bodies("general")).containsExactly("tpyo", "draft"));
        }
    }

    @Test
    void deleteAsksOnceAndCanBeUndone() {
        try (TestClient alice = signedUp()) {
            focusMessage(alice);
            keys.press(KeyEvent.VK_DELETE);
            JDialog question = alice.dialog("deleteMessage");
            Screens.doOnEventThread(() -> Screens.find(question.getRootPane(), "deleteMessage.do", JButton.class)
                    .orElseThrow()
                    .doClick(0));
            awaitSpoken(alice, "This message is being deleted.");
            openMenu(alice);
            await().until(() -> OpenMenu.texts().contains("Undo"));
            assertThat(OpenMenu.texts()).doesNotContain("Edit message", "Delete message");
            OpenMenu.choose("Undo");
            awaitSpoken(alice, ": tpyo");
            assertThat(server.calls()).doesNotContain("deleteMessage");
        }
    }

    @Test
    void aModeratorDeletesTheMessageOfAnotherFromTheMenu() {
        try (TestClient alice = signedUp()) {
            server.signUp("bob", "correct horse", "Bob");
            server.post("general", "bob", "spam");
            awaitSpoken(alice, ": spam");
            focusMessage(alice);
            keys.press(KeyEvent.VK_SHIFT, KeyEvent.VK_F10);
            await().until(() -> OpenMenu.texts().contains("Copy message"));
            assertThat(OpenMenu.texts()).doesNotContain("Edit message", "Delete message");
            alice.closeMenus();
            server.setMemberRole(server.signIn("alice", "correct horse").token(), "general", "alice", Role.MODERATOR);
            // The feed is in order: with the message, the new role is known.
            server.post("general", "bob", "more spam");
            awaitSpoken(alice, ": more spam");
            focusMessage(alice);
            keys.press(KeyEvent.VK_SHIFT, KeyEvent.VK_F10);
            await().until(() -> OpenMenu.texts().contains("Delete message"));
            OpenMenu.choose("Delete message");
            JDialog question = alice.dialog("deleteMessage");
            reason(question, "no\tline");
            assertThat(alice.onEventThread(question::isShowing)).isTrue();
            reason(question, " Advertising ");
            await().untilAsserted(() -> assertThat(server.bodies("general")).containsExactly("tpyo", "spam", ""));
            awaitSpoken(alice, ": Deleted by Alice: Advertising");
        }
    }

    private static void reason(JDialog question, String text) {
        Screens.doOnEventThread(() -> {
            Screens.find(question.getRootPane(), "deleteMessage.reason", JTextField.class)
                    .orElseThrow()
                    .setText(text);
            Screens.find(question.getRootPane(), "deleteMessage.do", JButton.class)
                    .orElseThrow()
                    .doClick(0);
        });
    }

    @Test
    void aMessageThatWaitsCanBeDiscardedFromItsMenuAndRestored() {
        try (TestClient alice = signedUp()) {
            server.refuse("cursed", new Refusal("INTERNAL", "Broken.", true, Optional.empty(), ""));
            alice.say("cursed");
            awaitSpoken(alice, "Not sent yet: Something went wrong on the server.");
            focusMessage(alice);
            keys.press(KeyEvent.VK_SHIFT, KeyEvent.VK_F10);
            await().until(() -> OpenMenu.texts().contains("Discard"));
            OpenMenu.choose("Discard");
            awaitSpoken(alice, ": tpyo");
            alice.perform(Command.UNDO_DELETION);
            awaitSpoken(alice, "Not sent yet: Something went wrong on the server.");
            focusMessage(alice);
            keys.press(KeyEvent.VK_SHIFT, KeyEvent.VK_F10);
            await().until(() -> OpenMenu.texts().contains("Discard"));
            OpenMenu.choose("Discard");
            awaitSpoken(alice, ": tpyo");
            assertThat(server.bodies("general")).containsExactly("tpyo");
        }
    }

    @Test
    void anEditMadeOfflineIsShownAndSentLater() {
        try (TestClient alice = signedUp()) {
            server.weather(Weather.AWAY);
            alice.focusComposer();
            keys.press(KeyEvent.VK_UP);
            awaitText(alice, "tpyo");
            alice.say("typo");
            awaitSpoken(alice, ": typo Edited. Change not sent yet.");
            await().until(() -> alice.shows("connection.banner"));
            server.weather(Weather.FINE);
            alice.perform(Command.RECONNECT);
            awaitSpoken(alice, ": typo Edited.");
            assertThat(server.bodies("general")).containsExactly("typo");
        }
    }

    /** A client with one message, number 1. */
    private TestClient signedUp() {
        TestClient alice = new TestClient(server);
        alice.signUp("alice", "Alice");
        alice.say("tpyo");
        await().untilAsserted(() -> assertThat(server.bodies("general")).containsExactly("tpyo"));
        awaitSpoken(alice, ": tpyo");
        return alice;
    }

    /** Opens the menu of the message with the keyboard cursor, also while no window has the focus. */
    private static void openMenu(TestClient client) {
        Screens.doOnEventThread(() -> {
            JComponent transcript = client.get("transcript", JComponent.class);
            transcript
                    .getActionMap()
                    .get(KeyStroke.getKeyStroke("shift F10"))
                    .actionPerformed(new ActionEvent(transcript, ActionEvent.ACTION_PERFORMED, ""));
        });
    }

    /** Puts the keyboard cursor on the last message. */
    private static void focusMessage(TestClient client) {
        client.focusComposer();
        Screens.doOnEventThread(() -> client.get("transcript", JComponent.class).requestFocusInWindow());
        client.awaitFocus("transcript");
        Screens.doOnEventThread(() -> {
            AccessibleContext list = client.get("transcript", JComponent.class).getAccessibleContext();
            list.getAccessibleChild(list.getAccessibleChildrenCount() - 1)
                    .getAccessibleContext()
                    .getAccessibleComponent()
                    .requestFocus();
        });
    }

    private static void awaitSpoken(TestClient client, String ending) {
        await().untilAsserted(
                        () -> assertThat(client.spoken()).last().asString().endsWith(ending));
    }

    private static void awaitText(TestClient client, String text) {
        await().untilAsserted(() -> assertThat(client.onEventThread(
                        () -> client.get("composer", JTextArea.class).getText()))
                .isEqualTo(text));
    }

    private static String spoken(TestClient client, String name) {
        return client.onEventThread(
                () -> client.get(name, JComponent.class).getAccessibleContext().getAccessibleName());
    }
}
