package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JList;
import javax.swing.JTextArea;
import javax.swing.text.JTextComponent;
import org.chatrpc.client.session.model.FileLimits;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.WrapLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user does elsewhere while files are about to be sent, in a real window. */
@WindowTest
class SendFilesWindowTest {

    @TempDir
    private Path folder;

    private final InMemoryServer server = new InMemoryServer();

    @Test
    void whatIsTypedMeanwhileStaysAndMoreFilesGoIntoTheSameMessage() throws IOException {
        Path first = Files.writeString(folder.resolve("first.txt"), "1");
        Path second = Files.writeString(folder.resolve("second.txt"), "2");
        try (TestClient alice = signedUp()) {
            alice.type("composer", "Two lines,\nin fact");
            assertThat(Dropped.files(first).on(alice, "transcript")).isTrue();
            JDialog preview = alice.dialog("files.send");
            await().until(() -> size(preview) == 1);
            assertThat(alice.onEventThread(preview::getTitle)).isEqualTo("Send files to General");
            assertThat(Screens.onEventThread(() -> caption(preview).getText())).isEqualTo("Two lines,\nin fact");
            assertThat(Dropped.files(second).on(alice, "transcript")).isTrue();
            await().until(() -> size(preview) == 2);
            alice.type("composer", "Something else");
            Dropped.click(preview, "files.send.do");
            await().until(() -> !alice.onEventThread(preview::isShowing));
            await().untilAsserted(() -> assertThat(alice.spoken())
                    .last()
                    .asString()
                    .contains("first.txt")
                    .contains("second.txt"));
            assertThat(alice.onEventThread(
                            () -> alice.get("composer", JTextArea.class).getText()))
                    .isEqualTo("Something else");
        }
    }

    @Test
    void theyGoToTheRoomThatWasOpenThenAlthoughItIsLeft() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "Lunch at noon");
        try (TestClient alice = signedUp()) {
            assertThat(Dropped.files(notes).on(alice, "transcript")).isTrue();
            JDialog preview = alice.dialog("files.send");
            await().until(() -> size(preview) == 1);
            DesignRoom.open(server, alice);
            await().until(() -> !alice.title().equals("General"));
            assertThat(alice.onEventThread(preview::isShowing)).isTrue();
            Screens.doOnEventThread(() -> caption(preview).setText("For General"));
            Dropped.click(preview, "files.send.do");
            await().until(() -> server.bodies("general").contains("For General"));
            await().until(() -> !alice.onEventThread(preview::isShowing));
        }
    }

    @Test
    void whatIsTooLargeIsToldBeforeAnythingIsUploaded() throws IOException {
        Path large = Files.write(folder.resolve("large.bin"), new byte[3_000]);
        Path small = Files.write(folder.resolve("small.bin"), new byte[10]);
        server.limitFiles(new FileLimits(true, 2_048, 10, 1L << 20, 1L << 30, 50));
        try (TestClient alice = signedUp()) {
            assertThat(Dropped.files(large, small).on(alice, "transcript")).isTrue();
            JDialog preview = alice.dialog("files.send");
            await().untilAsserted(() -> assertThat(label(preview, "files.send.problem"))
                    .isEqualTo("large.bin is too large: 2.9 kB, and this server takes 2 kB at most."));
            assertThat(label(preview, "files.send.limits"))
                    .isEqualTo("Up to 10 files of 2 kB each. You have 1 MB left.");
            assertThat(Screens.onEventThread(() -> Screens.find(preview.getRootPane(), "files.send.do", JButton.class)
                            .orElseThrow()
                            .isEnabled()))
                    .isFalse();
            Screens.doOnEventThread(() -> caption(preview).setText("Without the large one"));
            Screens.doOnEventThread(() -> Screens.find(preview.getRootPane(), "files.send.list", JList.class)
                    .orElseThrow()
                    .setSelectedIndex(0));
            Dropped.click(preview, "files.send.remove");
            await().until(() -> size(preview) == 1);
            Dropped.click(preview, "files.send.do");
            await().until(() -> server.bodies("general").contains("Without the large one"));
            await().untilAsserted(() -> assertThat(alice.spoken())
                    .last()
                    .asString()
                    .contains("small.bin")
                    .doesNotContain("large.bin"));
        }
    }

    private static String label(JDialog preview, String name) {
        return Screens.onEventThread(() -> Screens.find(preview.getRootPane(), name, WrapLabel.class)
                .orElseThrow()
                .getText());
    }

    private TestClient signedUp() {
        TestClient alice = new TestClient(server);
        alice.signUp("alice", "Alice");
        return alice;
    }

    private static int size(JDialog preview) {
        return Screens.onEventThread(() -> Screens.find(preview.getRootPane(), "files.send.list", JList.class)
                .orElseThrow()
                .getModel()
                .getSize());
    }

    private static JTextComponent caption(JDialog preview) {
        return Screens.find(preview.getRootPane(), "files.send.caption", JTextComponent.class)
                .orElseThrow();
    }
}
