package org.chatrpc.client.app;

import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.testing.Screenshots.settle;

import java.awt.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JDialog;
import javax.swing.JList;
import javax.swing.JTextArea;
import javax.swing.JToggleButton;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.session.model.FileLimits;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.Screenshots;
import org.chatrpc.client.testing.Screenshots.InEachLook;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Screenshots of files and pictures, for visual review; the dark ones in German. */
@WindowTest
class FilesScreenshotWindowTest {

    @RegisterExtension
    final Screenshots pictures = new Screenshots();

    @TempDir
    private Path folder;

    private final Locale before = Locale.getDefault();
    private final InMemoryServer server = new InMemoryServer(Instant.now().minus(Duration.ofHours(27)));

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @InEachLook
    void filesAndPictures(String theme, double scale) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(theme.equals("dark") ? "de" : "en"));
        pictures.setLook(theme, scale);
        Path photo = Files.write(folder.resolve("valley.png"), Dropped.png(1200, 800));
        Path tall = Files.write(folder.resolve("tower.png"), Dropped.png(300, 900));
        Path plan = Files.write(folder.resolve("Plan for the second floor, final version 7.pdf"), new byte[1_482_331]);
        Path program = Files.write(folder.resolve("setup.exe"), new byte[700]);
        try (TestClient client = new TestClient(server)) {
            client.signUp("alice", "Alice Adams");
            preview(client, photo, plan, program);
            tooLarge(client, photo, plan);
            send(client, "The valley this morning", photo, tall);
            send(client, "", plan);
            send(client, "", program);
            await().until(() -> client.spoken().size() == 3);
            settle();
            pictures.save(client.frame(), "90-files");
            question(client);
            OnMessages.cursor(client, 1);
            client.perform(Command.OPEN_FILES);
            JDialog list = client.dialog("files.of");
            settle();
            pictures.save(list, "93-files-of-message");
            Dropped.click(list, "files.of.open_files");
            JDialog viewer = client.dialog("viewer");
            await().until(() ->
                    Screens.onEventThread(() -> Screens.find(viewer.getRootPane(), "viewer.canvas", Component.class)
                            .filter(Component::isShowing)
                            .isPresent()));
            settle();
            pictures.save(viewer, "94-viewer");
            Screens.doOnEventThread(viewer::dispose);
            Screens.doOnEventThread(list::dispose);
            client.perform(Command.ROOM_FILES);
            JDialog all = client.dialog("files.list");
            await().until(() ->
                    Screens.onEventThread(() -> Screens.find(all.getRootPane(), "files.list.list", JList.class)
                                    .orElseThrow()
                                    .getModel()
                                    .getSize())
                            == 4);
            settle();
            pictures.save(all, "96-room-files");
            Screens.doOnEventThread(() -> Screens.find(all.getRootPane(), "files.list.pictures", JToggleButton.class)
                    .orElseThrow()
                    .doClick(0));
            settle();
            pictures.save(all, "97-room-pictures");
            server.refuseCalls(
                    "listFiles", Optional.of(new Refusal("X", "Out of order.", false, Optional.empty(), "")));
            Screens.doOnEventThread(() -> Screens.find(all.getRootPane(), "files.list.all", JToggleButton.class)
                    .orElseThrow()
                    .doClick(0));
            await().until(() ->
                    Screens.onEventThread(() -> Screens.find(all.getRootPane(), "files.list.again", Component.class)
                            .filter(Component::isShowing)
                            .isPresent()));
            settle();
            pictures.save(all, "99-room-files-failed");
            server.refuseCalls("listFiles", Optional.empty());
            Screens.doOnEventThread(all::dispose);
            server.weather(Weather.AWAY);
            send(client, "Offline", plan);
            await().until(() -> client.spoken().size() == 4);
            settle();
            pictures.save(client.frame(), "95-uploading");
            server.weather(Weather.FINE);
        }
    }

    private void preview(TestClient client, Path... files) {
        Dropped.files(files).on(client, "transcript");
        JDialog preview = shown(client, files.length);
        settle();
        pictures.save(preview, "91-send-files");
        Screens.doOnEventThread(preview::dispose);
    }

    private void tooLarge(TestClient client, Path... files) {
        server.limitFiles(new FileLimits(true, 1L << 20, 10, 2L << 30, 20L << 30, 50));
        Dropped.files(files).on(client, "transcript");
        JDialog preview = shown(client, files.length);
        settle();
        pictures.save(preview, "98-send-too-large");
        Screens.doOnEventThread(preview::dispose);
        server.limitFiles(new FileLimits(true, 100L << 20, 10, 2L << 30, 20L << 30, 50));
    }

    private void question(TestClient client) {
        client.perform(Command.OPEN_FILES);
        JDialog question = client.dialog("files.danger");
        settle();
        pictures.save(question, "92-dangerous");
        Screens.doOnEventThread(question::dispose);
    }

    private static void send(TestClient client, String caption, Path... files) {
        Dropped.files(files).on(client, "transcript");
        JDialog preview = shown(client, files.length);
        Screens.doOnEventThread(() -> Screens.find(preview.getRootPane(), "files.send.caption", JTextArea.class)
                .orElseThrow()
                .setText(caption));
        Dropped.click(preview, "files.send.do");
        await().until(() -> !client.onEventThread(preview::isShowing));
    }

    private static JDialog shown(TestClient client, int files) {
        JDialog preview = client.dialog("files.send");
        await().until(() ->
                Screens.onEventThread(() -> Screens.find(preview.getRootPane(), "files.send.list", JList.class)
                                .orElseThrow()
                                .getModel()
                                .getSize())
                        == files);
        return preview;
    }
}
