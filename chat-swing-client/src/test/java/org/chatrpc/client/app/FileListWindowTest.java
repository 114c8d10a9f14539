package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.swing.JDialog;
import javax.swing.JList;
import javax.swing.JToggleButton;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.Keyboard;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.WrapLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a room in one list, in a real window. */
@WindowTest
class FileListWindowTest {

    @TempDir
    private Path folder;

    private final InMemoryServer server = new InMemoryServer();

    @Test
    void picturesAndFilesAreListedNewestFirst() throws IOException {
        try (TestClient alice = signedUp()) {
            JDialog list = open(alice);
            await().until(() -> message(list).equals("There are no files or pictures in this room."));
            send(alice, text("notes.txt"), picture("photo.png"));
            await().untilAsserted(() -> assertThat(lines(list))
                    .hasSize(2)
                    .first()
                    .asString()
                    .startsWith("notes.txt, 5 bytes · TXT · Alice"));
            send(alice, picture("newer.png"));
            await().untilAsserted(() -> assertThat(names(list)).containsExactly("newer.png", "notes.txt", "photo.png"));
            choose(list, "files.list.pictures");
            await().untilAsserted(() -> assertThat(names(list)).containsExactly("newer.png", "photo.png"));
            choose(list, "files.list.others");
            await().untilAsserted(() -> assertThat(names(list)).containsExactly("notes.txt"));
            choose(list, "files.list.all");
            await().untilAsserted(() -> assertThat(names(list)).hasSize(3));
            await().until(() -> server.calls().contains("downloadPart"));

            server.delete("general", number(alice, "newer.png"));
            await().untilAsserted(() -> assertThat(names(list)).containsExactly("notes.txt", "photo.png"));
        }
    }

    @Test
    void earlierFilesAreLoadedAtTheEndAndAnEntryLeadsToItsMessage() throws IOException {
        try (TestClient alice = signedUp()) {
            for (int i = 0; i < 5; i++) {
                int from = 5 * i;
                send(
                        alice,
                        IntStream.range(from, from + 5)
                                .mapToObj(number -> text("file-" + number + ".txt"))
                                .toArray(Path[]::new));
            }
            for (int i = 0; i < 150; i++) {
                server.post("general", "bob", "filler " + i);
            }
            await().untilAsserted(
                            () -> assertThat(alice.spoken()).last().asString().endsWith(": filler 149"));
            JDialog list = open(alice);
            await().until(() -> names(list).size() >= 20);
            while (names(list).size() < 25) {
                int before = names(list).size();
                Screens.doOnEventThread(() -> list(list).ensureIndexIsVisible(before - 1));
                await().until(() -> names(list).size() > before);
            }
            assertThat(names(list))
                    .startsWith("file-20.txt")
                    .endsWith("file-4.txt")
                    .doesNotHaveDuplicates();
            Screens.doOnEventThread(() -> list(list).setSelectedIndex(24));
            Dropped.click(list, "files.list.go");
            await().until(() -> !alice.onEventThread(list::isShowing));
            await().until(() -> alice.spoken().stream().anyMatch(row -> row.contains("file-4.txt")));
        }
    }

    @Test
    void itIsUsedByKeyboardAndTellsWhatFailed() throws IOException {
        Keyboard keys = new Keyboard();
        try (TestClient alice = signedUp()) {
            send(alice, picture("first.png"));
            server.weather(Weather.AWAY);
            JDialog list = open(alice);
            await().until(() -> !message(list).isEmpty() && !message(list).equals("Loading …"));
            server.weather(Weather.FINE);
            await().untilAsserted(() -> assertThat(names(list)).containsExactly("first.png"));
            alice.awaitFocus("files.list.list");
            keys.press(KeyEvent.VK_ENTER);
            assertThat(alice.onEventThread(alice.dialog("viewer")::getTitle)).isEqualTo("first.png");
        }
    }

    private static long number(TestClient client, String file) {
        List<String> spoken = client.spoken();
        return IntStream.range(0, spoken.size())
                        .filter(row -> spoken.get(row).contains(file))
                        .findFirst()
                        .orElseThrow()
                + 1L;
    }

    private JDialog open(TestClient client) {
        client.perform(Command.ROOM_FILES);
        return client.dialog("files.list");
    }

    private TestClient signedUp() {
        TestClient alice = new TestClient(server);
        alice.signUp("alice", "Alice");
        server.signUp("bob", "correct horse", "Bob");
        return alice;
    }

    private Path text(String name) {
        try {
            return Files.writeString(folder.resolve(name), "Notes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path picture(String name) throws IOException {
        return Files.write(folder.resolve(name), Dropped.png(60, 40));
    }

    private void send(TestClient client, Path... files) {
        int before = server.bodies("general").size();
        Dropped.files(files).on(client, "transcript");
        JDialog preview = client.dialog("files.send");
        await().until(() ->
                Screens.onEventThread(() -> Screens.find(preview.getRootPane(), "files.send.list", JList.class)
                                .orElseThrow()
                                .getModel()
                                .getSize())
                        == files.length);
        Dropped.click(preview, "files.send.do");
        await().until(() -> !client.onEventThread(preview::isShowing));
        // Each file takes several calls.
        await().atMost(Duration.ofMinutes(1))
                .until(() -> server.bodies("general").size() > before);
    }

    private static void choose(JDialog dialog, String name) {
        Screens.doOnEventThread(() -> Screens.find(dialog.getRootPane(), name, JToggleButton.class)
                .orElseThrow()
                .doClick(0));
    }

    private static JList<?> list(JDialog dialog) {
        return Screens.find(dialog.getRootPane(), "files.list.list", JList.class)
                .orElseThrow();
    }

    private static List<String> lines(JDialog dialog) {
        return Screens.onEventThread(
                () -> IntStream.range(0, list(dialog).getModel().getSize())
                        .mapToObj(row -> list(dialog)
                                .getAccessibleContext()
                                .getAccessibleChild(row)
                                .getAccessibleContext()
                                .getAccessibleName())
                        .toList());
    }

    private static List<String> names(JDialog dialog) {
        return lines(dialog).stream()
                .map(line -> line.substring(0, line.indexOf(", ")))
                .toList();
    }

    private static String message(JDialog dialog) {
        return Screens.onEventThread(() -> Screens.find(dialog.getRootPane(), "files.list.message", WrapLabel.class)
                .orElseThrow()
                .getText());
    }
}
