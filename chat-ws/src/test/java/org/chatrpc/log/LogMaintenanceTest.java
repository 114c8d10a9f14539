package org.chatrpc.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.awaitility.Awaitility;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.message.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogMaintenanceTest {
    @TempDir
    Path folder;

    @Test
    void oldEntriesAreDeletedDespiteFrequentRestarts() {
        ChatOptions options =
                ChatOptions.defaults().with(new JournalPolicy(1_000, 1, Duration.ofSeconds(10), 1_000, 20));
        try (Chat chat = new Chat(folder, options).ready()) {
            chat.register("ann");
        }
        for (int start = 0; start < 30; start++) {
            try (Chat chat = new Chat(folder, options).ready()) {
                chat.post("ann", "general", "one more");
            }
        }
        try (Chat chat = new Chat(folder, options).ready()) {
            chat.post("ann", "general", "the last");
            Awaitility.await()
                    .untilAsserted(() -> assertThat(chat.log.bounds())
                            .satisfies(bounds -> assertThat(bounds.head() - bounds.firstSeq())
                                    .isLessThan(23)));
            assertThat(chat.stores
                            .messages()
                            .after("general", 0, ReadLimit.items(100))
                            .items())
                    .hasSize(31);
        }
    }

    /** The write-ahead log of SQLite has every page as it was before. */
    @Test
    void whatWasDeletedLeavesTheFilesWithoutFurtherWrites() {
        MaintenancePolicy scrubbing = new MaintenancePolicy(
                Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofMinutes(10), Duration.ofMillis(100), false);
        ChatOptions options = ChatOptions.defaults()
                .with(new JournalPolicy(100, 10, Duration.ofSeconds(10), 1_000, 1_000, 1 << 20, scrubbing));
        try (Chat chat = new Chat(folder, options).ready()) {
            chat.register("ann");
            chat.post("ann", "general", "one");
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(folder.resolve("chat.db-wal")).isEmptyFile());
            chat.post("ann", "general", "two");
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(folder.resolve("chat.db-wal")).isEmptyFile());
        }
    }

    @Test
    void earlierTextsAreRemovedOnceNoneAreKept() {
        ChatOptions options = ChatOptions.defaults();
        String id;
        try (Chat chat = new Chat(folder, options).ready()) {
            chat.register("ann");
            id = Long.toString(chat.post("ann", "general", "text 0").message().id());
            for (int i = 1; i <= 300; i++) {
                chat.edits.edit("ann", id, "text " + i, OptionalInt.empty());
            }
            assertThat(revisions(chat, id)).hasSize(301);
        }
        MaintenancePolicy discarding = new MaintenancePolicy(
                Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofMinutes(10), Duration.ofMillis(100), true);
        try (Chat chat = new Chat(
                        folder,
                        options.with(new JournalPolicy(
                                100, 10, Duration.ofSeconds(10), 1_000, 1_000_000, 1 << 20, discarding)))
                .ready()) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(revisions(chat, id)).containsExactly("text 300"));
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .untilAsserted(
                            () -> assertThat(folder.resolve("chat.db-wal")).isEmptyFile());
        }
    }

    private static List<String> revisions(Chat chat, String id) {
        return chat
                .stores
                .messages()
                .revisions(Long.parseLong(id), Integer.MAX_VALUE, ReadLimit.items(1_000))
                .items()
                .stream()
                .map(Revision::body)
                .toList();
    }
}
