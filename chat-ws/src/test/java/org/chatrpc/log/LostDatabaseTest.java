package org.chatrpc.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.chatrpc.Chat;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing is acknowledged that a restart would not find, whatever happens to the database files of a running server.
 * Windows protects open files itself.
 */
@DisabledOnOs(OS.WINDOWS)
class LostDatabaseTest {
    @TempDir
    Path folder;

    private final List<String> acknowledged = new ArrayList<>();
    private Path data;
    private Chat chat;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectory(folder.resolve("disk"));
        data = Files.createSymbolicLink(folder.resolve("data"), folder.resolve("disk"));
        chat = new Chat(data).ready();
        chat.register("ann");
        post("before");
    }

    @AfterEach
    void close() {
        chat.close();
    }

    private void post(String text) {
        chat.post("ann", "general", text);
        acknowledged.add(text);
    }

    private void assertNothingIsAcknowledged() {
        for (int i = 0; i < 5; i++) {
            assertRefused(Problem.UNAVAILABLE, () -> chat.post("ann", "general", "lost"));
        }
        assertThat(chat.journal.isReady()).isFalse();
        assertThat(chat.journal.isAlive()).isTrue();
    }

    private Path file(String suffix) {
        return data.resolve("chat.db" + suffix);
    }

    private static void each(Path folder, String glob, FileAction action) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(path -> path.getFileName().toString().matches(glob) && Files.isRegularFile(path))
                    .toList();
        }
        for (Path file : files) {
            action.run(file);
        }
    }

    private interface FileAction {
        void run(Path file) throws IOException;
    }

    /** The messages that a server finds that is started on the current files, as after a crash. */
    private List<String> messagesAfterACrash() {
        Path copy = folder.resolve("copy");
        try {
            Files.createDirectory(copy);
            each(data, "chat\\.db(-wal)?", file -> Files.copy(file, copy.resolve(file.getFileName())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Chat again = new Chat(copy).ready()) {
            return again.stores.messages().after("general", 0, ReadLimit.items(1_000)).items().stream()
                    .map(message -> message.body())
                    .toList();
        }
    }

    @Test
    void deletedFiles() throws IOException {
        each(data, "chat\\.db.*", Files::delete);
        assertNothingIsAcknowledged();
        assertThat(file("")).as("recreated").doesNotExist();
    }

    @Test
    void aDatabaseReplacedByACopyOfItself() throws IOException {
        Path copy = Files.copy(file(""), folder.resolve("copy.db"));
        Files.move(copy, file(""), StandardCopyOption.ATOMIC_MOVE);
        assertNothingIsAcknowledged();
    }

    @Test
    void aDatabaseReplacedByAnEmptyFile() throws IOException {
        Files.delete(file(""));
        Files.createFile(file(""));
        assertNothingIsAcknowledged();
        assertThat(file("")).isEmptyFile();
    }

    @Test
    void aDatabaseTruncatedInPlace() throws IOException {
        Files.write(file(""), new byte[0]);
        assertNothingIsAcknowledged();
    }

    @Test
    void aDatabaseOverwrittenInPlaceByAnotherFile() throws IOException {
        Files.write(file(""), "This is a letter. ".repeat(100_000).getBytes());
        assertNothingIsAcknowledged();
    }

    @Test
    void aDatabaseOverwrittenInPlaceByAnOlderOne(@TempDir Path other) throws IOException {
        new Chat(other).ready().close();
        for (int i = 0; i < 300; i++) {
            post("padding " + "x".repeat(7_000));
        }
        Files.write(file(""), Files.readAllBytes(other.resolve("chat.db")));
        assertNothingIsAcknowledged();
    }

    @Test
    void aFolderRenamedAndRestored() throws IOException {
        Path away = folder.resolve("away");
        Files.move(folder.resolve("disk"), away);
        assertNothingIsAcknowledged();

        Files.move(away, folder.resolve("disk"));
        Awaitility.await().until(chat.journal::isReady);
        post("after");
        assertThat(messagesAfterACrash()).containsAll(acknowledged);
    }

    @Test
    void aFolderReplacedByAnother() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other disk"));
        new Chat(other).ready().close();
        Files.delete(data);
        Files.createSymbolicLink(data, other);
        assertNothingIsAcknowledged();
    }

    @Test
    void aDeletedWalIsSavedIntoTheDatabase() throws IOException {
        Files.delete(file("-wal"));
        assertRecoversWithoutLoss();
    }

    @Test
    void aReplacedWalIsSavedIntoTheDatabase() throws IOException {
        // In one step, as another connection may create the file in between.
        Path empty = Files.createFile(folder.resolve("empty"));
        Files.move(empty, file("-wal"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        assertRecoversWithoutLoss();
    }

    @Test
    void aDeletedWalIndexIsRecreated() throws IOException {
        Files.delete(file("-shm"));
        assertRecoversWithoutLoss();
    }

    private void assertRecoversWithoutLoss() {
        String cursor = chat.feed.now();
        for (int i = 0; i < 20; i++) {
            try {
                post("after " + i);
            } catch (ChatException e) {
                assertThat(e.problem()).isEqualTo(Problem.UNAVAILABLE);
                Awaitility.await().until(chat.journal::isReady);
            }
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(20);
        assertThat(chat.poll("ann", cursor).entries()).hasSize(20);
        assertThat(messagesAfterACrash()).containsAll(acknowledged);
    }

    @Test
    void aWalTruncatedInPlace() throws IOException {
        Files.write(file("-wal"), new byte[0]);
        assertNothingIsAcknowledged();
    }
}
