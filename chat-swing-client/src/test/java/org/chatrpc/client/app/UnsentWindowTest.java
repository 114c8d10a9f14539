package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.app.OnMessages.awaitSpoken;

import java.awt.Toolkit;
import java.awt.Window;
import java.awt.datatransfer.DataFlavor;
import java.awt.event.KeyEvent;
import java.util.Arrays;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JList;
import javax.swing.KeyStroke;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.Keyboard;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.Test;

/** What was not sent, in a real window: the list of it, and the undoing of a deletion. */
@WindowTest
class UnsentWindowTest {

    private final InMemoryServer server = new InMemoryServer();
    private final Keyboard keys = new Keyboard();

    @Test
    void aTextForARoomThatWasLeftIsFoundBesideTheConnectionCopiedAndDiscarded() {
        try (TestClient alice = signedUp()) {
            server.refuse("lost", new Refusal("NOT_A_MEMBER", "Gone.", false, Optional.empty(), "room"));
            alice.say("lost");
            await().until(() -> alice.shows("unsent.button"));
            assertThat(alice.onEventThread(
                            () -> alice.get("unsent.button", JButton.class).getText()))
                    .isEqualTo("Not sent: 1");
            alice.click("unsent.button");
            JDialog dialog = alice.dialog("unsent");
            Screens.awaitFocused(dialog);
            assertThat(texts(dialog)).isEqualTo(1);
            alice.awaitFocus("unsent.list");
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_C);
            keys.press(KeyEvent.VK_DELETE);
            await().until(() -> question(dialog).isPresent());
            assertThat(texts(dialog)).isEqualTo(1);
            Dropped.click(question(dialog).orElseThrow(), "discardUnsent.do");
            await().until(() -> texts(dialog) == 0);
            await().until(() -> !alice.shows("unsent.button"));
            // A press of the key needs a window manager, which gives the focus back to this dialog.
            assertThat(Screens.onEventThread(() -> dialog.getRootPane()
                            .getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW)
                            .get(KeyStroke.getKeyStroke("ctrl U"))))
                    .isNotNull();
            Dropped.click(dialog, "unsent.undo");
            await().until(() -> texts(dialog) == 1);
            assertThat(alice.onEventThread(() ->
                            Toolkit.getDefaultToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor)))
                    .isEqualTo("lost");
        }
    }

    @Test
    void everythingIsListedWhileThereIsNoConnectionAndGoneOnceItIsSent() {
        try (TestClient alice = signedUp()) {
            server.weather(Weather.AWAY);
            alice.say("later");
            alice.perform(Command.RECONNECT);
            await().until(() -> alice.shows("unsent.button"));
            alice.focusComposer();
            keys.press(KeyEvent.VK_SHIFT, KeyEvent.VK_F5);
            JDialog dialog = alice.dialog("unsent");
            assertThat(texts(dialog)).isEqualTo(1);
            server.weather(Weather.FINE);
            alice.perform(Command.RECONNECT);
            await().until(() -> texts(dialog) == 0);
            await().until(() -> !alice.shows("unsent.button"));
            assertThat(server.bodies("general")).containsExactly("first", "later");
        }
    }

    @Test
    void aDeletionIsUndoneByItsKeyInTheWholeWindow() {
        try (TestClient alice = signedUp()) {
            delete(alice);
            awaitSpoken(alice, ": first This message is being deleted.");
            assertThat(alice.onEventThread(() -> alice.get("main", JComponent.class)
                            .getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW)
                            .get(KeyStroke.getKeyStroke("ctrl U"))))
                    .isEqualTo(Command.UNDO_DELETION.name());
            alice.perform(Command.UNDO_DELETION);
            awaitSpoken(alice, ": first");
            assertThat(server.calls()).doesNotContain("deleteMessage");
        }
    }

    @Test
    void aDeletionIsSentWhenTheWindowIsClosed() {
        try (TestClient alice = signedUp()) {
            delete(alice);
            awaitSpoken(alice, ": first This message is being deleted.");
        }
        assertThat(server.calls()).contains("deleteMessage");
    }

    @Test
    void aDeletionIsSentWhenTheWindowIsClosedRightAfterSigningOut() {
        try (TestClient alice = signedUp()) {
            delete(alice);
            awaitSpoken(alice, ": first This message is being deleted.");
            alice.perform(Command.SIGN_OUT);
        }
        assertThat(server.calls()).containsSubsequence("deleteMessage", "signOut");
    }

    private static void delete(TestClient client) {
        client.perform(Command.DELETE_MESSAGE);
        JDialog question = client.dialog("deleteMessage");
        Screens.doOnEventThread(() -> Screens.find(question, "deleteMessage.do", JButton.class)
                .orElseThrow()
                .doClick(0));
    }

    /** The question that belongs to a dialog. */
    static Optional<JDialog> question(JDialog dialog) {
        return Screens.onEventThread(() -> Arrays.stream(dialog.getOwnedWindows())
                .filter(Window::isShowing)
                .filter(JDialog.class::isInstance)
                .map(JDialog.class::cast)
                .findFirst());
    }

    private static int texts(JDialog dialog) {
        return Screens.onEventThread(() -> Screens.find(dialog, "unsent.list", JList.class)
                .map(list -> list.getModel().getSize())
                .orElse(0));
    }

    /** A client of alice in a room with one message of hers. */
    private TestClient signedUp() {
        TestClient alice = new TestClient(server);
        alice.signUp("alice", "Alice");
        alice.say("first");
        awaitSpoken(alice, ": first");
        return alice;
    }
}
