package org.chatrpc.client.app;

import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.testing.Screenshots.settle;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.swing.JDialog;
import javax.swing.JList;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.Screenshots;
import org.chatrpc.client.testing.Screenshots.InEachLook;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Screenshots of what was not sent and of an answer in a thread, in both themes and at two scales, for visual review. */
@WindowTest
class UnsentScreenshotWindowTest {

    @RegisterExtension
    final Screenshots pictures = new Screenshots();

    private final InMemoryServer server = new InMemoryServer(Instant.now().minus(Duration.ofHours(27)));

    @InEachLook
    void whatWasNotSent(String theme, double scale) {
        pictures.setLook(theme, scale);
        try (TestClient client = new TestClient(server)) {
            client.signUp("alice", "Alice Adams");
            server.signUp("bob", "correct horse", "Bob Brown");
            server.post("general", "bob", "Does anybody know when the canteen opens?");
            server.reply("general", "bob", "At eleven, I think", server.post("general", "bob", "Lunch?"));
            await().until(() -> client.spoken().size() == 3);
            thread(client);
            client.perform(Command.UNSENT);
            save(client, "unsent", "90-unsent-nothing");
            server.refuse(
                    "The minutes of the meeting that you all asked for, with what was decided about the new rooms",
                    new Refusal(
                            "NOT_A_MEMBER",
                            "You are not a member of this room any more, because somebody has removed you from it.",
                            false,
                            Optional.empty(),
                            "room"));
            client.say("The minutes of the meeting that you all asked for, with what was decided about the new rooms");
            await().until(() -> client.shows("unsent.button"));
            server.weather(Weather.AWAY);
            client.perform(Command.RECONNECT);
            await().until(() -> client.shows("connection.banner"));
            client.say("See you at eleven");
            settle();
            pictures.save(client.frame(), "91-unsent-line");
            client.perform(Command.UNSENT);
            JDialog dialog = client.dialog("unsent");
            Screens.doOnEventThread(() -> Screens.find(dialog.getRootPane(), "unsent.list", JList.class)
                    .orElseThrow()
                    .setSelectedIndex(0));
            settle();
            pictures.save(dialog, "92-unsent");
            Dropped.click(dialog, "unsent.discard");
            await().until(() -> UnsentWindowTest.question(dialog).isPresent());
            Dropped.click(UnsentWindowTest.question(dialog).orElseThrow(), "discardUnsent.do");
            save(client, "unsent", "94-unsent-undo");
        }
    }

    private void thread(TestClient client) {
        OnMessages.cursor(client, 2);
        client.perform(Command.OPEN_THREAD);
        await().until(() -> client.shows("thread"));
        client.awaitFocus("thread.composer");
        client.perform(Command.ANSWER_MESSAGE);
        settle();
        pictures.save(client.frame(), "93-thread-answer");
        client.perform(Command.CLOSE_THREAD);
        await().until(() -> !client.shows("thread"));
    }

    private void save(TestClient client, String name, String picture) {
        JDialog dialog = client.dialog(name);
        settle();
        pictures.save(dialog, picture);
        Screens.doOnEventThread(dialog::dispose);
    }
}
