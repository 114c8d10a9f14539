package org.chatrpc.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.Refusals.assertRefused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.log.JournalPolicy;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.chatrpc.testing.LogLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of the index: it follows the log, survives restarts, is made anew when it cannot be used, and forgets. */
class SearchIndexTest {
    @TempDir
    Path folder;

    private Path files() {
        return folder.resolve("index");
    }

    private Chat start() {
        return start(TestPolicies.in(files()));
    }

    private Chat start(SearchPolicy policy) {
        Chat chat = new Chat(folder, ChatOptions.defaults().with(policy)).ready();
        chat.search.ready();
        return chat;
    }

    /** A text that was changed behind the server's back would be in an index that was made anew. */
    @Test
    void aRestartGoesOnWhereTheIndexHadGot() throws SQLException {
        try (Chat chat = start()) {
            chat.register("ann");
            chat.post("ann", "general", "first herring");
            assertThat(chat.search.texts("ann", "herring")).hasSize(1);
        }
        try (Chat chat = new Chat(folder, ChatOptions.defaults()).ready()) {
            chat.post("ann", "general", "second herring, without an index");
        }
        try (Connection outsider = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("chat.db"));
                Statement statement = outsider.createStatement()) {
            statement.executeUpdate("UPDATE message SET body = 'first herring, altered' WHERE number = 1");
        }
        try (Chat chat = start()) {
            assertThat(chat.search.texts("ann", "herring"))
                    .containsExactly("second herring, without an index", "first herring, altered");
            assertThat(chat.search.texts("ann", "altered")).isEmpty();
        }
    }

    @Test
    void anIndexThatCannotFollowTheLogAnyMoreIsMadeAnew() {
        try (Chat chat = start()) {
            chat.register("ann");
            chat.post("ann", "general", "first herring");
        }
        JournalPolicy small = new JournalPolicy(10_000, 500, Duration.ofSeconds(10), 5, 5);
        try (Chat chat = new Chat(folder, ChatOptions.defaults().with(small)).ready()) {
            for (int i = 0; i < 20; i++) {
                chat.post("ann", "general", "other " + i);
            }
            await().until(() -> chat.stores.log().retained().firstSeq() > 10);
        }
        try (Chat chat = start()) {
            assertThat(chat.search.texts("ann", "herring")).hasSize(1);
            assertThat(chat.search.texts("ann", "other")).hasSize(20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"truncated", "overwritten", "deleted", "no commit", "not an index"})
    void aDamagedIndexIsMadeAnew(String damage) throws IOException {
        try (Chat chat = start()) {
            chat.register("ann");
            for (int i = 0; i < 50; i++) {
                chat.post("ann", "general", "herring " + i);
            }
        }
        spoil(damage);
        try (Chat chat = start()) {
            assertThat(chat.search.texts("ann", "herring")).hasSize(50);
            chat.post("ann", "general", "herring later");
            assertThat(chat.search.texts("ann", "herring")).hasSize(51);
        }
    }

    private void spoil(String damage) throws IOException {
        switch (damage) {
            case "truncated" -> {
                try (FileChannel file = FileChannel.open(largest(), StandardOpenOption.WRITE)) {
                    file.truncate(file.size() / 2);
                }
            }
            case "overwritten" -> {
                byte[] bytes = Files.readAllBytes(largest());
                bytes[bytes.length / 2] ^= 1;
                Files.write(largest(), bytes);
            }
            case "deleted" -> Files.delete(largest());
            case "no commit" -> {
                for (Path file : list(files())) {
                    if (file.getFileName().toString().startsWith("segments")) {
                        Files.delete(file);
                    }
                }
            }
            case "not an index" -> {
                for (Path file : list(files())) {
                    Files.writeString(file, "nonsense");
                }
            }
            default -> throw new IllegalArgumentException(damage);
        }
    }

    @Test
    void aFolderThatCannotBeUsedStopsNothingButTheSearch() throws IOException {
        Files.createFile(files());
        try (Chat chat = new Chat(folder, ChatOptions.defaults().with(TestPolicies.in(files()))).ready()) {
            chat.register("ann");
            await().until(() -> chat.search.index().state().phase() == IndexState.Phase.FAILED);
            chat.post("ann", "general", "herring");
            assertThat(assertRefused(Problem.INDEXING, () -> chat.search.texts("ann", "herring"))
                            .retryAfter())
                    .isPresent();
            Files.delete(files());
            chat.search.ready();
            assertThat(chat.search.texts("ann", "herring")).hasSize(1);
        }
    }

    /** The setting named the wrong folder, or somebody keeps something in the right one. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFolderWithAFileOfSomethingElseLosesNothing(boolean besideAnIndex) throws IOException {
        Files.createDirectories(files());
        if (besideAnIndex) {
            try (Chat chat = start()) {
                chat.register("somebody");
            }
            spoil("truncated");
        }
        Path report = Files.writeString(files().resolve("report.txt"), "precious");
        List<Path> before = list(files());
        try (LogLines lines = LogLines.of(IndexFollower.class);
                Chat chat = new Chat(folder, ChatOptions.defaults().with(TestPolicies.in(files()))).ready()) {
            chat.register("ann");
            await().until(() -> chat.search.index().state().phase() == IndexState.Phase.FAILED);
            chat.post("ann", "general", "herring");
            assertRefused(Problem.INDEXING, () -> chat.search.texts("ann", "herring"));
            assertThat(list(files())).containsExactlyInAnyOrderElementsOf(before);
            assertThat(report).hasContent("precious");
            assertThat(lines.at(Level.WARNING)).anyMatch(line -> line.contains("report.txt"));

            Files.delete(report);
            chat.search.ready();
            assertThat(chat.search.texts("ann", "herring")).hasSize(1);
        }
    }

    /** What is deleted from then on would stay in it. */
    @Test
    void anIndexThatIsUsedNoMoreIsNamed() {
        Path former = folder.resolve("former");
        try (LogLines lines = LogLines.of(IndexFollower.class)) {
            start(TestPolicies.movedTo(files(), former)).close();
            assertThat(lines.at(Level.WARNING)).isEmpty();
            start(TestPolicies.in(former)).close();
            start(TestPolicies.movedTo(files(), former)).close();
            assertThat(lines.at(Level.WARNING)).singleElement().asString().contains(former.toString());
        }
    }

    @Test
    void theIndexInUseIsNotNamedByAnotherSpelling() throws IOException {
        Path used = Files.createDirectories(folder.resolve("used"));
        Path spelled = Files.createDirectories(folder.resolve("other")).resolve("../used");
        start(TestPolicies.in(used)).close();
        try (LogLines lines = LogLines.of(IndexFollower.class)) {
            start(TestPolicies.movedTo(spelled, used)).close();
            assertThat(lines.at(Level.WARNING)).isEmpty();
        }
    }

    @Test
    void aDeletedTextLeavesTheFiles() {
        String secret = "ꙮ鯨鯢 qzxjvkw";
        SearchPolicy policy = TestPolicies.in(files(), Duration.ofMillis(50), Duration.ofMillis(300));
        try (Chat chat = start(policy)) {
            chat.register("ann");
            StoredMessage deleted = chat.post("ann", "general", secret + " one").message();
            StoredMessage edited = chat.post("ann", "general", secret + " two").message();
            for (int i = 0; i < 30; i++) {
                chat.post("ann", "general", "herring " + i);
            }
            assertThat(chat.search.texts("ann", "qzxjvkw")).hasSize(2);
            await().until(() -> isInFiles("鯨"));
            chat.edits.delete("ann", Long.toString(deleted.id()), "");
            chat.edits.edit("ann", Long.toString(edited.id()), "harmless", OptionalInt.empty());
            await().atMost(TestPolicies.LONG).until(() -> !isInFiles("鯨") && !isInFiles("ꙮ") && !isInFiles("鯨鯢"));
            assertThat(chat.search.texts("ann", "herring")).hasSize(30);
            assertThat(chat.search.texts("ann", "harmless")).hasSize(1);
        }
        assertThat(isInFiles("鯨")).isFalse();
    }

    private boolean isInFiles(String text) {
        String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return list(files()).stream().anyMatch(file -> read(file).contains(bytes));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            // Deleted meanwhile.
            return "";
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path largest() {
        return list(files()).stream()
                .max(Comparator.comparingLong(file -> file.toFile().length()))
                .orElseThrow();
    }
}
