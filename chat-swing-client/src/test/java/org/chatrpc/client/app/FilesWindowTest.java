package org.chatrpc.client.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Component;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.MouseEvent;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.accessibility.AccessibleContext;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JFileChooser;
import javax.swing.JList;
import javax.swing.JTextArea;
import javax.swing.text.JTextComponent;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.OpenMenu;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sending files and pictures, seeing, opening and saving them, in a real window. */
@WindowTest
class FilesWindowTest {

    @TempDir
    private Path folder;

    private final InMemoryServer server = new InMemoryServer();

    @Test
    void droppedFilesAreShownBeforeTheyAreSentWithACaption() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "Lunch at noon");
        Path photo = Files.write(folder.resolve("photo.png"), Dropped.png(60, 40));
        try (TestClient alice = signedUp()) {
            assertThat(Dropped.files(notes, photo).on(alice, "transcript")).isTrue();
            JDialog preview = alice.dialog("files.send");
            await().until(() -> size(preview) == 2);
            select(preview, 0);
            Dropped.click(preview, "files.send.remove");
            await().until(() -> size(preview) == 1);
            type(preview, "files.send.caption", "Look at this");
            Dropped.click(preview, "files.send.do");
            await().until(() -> !alice.onEventThread(preview::isShowing));
            await().untilAsserted(() ->
                    assertThat(alice.spoken()).last().asString().contains(": Look at this Picture photo.png, "));
            await().untilAsserted(() -> assertThat(server.calls()).contains("downloadPart"));
        }
    }

    @Test
    void whatIsPastedAsAPictureIsSentAsOne() {
        try (TestClient alice = signedUp()) {
            alice.type("composer", "My screen");
            assertThat(Dropped.picture(Dropped.image(80, 50)).on(alice, "composer"))
                    .isTrue();
            JDialog preview = alice.dialog("files.send");
            await().until(() -> size(preview) == 1);
            assertThat(text(preview, "files.send.caption")).isEqualTo("My screen");
            Dropped.click(preview, "files.send.do");
            await().untilAsserted(() ->
                    assertThat(alice.spoken()).last().asString().contains(": My screen Picture screenshot-"));
            assertThat(alice.onEventThread(
                            () -> alice.get("composer", JTextArea.class).getText()))
                    .isEmpty();
        }
    }

    @Test
    void theButtonChoosesAFileAndAnotherPersonSavesIt() throws IOException {
        byte[] content = "Lunch at noon".repeat(50_000).getBytes(UTF_8);
        Path notes = Files.write(folder.resolve("notes.txt"), content);
        Path saved = folder.resolve("saved.txt");
        try (TestClient alice = signedUp()) {
            EventQueue.invokeLater(() -> alice.get("attach", JButton.class).doClick(0));
            choose("files.open", notes);
            JDialog preview = alice.dialog("files.send");
            await().until(() -> size(preview) == 1);
            Dropped.click(preview, "files.send.do");
            await().untilAsserted(() ->
                    assertThat(alice.spoken()).last().asString().endsWith(": File notes.txt, 635 kB · TXT."));
            EventQueue.invokeLater(() -> perform(alice, Command.SAVE_FILES));
            choose("files.save", saved);
            await().until(() -> Files.exists(saved));
            assertThat(Files.readAllBytes(saved)).isEqualTo(content);
            EventQueue.invokeLater(() -> perform(alice, Command.SAVE_FILES));
            choose("files.save", saved);
            JDialog question = alice.dialog("files.exists");
            Files.writeString(saved, "old");
            Dropped.click(question, "files.exists.do");
            await().untilAsserted(() -> assertThat(Files.readAllBytes(saved)).isEqualTo(content));
            try (Stream<Path> left = Files.list(folder)) {
                assertThat(left).containsExactlyInAnyOrder(notes, saved);
            }
        }
    }

    @Test
    void aClickShowsAPictureAndKeysLeadToTheNextOne() throws IOException {
        Path first = Files.write(folder.resolve("first.png"), Dropped.png(300, 200));
        Path second = Files.write(folder.resolve("second.png"), Dropped.png(200, 300));
        try (TestClient alice = signedUp()) {
            send(alice, first, second);
            await().untilAsserted(
                            () -> assertThat(alice.spoken()).last().asString().contains("second.png"));
            clickFile(alice);
            JDialog viewer = alice.dialog("viewer");
            await().until(() -> shows(viewer, "viewer.canvas"));
            assertThat(alice.onEventThread(viewer::getTitle)).isEqualTo("first.png");
            Dropped.click(viewer, "viewer.zoomIn");
            Dropped.click(viewer, "viewer.actual");
            Dropped.click(viewer, "viewer.next");
            await().until(() -> alice.onEventThread(viewer::getTitle).equals("second.png"));
            await().until(() -> shows(viewer, "viewer.canvas"));
            assertThat(alice.onEventThread(() -> Screens.find(viewer.getRootPane(), "viewer.next", JButton.class)
                            .orElseThrow()
                            .isEnabled()))
                    .isFalse();
        }
    }

    @Test
    void aPictureOfAKindThatCannotBeReadIsShownByItsThumbnail() throws IOException {
        Path photo = Files.write(folder.resolve("photo.webp"), Dropped.png(60, 40));
        try (TestClient alice = signedUp()) {
            send(alice, photo);
            await().untilAsserted(
                            () -> assertThat(alice.spoken()).last().asString().contains("photo.webp"));
            clickFile(alice);
            JDialog viewer = alice.dialog("viewer");
            await().until(() -> shows(viewer, "viewer.canvas"));
            assertThat(alice.onEventThread(viewer::getTitle)).isEqualTo("photo.webp – smaller version");
        }
    }

    @Test
    void openingAProgramAsksFirst() throws IOException {
        Path program = Files.writeString(folder.resolve("setup.exe"), "MZ");
        try (TestClient alice = signedUp()) {
            send(alice, program);
            await().untilAsserted(
                            () -> assertThat(alice.spoken()).last().asString().contains("setup.exe"));
            await().until(() -> server.calls().contains("finishUpload"));
            int before = server.calls().size();
            alice.perform(Command.OPEN_FILES);
            JDialog question = alice.dialog("files.danger");
            Dropped.click(question, "files.danger.close");
            await().until(() -> !alice.onEventThread(question::isShowing));
            assertThat(server.calls().subList(before, server.calls().size())).doesNotContain("downloadPart");
        }
    }

    @Test
    void anUploadIsPausedResumedAndCancelledWhileTheServerIsAway() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "Lunch at noon");
        try (TestClient alice = signedUp()) {
            server.weather(Weather.AWAY);
            send(alice, notes);
            await().untilAsserted(
                            () -> assertThat(alice.spoken()).last().asString().contains("Being uploaded."));
            OnMessages.cursor(alice, 1);
            OnMessages.openMenu(alice);
            OpenMenu.choose("Pause");
            await().untilAsserted(
                            () -> assertThat(alice.spoken()).last().asString().contains("Paused."));
            server.weather(Weather.FINE);
            alice.perform(Command.RECONNECT);
            OnMessages.openMenu(alice);
            OpenMenu.choose("Resume");
            await().untilAsserted(() -> assertThat(alice.spoken())
                    .last()
                    .asString()
                    .contains("notes.txt")
                    .doesNotContain("uploaded"));
            server.weather(Weather.AWAY);
            send(alice, notes);
            await().untilAsserted(() -> assertThat(alice.spoken()).hasSize(2));
            OnMessages.cursor(alice, 2);
            OnMessages.openMenu(alice);
            OpenMenu.choose("Discard");
            await().untilAsserted(() -> assertThat(alice.spoken()).hasSize(1));
            server.weather(Weather.FINE);
        }
    }

    private TestClient signedUp() {
        TestClient alice = new TestClient(server);
        alice.signUp("alice", "Alice");
        return alice;
    }

    private static void send(TestClient client, Path... files) {
        assertThat(Dropped.files(files).on(client, "transcript")).isTrue();
        JDialog preview = client.dialog("files.send");
        await().until(() -> size(preview) == files.length);
        Dropped.click(preview, "files.send.do");
        await().until(() -> !client.onEventThread(preview::isShowing));
    }

    /** Clicks the first file of the newest message, once it is sent: until then its card has other content. */
    private static void clickFile(TestClient client) {
        await().untilAsserted(
                        () -> assertThat(client.spoken()).last().asString().doesNotContain("uploaded", "Not sent yet"));
        Screens.doOnEventThread(() -> {
            JComponent transcript = client.get("transcript", JComponent.class);
            AccessibleContext list = transcript.getAccessibleContext();
            Rectangle row = list.getAccessibleChild(list.getAccessibleChildrenCount() - 1)
                    .getAccessibleContext()
                    .getAccessibleComponent()
                    .getBounds();
            int x = row.x + 100;
            int y = row.y + row.height / 2;
            for (int id : new int[] {MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED}) {
                transcript.dispatchEvent(new MouseEvent(
                        transcript, id, 0, MouseEvent.BUTTON1_DOWN_MASK, x, y, 1, false, MouseEvent.BUTTON1));
            }
        });
    }

    private static void perform(TestClient client, Command command) {
        JComponent main = client.get("main", JComponent.class);
        main.getActionMap()
                .get(command.name())
                .actionPerformed(new ActionEvent(main, ActionEvent.ACTION_PERFORMED, ""));
    }

    /** Chooses a file in the dialog with this name once it is open. */
    private static void choose(String name, Path file) {
        JFileChooser chooser = await().until(() -> Screens.onEventThread(() -> chooser(name)), Optional::isPresent)
                .orElseThrow();
        Screens.doOnEventThread(() -> {
            chooser.setSelectedFile(file.toFile());
            if (chooser.isMultiSelectionEnabled()) {
                chooser.setSelectedFiles(new File[] {file.toFile()});
            }
            chooser.approveSelection();
        });
    }

    private static Optional<JFileChooser> chooser(String name) {
        return Arrays.stream(Window.getWindows())
                .filter(Window::isShowing)
                .filter(JDialog.class::isInstance)
                .map(dialog -> Screens.find(((JDialog) dialog).getRootPane(), name, JFileChooser.class))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static int size(JDialog preview) {
        return Screens.onEventThread(() -> Screens.find(preview.getRootPane(), "files.send.list", JList.class)
                .orElseThrow()
                .getModel()
                .getSize());
    }

    private static void select(JDialog preview, int index) {
        Screens.doOnEventThread(() -> Screens.find(preview.getRootPane(), "files.send.list", JList.class)
                .orElseThrow()
                .setSelectedIndex(index));
    }

    private static void type(JDialog dialog, String name, String text) {
        Screens.doOnEventThread(() -> Screens.find(dialog.getRootPane(), name, JTextComponent.class)
                .orElseThrow()
                .setText(text));
    }

    private static String text(JDialog dialog, String name) {
        return Screens.onEventThread(() -> Screens.find(dialog.getRootPane(), name, JTextComponent.class)
                .orElseThrow()
                .getText());
    }

    private static boolean shows(JDialog dialog, String name) {
        return Screens.onEventThread(() -> Screens.find(dialog.getRootPane(), name, Component.class)
                .filter(Component::isShowing)
                .isPresent());
    }
}
