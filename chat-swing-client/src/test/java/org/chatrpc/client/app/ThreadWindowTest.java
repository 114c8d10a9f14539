package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.app.OnMessages.awaitSpoken;
import static org.chatrpc.client.app.OnMessages.awaitText;

import java.awt.event.KeyEvent;
import java.util.List;
import java.util.stream.IntStream;
import javax.accessibility.AccessibleContext;
import javax.swing.JComponent;
import org.chatrpc.client.session.gateway.page.HistoryRange;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.Keyboard;
import org.chatrpc.client.testing.OpenMenu;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.Test;

/** Threads at the side of their room in a real window. */
@WindowTest
class ThreadWindowTest {

    private final InMemoryServer server = new InMemoryServer();
    private final Keyboard keys = new Keyboard();

    @Test
    void aThreadIsOpenedAnsweredAndClosedByKeyboard() {
        try (TestClient alice = signedUp()) {
            server.reply("general", "bob", "At one?", first());
            server.post("general", "bob", "Something else");
            awaitSpoken(alice, ": Lunch? 1 reply.", ": At one? In reply to Bob.", ": Something else");
            OnMessages.focus(alice, 2);
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_T);
            alice.awaitFocus("thread.composer");
            awaitThread(alice, ": Lunch? 1 reply.", ": At one?");
            keys.type("yes");
            keys.press(KeyEvent.VK_ENTER);
            awaitThread(alice, ": Lunch? 2 replies.", ": At one?", ": yes");
            assertThat(server.post("general", "bob", "last").number()).isEqualTo(5);
            server.reply("general", "bob", "Fine", first());
            awaitThread(alice, ": Lunch? 3 replies.", ": At one?", ": yes", ": Fine");
            keys.press(KeyEvent.VK_ESCAPE);
            await().until(() -> !alice.shows("thread"));
            alice.awaitFocus("composer");
        }
    }

    @Test
    void aSingleMessageOfAThreadIsAnsweredByItsKeyAndTheAnswerIsInTheThread() {
        try (TestClient alice = signedUp()) {
            ChatMessage his = server.reply("general", "bob", "At one?", first());
            awaitSpoken(alice, ": Lunch? 1 reply.", ": At one? In reply to Bob.");
            open(alice);
            awaitThread(alice, ": Lunch? 1 reply.", ": At one?");
            alice.awaitFocus("thread.composer");
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_R);
            await().until(() -> alice.onEventThread(
                    () -> Screens.find(alice.get("thread", JComponent.class), "composer.answering", JComponent.class)
                            .isPresent()));
            keys.press(KeyEvent.VK_ESCAPE);
            await().until(() -> alice.onEventThread(
                    () -> Screens.find(alice.get("thread", JComponent.class), "composer.answering", JComponent.class)
                            .isEmpty()));
            assertThat(alice.shows("thread")).isTrue();
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_R);
            alice.awaitFocus("thread.composer");
            keys.type("yes");
            keys.press(KeyEvent.VK_ENTER);
            awaitThread(alice, ": Lunch? 2 replies.", ": At one?", ": yes In reply to Bob.");
            assertThat(server.readHistory(
                                    server.signIn("bob", "correct horse").token(),
                                    "general",
                                    new HistoryRange.After(2),
                                    1)
                            .messages())
                    .singleElement()
                    .satisfies(answer -> assertThat(answer.replyTo()).contains(his.messageId()));
        }
    }

    @Test
    void aThreadIsClosedByACommandOfTheWindow() {
        try (TestClient alice = signedUp()) {
            open(alice);
            alice.perform(Command.CLOSE_THREAD);
            await().until(() -> !alice.shows("thread"));
            alice.awaitFocus("composer");
        }
    }

    @Test
    void aDraftInAThreadIsThereWhenItIsOpenedAgainFromTheMenu() {
        try (TestClient alice = signedUp()) {
            open(alice);
            alice.type("thread.composer", "later");
            alice.click("close_thread");
            await().until(() -> !alice.shows("thread"));
            OnMessages.cursor(alice, 1);
            OnMessages.openMenu(alice);
            OpenMenu.choose("Open thread");
            await().until(() -> alice.shows("thread"));
            awaitText(alice, "thread.composer", "later");
        }
    }

    @Test
    void earlierAnswersAreReadPageByPage() {
        try (TestClient alice = signedUp()) {
            for (int i = 1; i <= 120; i++) {
                server.reply("general", "bob", "answer " + i, first());
            }
            await().until(() -> alice.spoken().stream().anyMatch(row -> row.endsWith(": Lunch? 120 replies.")));
            open(alice);
            await().until(() -> thread(alice).size() >= 50);
            assertThat(thread(alice)).first().asString().endsWith(": Lunch? 120 replies.");
            assertThat(thread(alice)).last().asString().endsWith(": answer 120");
            await().until(() -> {
                Screens.doOnEventThread(() -> {
                    JComponent view = alice.get("thread.transcript", JComponent.class);
                    view.getActionMap().get("HOME").actionPerformed(null);
                });
                return thread(alice).size() == 121;
            });
            assertThat(thread(alice)).element(1).asString().endsWith(": answer 1");
            assertThat(thread(alice)).last().asString().endsWith(": answer 120");
        }
    }

    @Test
    void anAnswerWrittenOfflineIsShownInTheThreadAndSentOnce() {
        try (TestClient alice = signedUp()) {
            open(alice);
            server.weather(Weather.AWAY);
            alice.type("thread.composer", "yes");
            alice.click("thread.send");
            awaitThread(alice, ": Lunch?", ": yes Not sent yet.");
            await().until(() -> alice.shows("connection.banner"));
            server.weather(Weather.FINE);
            alice.perform(Command.RECONNECT);
            awaitThread(alice, ": Lunch? 1 reply.", ": yes");
            assertThat(server.bodies("general")).containsExactly("Lunch?", "yes");
        }
    }

    @Test
    void anAnswerIsEditedAndDeletedWithinTheThread() {
        try (TestClient alice = signedUp()) {
            open(alice);
            alice.type("thread.composer", "tpyo");
            alice.click("thread.send");
            awaitThread(alice, ": Lunch? 1 reply.", ": tpyo");
            alice.focusComposer();
            Screens.doOnEventThread(
                    () -> alice.get("thread.composer", JComponent.class).requestFocusInWindow());
            alice.awaitFocus("thread.composer");
            keys.press(KeyEvent.VK_UP);
            awaitText(alice, "thread.composer", "tpyo");
            alice.type("thread.composer", "typo");
            alice.click("thread.send");
            awaitThread(alice, ": Lunch? 1 reply.", ": typo Edited.");
            server.delete("general", 2);
            awaitThread(alice, ": Lunch?", ": This message was deleted.");
        }
    }

    private static void open(TestClient client) {
        OnMessages.cursor(client, 1);
        client.perform(Command.OPEN_THREAD);
        await().until(() -> client.shows("thread"));
    }

    private ChatMessage first() {
        return server.readHistory(
                        server.signIn("bob", "correct horse").token(), "general", new HistoryRange.After(0), 1)
                .messages()
                .get(0);
    }

    private static void awaitThread(TestClient client, String... endings) {
        await().untilAsserted(() -> {
            List<String> rows = thread(client);
            assertThat(rows).hasSize(endings.length);
            for (int i = 0; i < endings.length; i++) {
                assertThat(rows.get(i)).endsWith(endings[i]);
            }
        });
    }

    /** What a screen reader reads for each message of the open thread. */
    private static List<String> thread(TestClient client) {
        return client.onEventThread(() -> {
            AccessibleContext list =
                    client.get("thread.transcript", JComponent.class).getAccessibleContext();
            return IntStream.range(0, list.getAccessibleChildrenCount())
                    .mapToObj(i ->
                            list.getAccessibleChild(i).getAccessibleContext().getAccessibleName())
                    .filter(name -> name.contains(": "))
                    .toList();
        });
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
