package org.chatrpc.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.Refusals.assertRefused;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.DefaultPolicies;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.connect.DatabaseConfig;
import org.junit.jupiter.api.Test;

/** A real PostgreSQL that may become only a few MiB larger: files do not take what messages need. */
class DatabaseSpaceTest {
    private static final int MIB = 1 << 20;
    private static final byte[] CONTENT = ChatFiles.random(MIB, 1);

    /** What was deleted and not vacuumed. */
    private static final String DEAD_ROWS =
            "SELECT pg_stat_get_dead_tuples(reltoastrelid) FROM pg_class WHERE oid = 'file_part'::regclass";

    private final DatabaseConfig database = PostgresServer.unusedDatabase();

    private long size() {
        return number("SELECT pg_database_size(current_database())");
    }

    private long number(String query) {
        return Long.parseLong(PostgresServer.text(database, query));
    }

    private Chat limitedTo(long bytes) {
        FilePolicy.Storage place = new FilePolicy.Storage(Optional.empty(), 0, bytes);
        return new Chat(database, ChatOptions.defaults().with(DefaultPolicies.FILES.with(place))).ready();
    }

    @Test
    void aDatabaseThatIsAsLargeAsItMayBeTakesMessagesButNoFiles() {
        try (Chat chat = new Chat(database, ChatOptions.defaults()).ready()) {
            chat.register("ann");
        }
        try (Chat chat = limitedTo(size() + 5 * MIB)) {
            ChatFiles files = new ChatFiles(chat);
            chat.contents.requireUsable();
            Uploads.Begun begun = files.begin("ann", "general", "late", CONTENT, "late");
            StoredMessage first = files.post("ann", "general", "", "a", CONTENT).message();
            ChatException full = null;
            int sent = 1;
            for (; full == null && sent < 10; sent++) {
                try {
                    files.post("ann", "general", "", "b", CONTENT);
                } catch (ChatException e) {
                    full = e;
                }
            }
            assertThat(full).isNotNull();
            assertThat(full.problem()).isEqualTo(Problem.STORAGE_FULL);
            assertThat(sent).isBetween(3, 6);
            while (hasSpaceFor(chat, begun)) {}
            long received = chat.contents.received(begun.uploadId());
            assertThat(received).isLessThan(MIB);
            assertThat(received % ChatFiles.PART).isZero();

            chat.post("ann", "general", "no file, but a message");
            assertRefused(Problem.STORAGE_FULL, () -> files.begin("ann", "general", "c", CONTENT, "c"));

            PostgresServer.execute(
                    database,
                    "ALTER TABLE file_part SET (autovacuum_enabled = false, toast.autovacuum_enabled = false)");
            chat.edits.delete("ann", Long.toString(first.id()), "");
            await().atMost(Duration.ofSeconds(60)).until(() -> number(DEAD_ROWS) >= MIB / 2_048);
            measure(chat);
            assertRefused(Problem.STORAGE_FULL, () -> files.begin("ann", "general", "c", CONTENT, "c"));

            PostgresServer.execute(database, "VACUUM file_part");
            await().atMost(Duration.ofSeconds(60))
                    .ignoreException(ChatException.class)
                    .untilAsserted(() -> {
                        chat.contents.requireUsable();
                        files.begin("ann", "general", "c", new byte[MIB / 2], "c");
                    });
        }
    }

    private static void measure(Chat chat) {
        try {
            chat.contents.requireUsable();
        } catch (ChatException e) {
            assertThat(e.problem()).isEqualTo(Problem.STORAGE_FULL);
        }
    }

    /** They could take all the space from everybody else. */
    @Test
    void partsThatAreNotStoredTakeNoSpace() {
        try (Chat chat = new Chat(database, ChatOptions.defaults()).ready()) {
            chat.register("ann");
        }
        try (Chat chat = limitedTo(size() + 3 * MIB)) {
            ChatFiles files = new ChatFiles(chat);
            chat.contents.requireUsable();
            String id = files.begin("ann", "general", "a", CONTENT, "a").uploadId();
            byte[] part = Arrays.copyOf(CONTENT, ChatFiles.PART);
            assertThat(chat.contents.append(id, 0, part)).isEqualTo(ChatFiles.PART);
            for (int i = 0; i < 50; i++) {
                assertThat(chat.contents.append(id, 0, part)).isEqualTo(ChatFiles.PART);
                assertThat(chat.contents.append(id, 2L * ChatFiles.PART, part)).isEqualTo(ChatFiles.PART);
            }
            files.post("ann", "general", "", "b", CONTENT);
        }
    }

    /** The sweep and the health check may measure at once. */
    @Test
    void measurementsAtTheSameTimeAreNotAddedUp() {
        try (Chat chat = new Chat(database, ChatOptions.defaults()).ready()) {
            chat.register("ann");
        }
        try (Chat chat = limitedTo(size() + 3 * MIB)) {
            IntStream.range(0, 16)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> measure(chat)))
                    .toList()
                    .forEach(CompletableFuture::join);
            new ChatFiles(chat).post("ann", "general", "", "a", CONTENT);
        }
    }

    /** Goes on with the upload by one part, unless the database is full. */
    private static boolean hasSpaceFor(Chat chat, Uploads.Begun begun) {
        int from = (int) chat.contents.received(begun.uploadId());
        if (from == CONTENT.length) {
            return false;
        }
        try {
            chat.uploads.part("ann", begun.uploadId(), from, Arrays.copyOfRange(CONTENT, from, from + ChatFiles.PART));
            return true;
        } catch (ChatException e) {
            assertThat(e.problem()).isEqualTo(Problem.STORAGE_FULL);
            return false;
        }
    }

    @Test
    void thatNoFileIsTakenIsSaid() {
        try (Chat chat = limitedTo(MIB)) {
            assertRefused(Problem.STORAGE_FULL, chat.contents::requireUsable);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(chat.sweep.hindrance()).isEqualTo("Files can be read, but not sent"));
            assertThat(chat.sweep.problem()).contains("no more space for files");
        }
    }
}
