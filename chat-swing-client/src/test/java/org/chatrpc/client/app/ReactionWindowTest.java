package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.app.OnMessages.awaitSpoken;

import java.awt.Rectangle;
import java.awt.datatransfer.DataFlavor;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import javax.accessibility.AccessibleContext;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JTextField;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.Keyboard;
import org.chatrpc.client.testing.OpenMenu;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.Test;

/** Reactions in a real window: the chooser, the chips, and the bar over the message under the pointer. */
@WindowTest
class ReactionWindowTest {

    private static final String THUMB = "\uD83D\uDC4D";
    private static final String ROCKET = "\uD83D\uDE80";

    private final InMemoryServer server = new InMemoryServer();

    @Test
    void theKeyOpensTheChooserAndACommonEmojiIsOneClick() {
        try (TestClient alice = signedUp()) {
            OnMessages.focus(alice, 1);
            new Keyboard().press(KeyEvent.VK_F4);
            choose(alice, "reaction.common.0");
            awaitSpoken(alice, ": Lunch? " + THUMB + ": 1, also yours.");
            server.react("general", 1, "bob", THUMB, true);
            awaitSpoken(alice, ": Lunch? " + THUMB + ": 2, also yours.");
            alice.perform(Command.REACT);
            JDialog dialog = alice.dialog("reaction");
            Screens.doOnEventThread(() -> {
                JToggleButton thumb = Screens.find(dialog.getRootPane(), "reaction.common.0", JToggleButton.class)
                        .orElseThrow();
                assertThat(thumb.isSelected()).isTrue();
                assertThat(thumb.getAccessibleContext().getAccessibleName()).startsWith("Remove ");
            });
            await().untilAsserted(() -> assertThat(spoken(dialog)).isEqualTo("Remove thumbs up"));
            Screens.doOnEventThread(() -> {
                JToggleButton thumb = Screens.find(dialog.getRootPane(), "reaction.common.0", JToggleButton.class)
                        .orElseThrow();
                assertThat(thumb.getToolTipText()).isEqualTo("thumbs up");
                thumb.getActionForKeyStroke(KeyStroke.getKeyStroke("ENTER"))
                        .actionPerformed(new ActionEvent(thumb, ActionEvent.ACTION_PERFORMED, ""));
            });
            awaitSpoken(alice, ": Lunch? " + THUMB + ": 1.");
        }
    }

    private static String spoken(JDialog dialog) {
        return Screens.onEventThread(() -> Screens.find(dialog.getRootPane(), "reaction.common.0", JToggleButton.class)
                .orElseThrow()
                .getAccessibleContext()
                .getAccessibleName());
    }

    @Test
    void anyEmojiCanBeTypedAndTextIsNone() {
        try (TestClient alice = signedUp()) {
            OnMessages.cursor(alice, 1);
            OnMessages.openMenu(alice);
            OpenMenu.choose("React");
            JDialog dialog = alice.dialog("reaction");
            Screens.doOnEventThread(() -> {
                JTextField typed = Screens.find(dialog.getRootPane(), "reaction.emoji", JTextField.class)
                        .orElseThrow();
                JButton react = Screens.find(dialog.getRootPane(), "reaction.react", JButton.class)
                        .orElseThrow();
                for (String text : new String[] {"", "x", "ok", ROCKET + ROCKET, "1"}) {
                    typed.setText(text);
                    assertThat(react.isEnabled()).isFalse();
                }
                typed.setText(" " + ROCKET);
                assertThat(react.isEnabled()).isTrue();
                react.doClick(0);
            });
            awaitSpoken(alice, ": Lunch? " + ROCKET + ": 1, also yours.");
        }
    }

    @Test
    void aClickOnTheChipTogglesTheOwnReactionAndItsTipSaysWho() {
        try (TestClient alice = signedUp()) {
            server.react("general", 1, "bob", THUMB, true);
            awaitSpoken(alice, ": Lunch? " + THUMB + ": 1.");
            clickChip(alice);
            awaitSpoken(alice, ": Lunch? " + THUMB + ": 2, also yours.");
            await().untilAsserted(() -> assertThat(tip(alice)).isEqualTo(THUMB + " thumbs up: Bob, You"));
            clickChip(alice);
            awaitSpoken(alice, ": Lunch? " + THUMB + ": 1.");
        }
    }

