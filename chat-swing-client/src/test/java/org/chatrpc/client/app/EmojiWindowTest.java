package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.app.OnMessages.awaitSpoken;
import static org.chatrpc.client.app.OnMessages.awaitText;

import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JList;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.chatrpc.client.app.folder.DataFolder;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.Keyboard;
import org.chatrpc.client.testing.MemoryOutbox;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Emoji by name while typing, and the dialog for choosing one, in a real window. */
@WindowTest
class EmojiWindowTest {

    private static final String ROCKET = "\uD83D\uDE80";

    private final InMemoryServer server = new InMemoryServer();
    private final Keyboard keys = new Keyboard();

    @TempDir
    private Path folder;

    @Test
    void emojiAreChosenFromTheDialogForTheComposerAndForReactionsAndRemembered() throws Exception {
        try (TestClient alice = new TestClient(server, new MemoryOutbox(), new DataFolder(folder))) {
            alice.signUp("alice", "Alice");
            server.signUp("bob", "correct horse", "Bob");
            server.post("general", "bob", "Lunch?");
            awaitSpoken(alice, ": Lunch?");
            alice.type("composer", "go ");
            alice.perform(Command.EMOJI);
            choose(alice.dialog("emoji"), "rocket");
            awaitText(alice, "composer", "go " + ROCKET);
            alice.perform(Command.REACT);
            JDialog reaction = alice.dialog("reaction");
            press(reaction, "reaction.all");
            choose(alice.dialog("emoji"), "rocket");
            await().until(() -> alice.spoken().get(0).contains(ROCKET));
        }
        assertThat(Files.readString(new DataFolder(folder).settings())).contains("emoji.recent");
    }

    @Test
    void whatIsTypedAfterAColonIsCompletedByKeyboard() {
        try (TestClient alice = new TestClient(server)) {
            alice.signUp("alice", "Alice");
            alice.focusComposer();
            alice.type("composer", ":smil");
            await().until(() -> alice.shows("emojiNames.list"));
            String first = spoken(alice);
            keys.press(KeyEvent.VK_DOWN);
            await().until(() -> !spoken(alice).equals(first));
            alice.type("composer", ":rocke");
            await().until(() -> alice.shows("emojiNames.list"));
            keys.press(KeyEvent.VK_ENTER);
            awaitText(alice, "composer", ROCKET + " ");
            assertThat(server.bodies("general")).isEmpty();
        }
    }

    /** What a screen reader says of the suggestions. */
    private static String spoken(TestClient client) {
        return client.onEventThread(() ->
                client.get("composer", JTextArea.class).getAccessibleContext().getAccessibleDescription());
    }

    private static void choose(JDialog dialog, String name) {
        await().until(() -> Screens.onEventThread(() -> Screens.find(dialog.getRootPane(), "emoji.grid", JList.class)
                        .map(grid -> grid.getModel().getSize())
                        .orElse(0)
                > 100));
        Screens.doOnEventThread(() -> Screens.find(dialog.getRootPane(), "emoji.search", JTextField.class)
                .orElseThrow()
                .setText(name));
        press(dialog, "emoji.choose");
    }

    private static void press(JDialog dialog, String button) {
        Screens.doOnEventThread(() -> Screens.find(dialog.getRootPane(), button, JButton.class)
                .orElseThrow()
                .doClick(0));
    }
}
