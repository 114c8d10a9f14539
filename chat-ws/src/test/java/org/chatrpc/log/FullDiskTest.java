package org.chatrpc.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.FullDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ready means that a write would succeed: never on a full disk, but again once there is space. */
class FullDiskTest {
    @TempDir
    Path folder;

    private FaultyStore store;

    private ChatOptions options() {
        MaintenancePolicy maintenance = new MaintenancePolicy(
                Duration.ofMillis(300), Duration.ofSeconds(5), Duration.ofMinutes(10), Duration.ofHours(1), false);
        return ChatOptions.defaults()
                .withLogStore(real -> store = new FaultyStore(real))
                .with(new JournalPolicy(1_000, 100, Duration.ofSeconds(10), 1_000, 1_000_000, 1 << 20, maintenance));
    }

    private static void postUntilRefused(Chat chat) {
        String body = "x".repeat(7_000);
        Awaitility.await().pollInterval(Duration.ofMillis(1)).until(() -> {
            try {
                chat.post("ann", "general", body);
                return false;
            } catch (ChatException e) {
                assertThat(e.problem()).isEqualTo(Problem.UNAVAILABLE);
                return true;
            }
        });
    }

    private void assertNoProbeSucceeds(Chat chat) {
        int succeeded = store.probes.get();
        int failed = store.failedProbes.get();
        Awaitility.await().until(() -> store.failedProbes.get() > failed + 4);
        assertThat(store.probes).hasValue(succeeded);
        assertThat(chat.journal.isReady()).isFalse();
        assertRefused(Problem.UNAVAILABLE, () -> chat.post("ann", "general", "short"));
    }

    @Test
    void aDatabaseAtItsMaximumSizeIsNotReady() {
        try (Chat chat = new Chat(folder, options().withDataSource(FullDisk::new)).ready()) {
            chat.register("ann");
            postUntilRefused(chat);
            assertNoProbeSucceeds(chat);
        }
    }

    @Test
    void aFullDiskIsNotReadyUntilThereIsSpace() throws Exception {
        mount();
        try (Chat chat = new Chat(folder, options()).ready()) {
            chat.register("ann");
            Path filler = folder.resolve("filler");
            fill(filler);
            postUntilRefused(chat);
            assertNoProbeSucceeds(chat);

            Files.delete(filler);
            Awaitility.await().until(chat.journal::isReady);
            chat.post("ann", "general", "room again");
        } finally {
            run("umount", "-l", folder.toString());
        }
    }

    @Test
    void aDiskThatFillsUpWithoutWritesIsDetectedByAskingForReadiness() throws Exception {
        mount();
        try (Chat chat = new Chat(folder, options()).ready()) {
            fill(folder.resolve("filler"));
            Awaitility.await().until(() -> !chat.journal.isReady());
            assertNoProbeSucceeds(chat);
        } finally {
            run("umount", "-l", folder.toString());
        }
    }

    /** Only root can mount a small disk. */
    private void mount() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux")
                && System.getProperty("user.name").equals("root"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", folder.toString()) == 0);
    }

    private static int run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static void fill(Path file) throws IOException {
        byte[] block = new byte[65_536];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }
}
