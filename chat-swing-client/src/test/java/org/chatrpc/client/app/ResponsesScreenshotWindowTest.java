package org.chatrpc.client.app;

import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.testing.Screenshots.settle;

import java.awt.Rectangle;
import java.awt.event.MouseEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.accessibility.AccessibleContext;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JList;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.Screenshots;
import org.chatrpc.client.testing.Screenshots.InEachLook;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.emoji.ColourEmoji;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Screenshots of answers, reactions, pins and threads, for visual review; the dark ones in German. */
@WindowTest
class ResponsesScreenshotWindowTest {

    private static final String[] EMOJI = {
        "\uD83D\uDC4D", "\u2764\uFE0F", "\uD83D\uDE02", "\uD83C\uDF89", "\uD83D\uDE80", "\uD83D\uDC40", "\u2705"
    };

    @RegisterExtension
    final Screenshots pictures = new Screenshots();

    private final Locale before = Locale.getDefault();
    private final InMemoryServer server = new InMemoryServer(Instant.now().minus(Duration.ofHours(27)));

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @InEachLook
    void respondingToMessages(String theme, double scale) {
        ColourEmoji.load();
        Locale.setDefault(Locale.forLanguageTag(theme.equals("dark") ? "de" : "en"));
        pictures.setLook(theme, scale);
        try (TestClient client = new TestClient(server)) {
            client.signUp("alice", "Alice Adams");
            server.signUp("bob", "correct horse", "Bob Brown");
            server.setMemberRole(server.signIn("alice", "correct horse").token(), "general", "alice", Role.OWNER);
            ChatMessage question = server.post("general", "bob", "When do we meet?");
            server.reply("general", "alice", "At three o’clock, in the small room.", question);
            server.reply("general", "bob", "The large one is free again.", question);
            server.post("general", "bob", "And who brings the drawings? They are on the second floor.");
            for (String emoji : EMOJI) {
                server.react("general", 4, "bob", emoji, true);
            }
            server.react("general", 4, "alice", EMOJI[0], true);
            server.react("general", 2, "bob", EMOJI[3], true);
            server.pin("general", 1, true);
            server.post("general", "alice", "I do.");
            await().until(() -> client.spoken().size() == 5);
            answering(client);
            bar(client);
            chooser(client);
            pinned(client);
            thread(client);
        }
    }

    private void answering(TestClient client) {
        OnMessages.cursor(client, 4);
        client.perform(Command.ANSWER_MESSAGE);
        await().until(() -> client.shows("composer.answering"));
        settle();
        pictures.save(client.frame(), "60-answering");
        client.click("composer.answering.cancel");
    }

    private void bar(TestClient client) {
        server.weather(Weather.AWAY);
        Screens.doOnEventThread(() -> {
            JComponent transcript = client.get("transcript", JComponent.class);
            AccessibleContext list = transcript.getAccessibleContext();
            Rectangle row = list.getAccessibleChild(list.getAccessibleChildrenCount() - 2)
                    .getAccessibleContext()
                    .getAccessibleComponent()
                    .getBounds();
            transcript.dispatchEvent(new MouseEvent(
                    transcript, MouseEvent.MOUSE_MOVED, 0, 0, row.x + 90, row.y + 20, 0, false, MouseEvent.NOBUTTON));
        });
        settle();
        pictures.save(client.frame(), "61-message-bar");
        server.weather(Weather.FINE);
        client.perform(Command.RECONNECT);
    }

    private void chooser(TestClient client) {
        OnMessages.cursor(client, 4);
        client.perform(Command.REACT);
        JDialog dialog = client.dialog("reaction");
        settle();
        pictures.save(dialog, "62-reaction");
        Screens.doOnEventThread(dialog::dispose);
    }

    private void pinned(TestClient client) {
        client.perform(Command.PINNED);
        JDialog dialog = client.dialog("pinned");
        await().until(() -> client.onEventThread(() -> Screens.find(dialog.getRootPane(), "pinned.list", JList.class)
                        .map(list -> list.getModel().getSize())
                        .orElse(0))
                == 1);
        settle();
        pictures.save(dialog, "63-pinned");
        server.pin("general", 1, false);
        await().until(() -> client.spoken().stream().noneMatch(row -> row.contains(Texts.get("chat.pinned"))));
        settle();
        pictures.save(dialog, "64-nothing-pinned");
        Screens.doOnEventThread(dialog::dispose);
    }

    private void thread(TestClient client) {
        OnMessages.cursor(client, 1);
        client.perform(Command.OPEN_THREAD);
        await().until(() -> client.shows("thread"));
        client.type("thread.composer", "I will ask.");
        settle();
        pictures.save(client.frame(), "65-thread");
    }
}
