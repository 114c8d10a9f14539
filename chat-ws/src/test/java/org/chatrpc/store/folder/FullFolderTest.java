package org.chatrpc.store.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.DefaultPolicies;
import org.chatrpc.file.ChatFiles;
import org.chatrpc.file.FilePolicy;
import org.chatrpc.file.Uploads;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a full disk, files are refused for that reason and no half part stays; messages, which are elsewhere, go on. */
class FullFolderTest {
    private static final byte[] CONTENT = ChatFiles.random(300_000, 1);

    @TempDir
    Path data;

    @TempDir
    Path disk;

    /** Only root can mount a small disk. */
    @BeforeEach
    void mount() throws Exception {
        assumeTrue(System.getProperty("os.name").equals("Linux")
                && System.getProperty("user.name").equals("root"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()) == 0);
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", "-l", disk.toString());
    }

    private static int run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static void fill(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] block = new byte[4_096];
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assertThat(Files.size(file)).isPositive();
        }
    }

    @Test
    void anUploadIsRefusedForWantOfSpaceAndGoesOnLater() throws Exception {
        FilePolicy policy =
                DefaultPolicies.FILES.with(new FilePolicy.Storage(Optional.of(disk.resolve("files")), 0, 0));
        try (Chat chat = new Chat(data, ChatOptions.defaults().with(policy)).ready()) {
            chat.register("ann");
            ChatFiles files = new ChatFiles(chat);
            Uploads.Begun begun = files.begin("ann", "general", "a.bin", CONTENT, "id-1");
            chat.uploads.part("ann", begun.uploadId(), 0, Arrays.copyOf(CONTENT, 100_000));
            fill(disk.resolve("filler"));
            byte[] part = Arrays.copyOfRange(CONTENT, 100_000, 200_000);
            assertRefused(Problem.STORAGE_FULL, () -> chat.uploads.part("ann", begun.uploadId(), 100_000, part));
            assertRefused(Problem.STORAGE_FULL, () -> files.begin("ann", "general", "b.bin", CONTENT, "id-2"));
            assertThat(chat.contents.received(begun.uploadId())).isEqualTo(100_000);
            chat.post("ann", "general", "no file, but a message");

            Files.delete(disk.resolve("filler"));
            Uploads.Begun again = files.begin("ann", "general", "a.bin", CONTENT, "id-1");
            assertThat(again.offset()).isEqualTo(100_000);
            files.send("ann", again, CONTENT);
            String id = chat.uploads
                    .finish("ann", ChatFiles.ADDRESS, begun.uploadId())
                    .id();
            files.post("ann", "general", "", id);
            assertThat(files.read("ann", id)).isEqualTo(CONTENT);
        }
    }

    @Test
    void aFullDiskIsRecognisedInEveryLanguage() throws Exception {
        IOException german = new IOException("Auf dem Ger\u00e4t ist kein Speicherplatz mehr verf\u00fcgbar");
        assertThat(DiskSpace.isUsedUp(disk, german)).isFalse();
        fill(disk.resolve("filler"));
        assertThat(DiskSpace.isUsedUp(disk, german)).isTrue();
        assertThat(DiskSpace.isUsedUp(disk, new NoSuchFileException("x"))).isFalse();
        assertThat(DiskSpace.isUsedUp(disk.resolve("nothing"), german)).isFalse();
    }
}
