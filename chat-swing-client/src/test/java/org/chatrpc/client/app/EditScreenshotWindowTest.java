package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.testing.Screenshots.settle;

import java.awt.event.ActionEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.accessibility.AccessibleContext;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;
import javax.swing.MenuElement;
import javax.swing.MenuSelectionManager;
import javax.swing.text.JTextComponent;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.OpenMenu;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.Screenshots;
import org.chatrpc.client.testing.Screenshots.InEachLook;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Texts;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Screenshots of editing and deleting, for visual review. */
@WindowTest
class EditScreenshotWindowTest {

    @RegisterExtension
    final Screenshots pictures = new Screenshots();

    private final InMemoryServer server = new InMemoryServer(Instant.now().minus(Duration.ofHours(27)));

    @InEachLook
    void changingMessages(String theme, double scale) {
        pictures.setLook(theme, scale);
        try (TestClient client = new TestClient(server)) {
            client.signUp("alice", "Alice Adams");
            server.signUp("bob", "correct horse", "Bob Brown");
            server.post("general", "bob", "When do we meet?");
            server.post("general", "alice", "At tree");
            server.edit("general", 2, "At three o’clock");
            server.post("general", "alice", "In the small room, as the large one is taken until four.");
            server.post("general", "alice", "Bring the drawings");
            awaitRows(client, 4);
            editing(client);
            earlierTexts(client);
            changesOnTheirWay(client);
            question(client);
        }
    }

    private void earlierTexts(TestClient client) {
        focus(client, 2);
        client.perform(Command.EARLIER_TEXTS);
        JDialog dialog = client.dialog("revisions");
        await().until(() ->
                client.onEventThread(() -> Screens.find(dialog.getRootPane(), "revisions.texts", JTextComponent.class)
                        .map(texts -> texts.getText().contains("At tree"))
                        .orElse(false)));
        settle();
        pictures.save(dialog, "50-earlier-texts");
        Screens.doOnEventThread(dialog::dispose);
    }

    private void editing(TestClient client) {
        client.focusComposer();
        focus(client, 4);
        client.perform(Command.EDIT_MESSAGE);
        await().until(() -> client.shows("composer.editing"));
        settle();
        pictures.save(client.frame(), "51-editing");
        client.click("composer.editing.cancel");
        await().until(() -> !client.shows("composer.editing"));
    }

    private void changesOnTheirWay(TestClient client) {
        Refusal closed = new Refusal("EDITING_CLOSED", "Too late.", false, Optional.empty(), "");
        server.refuse("cursed", new Refusal("INTERNAL", "Broken.", true, Optional.empty(), ""));
        server.refuseNextSend(closed);
        focus(client, 2);
        client.perform(Command.EDIT_MESSAGE);
        client.say("At three o’clock, or half past");
        await().until(() -> client.spoken().stream()
                .anyMatch(
                        row -> row.endsWith(Texts.get("chat.failed.edit", Texts.get("failure.code.editing_closed")))));
        client.say("cursed");
        await().until(() -> client.spoken().stream()
                .anyMatch(row -> row.endsWith(Texts.get("chat.retried.message", Texts.get("failure.code.internal")))));
        settle();
        pictures.save(client.frame(), "52-not-taken");
        server.weather(Weather.AWAY);
        focus(client, 3);
        client.perform(Command.EDIT_MESSAGE);
        client.say("In the large room.");
        focus(client, 4);
        client.perform(Command.DELETE_MESSAGE);
        JDialog dialog = client.dialog("deleteMessage");
        click(dialog, "deleteMessage.do");
        await().until(() -> client.spoken().stream().anyMatch(row -> row.endsWith(Texts.get("chat.sending.deletion"))));
        settle();
        pictures.save(client.frame(), "53-changes-on-their-way");
        assertThat(client.spoken()).hasSize(5);
        server.weather(Weather.FINE);
        client.perform(Command.RECONNECT);
    }

    private void question(TestClient client) {
        focus(client, 3);
        client.perform(Command.DELETE_MESSAGE);
        JDialog dialog = client.dialog("deleteMessage");
        settle();
        pictures.save(dialog, "54-delete-message");
        Screens.doOnEventThread(dialog::dispose);
        Screens.doOnEventThread(() -> {
            JComponent transcript = client.get("transcript", JComponent.class);
            transcript
                    .getActionMap()
                    .get(KeyStroke.getKeyStroke("shift F10"))
                    .actionPerformed(new ActionEvent(transcript, 0, ""));
        });
        await().until(() -> OpenMenu.texts().contains(Command.DELETE_MESSAGE.text()));
        MenuElement[] path =
                client.onEventThread(() -> MenuSelectionManager.defaultManager().getSelectedPath());
        pictures.save((JPopupMenu) path[0], "55-message-menu");
        client.closeMenus();
    }

    private static void click(JDialog dialog, String button) {
        Screens.doOnEventThread(() -> Screens.find(dialog.getRootPane(), button, JButton.class)
                .orElseThrow()
                .doClick(0));
    }

    private static void awaitRows(TestClient client, int count) {
        await().until(() -> client.spoken().size() == count);
    }

    /** Puts the keyboard cursor on a message. */
    private static void focus(TestClient client, int number) {
        Screens.doOnEventThread(() -> {
            AccessibleContext list = client.get("transcript", JComponent.class).getAccessibleContext();
            int seen = 0;
            for (int i = 0; i < list.getAccessibleChildrenCount(); i++) {
                AccessibleContext row = list.getAccessibleChild(i).getAccessibleContext();
                seen += row.getAccessibleName().contains(": ") ? 1 : 0;
                if (seen == number) {
                    row.getAccessibleComponent().requestFocus();
                    return;
                }
            }
        });
    }
}
