package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javax.swing.JList;
import org.chatrpc.client.app.folder.DataFolder;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.Keyboard;
import org.chatrpc.client.testing.MemoryOutbox;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search in all rooms, in a real window. */
@WindowTest
class SearchWindowTest {

    private final InMemoryServer server = new InMemoryServer();
    private final Keyboard keys = new Keyboard();

    @TempDir
    private Path folder;

    @Test
    void aMessageFarBackInAnotherRoomIsReachedByKeyboardAlone() {
        try (TestClient alice = start()) {
            server.post("general", "bob", "The needle is here");
            for (int i = 0; i < 500; i++) {
                server.post("general", "bob", "hay " + i);
            }
            keys.press(KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_F);
            alice.awaitFocus("search.query");
            keys.type("needle");
            SearchBox search = new SearchBox(alice.dialog("search"));
            search.awaitItems("search.list", 1);
            await().until(() -> search.described().matches("Bob in General, .*: The needle is here"));
            keys.press(KeyEvent.VK_ENTER);
            await().until(() -> !search.showing());
            await().until(() -> alice.title().equals("General"));
            await().until(() -> alice.spoken().stream().anyMatch(row -> row.endsWith("The needle is here")));
        }
    }

    @Test
    void peopleAndRoomsAreChosenByKeyboardAndReadAloud() {
        try (TestClient alice = start()) {
            server.post("design", "bob", "blue");
            server.post("design", "chloe", "blue too");
            SearchBox search = SearchBox.open(alice);
            alice.awaitFocus("search.query");
            search.type("blue from:");
            search.awaitItems("search.suggestions", 3);
            assertThat(search.described()).isEqualTo("Alice, @alice");
            keys.press(KeyEvent.VK_DOWN);
            await().until(() -> search.described().equals("Bob, @bob"));
            keys.press(KeyEvent.VK_ENTER);
            await().until(() -> search.typed().equals("blue from:bob "));
            search.awaitItems("search.list", 1);
            search.type("blue in:des");
            search.awaitItems("search.suggestions", 1);
            keys.press(KeyEvent.VK_ENTER);
            search.awaitItems("search.list", 2);
            assertThat(search.typed()).isEqualTo("blue in:design ");
            search.type("in:gen");
            search.awaitItems("search.suggestions", 1);
            keys.press(KeyEvent.VK_ESCAPE);
            await("Escape leaves the suggestions first")
                    .until(() -> search.items("search.suggestions").isEmpty());
            assertThat(search.showing()).isTrue();
            keys.press(KeyEvent.VK_ESCAPE);
            await().until(() -> !search.showing());
        }
    }

    @Test
    void aClickLeadsToTheMessageAndTheResultsAreThereAgain() {
        try (TestClient alice = start()) {
            for (int i = 0; i < 40; i++) {
                server.post("general", "bob", "needle " + i);
            }
            SearchBox search = SearchBox.open(alice);
            search.type("needle");
            search.awaitItems("search.list", 30);
            search.scrollToEnd();
            search.awaitItems("search.list", 40);
            search.awaitText("search.status", "40 messages found");
            click(search, 38);
            await().until(() -> !search.showing());
            await().until(() -> alice.title().equals("General"));
            await().until(() -> alice.spoken().stream().anyMatch(row -> row.endsWith(": needle 1")));
            SearchBox again = SearchBox.open(alice);
            assertThat(again.typed()).isEqualTo("needle");
            again.awaitItems("search.list", 30);
        }
    }

    @Test
    void openedTwiceItIsTheSameAndStillSearches() {
        try (TestClient alice = start()) {
            server.post("general", "bob", "needle");
            SearchBox search = SearchBox.open(alice);
            SearchBox again = SearchBox.open(alice);
            assertThat(again.dialog()).isSameAs(search.dialog());
            again.type("needle");
            again.awaitItems("search.list", 1);
            again.awaitText("search.status", "1 message found");
        }
    }

    @Test
    void recentSearchesAreKeptOverARestartAndCanBeCleared() {
        try (TestClient alice = start(new DataFolder(folder))) {
            server.post("general", "bob", "lunch");
            SearchBox search = SearchBox.open(alice);
            search.awaitText("search.message", "Type what you are looking for");
            search.type("lunch");
            search.awaitItems("search.list", 1);
            search.close();
        }
        try (TestClient again = new TestClient(server, new MemoryOutbox(), new DataFolder(folder))) {
            await().until(() -> again.shows("composer"));
            SearchBox search = SearchBox.open(again);
            again.awaitFocus("search.query");
            search.awaitItems("search.suggestions", 1);
            search.awaitText("search.status", "Recent searches");
            keys.press(KeyEvent.VK_DOWN);
            await().until(() -> search.described().equals("lunch"));
            keys.press(KeyEvent.VK_ENTER);
            search.awaitItems("search.list", 1);
            search.type("");
            search.awaitItems("search.suggestions", 1);
            search.press("search.forget");
            search.awaitText("search.message", "Type what you are looking for");
        }
    }

    @Test
    void saysWhyThereAreNoResultsAndGoesOnWhenItCan() {
        try (TestClient alice = start()) {
            server.post("general", "bob", "lunch");
            SearchBox search = SearchBox.open(alice);
            search.type("zebra");
            search.awaitText("search.message", "No message matches");
            server.refuseNextSearch(new Refusal("INDEXING", "Wait.", true, Optional.of(Duration.ofMillis(700)), ""));
            search.type("lunch");
            search.awaitText("search.message", "still preparing");
            search.awaitItems("search.list", 1);
            search.type("lunch before:monday");
            search.awaitText("search.message", "before: needs a whole date");
            server.weather(Weather.AWAY);
            server.releasePolls();
            search.type("lunch time");
            search.awaitText("search.message", "127.0.0.1");
            server.weather(Weather.FINE);
            alice.perform(Command.RECONNECT);
            search.awaitText("search.message", "No message matches");
        }
    }

    private TestClient start() {
        return start(new DataFolder(folder.resolve("own")));
    }

    private TestClient start(DataFolder data) {
        TestClient alice = new TestClient(server, new MemoryOutbox(), data);
        alice.signUp("alice", "Alice");
        DesignRoom.open(server, alice);
        alice.focusComposer();
        return alice;
    }

    private static void click(SearchBox search, int row) {
        Screens.doOnEventThread(() -> {
            JList<?> list = Screens.find(search.dialog().getRootPane(), "search.list", JList.class)
                    .orElseThrow();
            var cell = list.getCellBounds(row, row);
            list.dispatchEvent(new MouseEvent(
                    list, MouseEvent.MOUSE_CLICKED, 0, 0, cell.x + 5, cell.y + 5, 1, false, MouseEvent.BUTTON1));
        });
    }
}