    @Test
    void aReactionMadeOfflineIsShownAsPendingAndSentLater() {
        try (TestClient alice = signedUp()) {
            server.weather(Weather.AWAY);
            OnMessages.cursor(alice, 1);
            alice.perform(Command.REACT);
            choose(alice, "reaction.common.0");
            awaitSpoken(alice, ": Lunch? " + THUMB + ": 1, also yours. Not sent yet.");
            await().until(() -> alice.shows("connection.banner"));
            server.weather(Weather.FINE);
            alice.perform(Command.RECONNECT);
            awaitSpoken(alice, ": Lunch? " + THUMB + ": 1, also yours.");
        }
    }

    @Test
    void theBarIsOverTheMessageUnderThePointerAndCopiesALinkThatLeadsBack() throws Exception {
        try (TestClient alice = signedUp()) {
            assertThat(alice.shows("message.bar")).isFalse();
            mouse(alice, MouseEvent.MOUSE_MOVED, row(alice), 20);
            assertThat(alice.shows("message.bar")).isTrue();
            assertThat(alice.shows("react")).isTrue();
            assertThat(alice.shows("edit_message")).isFalse();
            alice.click("copy_message_link");
            String link = alice.onEventThread(() ->
                    (String) alice.frame().getToolkit().getSystemClipboard().getData(DataFlavor.stringFlavor));
            assertThat(link).isEqualTo("http://127.0.0.1:8080/chat/#general/1");
            alice.click("answer_message");
            assertThat(alice.shows("composer.answering")).isTrue();
            mouse(alice, MouseEvent.MOUSE_EXITED, new Rectangle(-10, -10, 0, 0), 0);
            assertThat(alice.shows("message.bar")).isFalse();
        }
    }

    private static void choose(TestClient client, String emoji) {
        JDialog dialog = client.dialog("reaction");
        Screens.doOnEventThread(() -> Screens.find(dialog.getRootPane(), emoji, JToggleButton.class)
                .orElseThrow()
                .doClick(0));
    }

    private static void clickChip(TestClient client) {
        Rectangle row = row(client);
        mouse(client, MouseEvent.MOUSE_PRESSED, row, row.height - 12);
        mouse(client, MouseEvent.MOUSE_RELEASED, row, row.height - 12);
    }

    private static String tip(TestClient client) {
        Rectangle row = row(client);
        return client.onEventThread(() -> {
            JComponent transcript = client.get("transcript", JComponent.class);
            return transcript.getToolTipText(event(transcript, MouseEvent.MOUSE_MOVED, row, row.height - 12));
        });
    }

    /** The bounds of the last row. */
    private static Rectangle row(TestClient client) {
        return client.onEventThread(() -> {
            AccessibleContext list = client.get("transcript", JComponent.class).getAccessibleContext();
            return list.getAccessibleChild(list.getAccessibleChildrenCount() - 1)
                    .getAccessibleContext()
                    .getAccessibleComponent()
                    .getBounds();
        });
    }

    private static void mouse(TestClient client, int id, Rectangle row, int y) {
        Screens.doOnEventThread(() -> {
            JComponent transcript = client.get("transcript", JComponent.class);
            transcript.dispatchEvent(event(transcript, id, row, y));
        });
    }

    private static MouseEvent event(JComponent transcript, int id, Rectangle row, int y) {
        boolean pressed = id == MouseEvent.MOUSE_PRESSED || id == MouseEvent.MOUSE_RELEASED;
        return new MouseEvent(
                transcript,
                id,
                System.currentTimeMillis(),
                pressed ? MouseEvent.BUTTON1_DOWN_MASK : 0,
                row.x + 76,
                row.y + y,
                pressed ? 1 : 0,
                false,
                pressed ? MouseEvent.BUTTON1 : MouseEvent.NOBUTTON);
    }

    /** A client of alice in a room with one message of bob. */
    private TestClient signedUp() {
        TestClient alice = new TestClient(server);
        alice.signUp("alice", "Alice");
        server.signUp("bob", "correct horse", "Bob");
        server.post("general", "bob", "Lunch?");
        awaitSpoken(alice, ": Lunch?");
        return alice;
    }
}
