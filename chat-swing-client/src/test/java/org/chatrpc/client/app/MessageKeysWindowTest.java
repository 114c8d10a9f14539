package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.app.OnMessages.awaitSpoken;

import java.awt.event.KeyEvent;
import java.util.List;
import javax.swing.InputMap;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.chatrpc.client.chat.row.RowCommands;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.Keyboard;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.Test;

/** The keys of the commands on a message work from the composer. */
@WindowTest
class MessageKeysWindowTest {

    private final InMemoryServer server = new InMemoryServer();
    private final Keyboard keys = new Keyboard();

    @Test
    void theyActOnTheNewestMessageWhileTheUserWrites() {
        try (TestClient alice = signedUp()) {
            alice.focusComposer();
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_R);
            await().until(() -> alice.shows("composer.answering"));
            assertThat(alice.onEventThread(() -> alice.get("composer.answering.text", JComponent.class)
                            .getToolTipText()))
                    .isEqualTo("second");
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_T);
            alice.awaitFocus("thread.composer");
            keys.press(KeyEvent.VK_F4);
            alice.dialog("reaction");
        }
    }

    @Test
    void everyKeyIsBoundInTheWholeWindowUnlessItEditsText() {
        try (TestClient alice = signedUp()) {
            InputMap window = alice.onEventThread(
                    () -> alice.get("main", JComponent.class).getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW));
            JComponent composer = alice.onEventThread(() -> alice.get("composer", JComponent.class));
            for (Command command : RowCommands.ALL) {
                for (KeyStroke stroke : command.shortcuts()) {
                    boolean edits = alice.onEventThread(() -> edits(composer, stroke));
                    assertThat(alice.onEventThread(() -> window.get(stroke)) != null)
                            .as("%s of %s", stroke, command)
                            .isEqualTo(!edits);
                }
            }
        }
    }

    private static boolean edits(JComponent composer, KeyStroke stroke) {
        Object key = composer.getInputMap().get(stroke);
        return key != null && composer.getActionMap().get(key) != null;
    }

    private TestClient signedUp() {
        TestClient alice = new TestClient(server);
        alice.signUp("alice", "Alice");
        server.signUp("bob", "correct horse", "Bob");
        for (String text : List.of("first", "second")) {
            server.post("general", "bob", text);
        }
        awaitSpoken(alice, ": first", ": second");
        return alice;
    }
}
