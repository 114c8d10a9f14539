package org.chatrpc.retention;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.file.ChatFiles;
import org.chatrpc.file.Pictures;
import org.chatrpc.limit.FairQueuePolicy;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.search.SearchPolicy;
import org.chatrpc.store.backup.Backups;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.store.connect.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Retention on SQLite, and what is left in the files of the data folder. */
class SqliteRetentionTest extends RetentionContract {
    /** Two rare characters in UTF-8, each byte as a character: the index keeps two such characters as one piece. */
    private static final String INDEXED_TEXT = "\u9EA4\u9F98";

    private static final String INDEXED = new String(INDEXED_TEXT.getBytes(UTF_8), ISO_8859_1);

    @TempDir
    Path folder;

    @Override
    Chat open(ChatOptions options) {
        return new Chat(folder, options);
    }

    @Override
    Backups backups() {
        return new Backups(DatabaseConfig.sqlite(folder.resolve("chat.db")), line -> {});
    }

    /** With an index for searches that is purged at once. */
    private SearchPolicy searches() {
        return new SearchPolicy(
                100,
                10,
                100,
                20,
                50,
                LONG,
                LONG,
                new FairQueuePolicy(2, 100, 100, LONG),
                new SearchPolicy.Index(folder.resolve("index"), 4, Duration.ofMillis(50), Duration.ofMillis(200)));
    }

    @Test
    void nothingOfItIsLeftInAnyFileOfTheDataFolder() {
        chat.close();
        chat = open(ChatOptions.defaults().with(clock).with(days(30, 0)).with(searches()))
                .ready();
        files = new ChatFiles(chat);
        chat.search.ready();
        String picture = pictureAndItsThumbnail();
        for (int i = 0; i < 20; i++) {
            // Short and long, as SQLite stores long texts in pages of their own.
            String text = SECRET + " " + INDEXED_TEXT + " " + i + " " + "z".repeat(i % 3 * 3_000);
            StoredMessage message = files.post(
                            "ann", "general", text, SECRET + ".txt", ChatFiles.text("contents: " + SECRET))
                    .message();
            chat.reports.report("bob", Long.toString(message.id()), "it says " + SECRET);
            chat.edits.edit("ann", Long.toString(message.id()), text + " edited", OptionalInt.empty());
        }
        assertThat(chat.search.texts("bob", SECRET)).hasSize(20);
        Path contents = folder.resolve("chat.db-files");
        assertThat(filesWith(SECRET))
                .as("in the database or its log")
                .anyMatch(file ->
                        file.startsWith(folder) && file.getFileName().toString().startsWith("chat.db"));
        assertThat(filesWith(SECRET))
                .as("in what people sent")
                .filteredOn(file -> file.startsWith(contents))
                .hasSize(20);
        assertThat(filesWith(picture)).as("a thumbnail").isNotEmpty().allMatch(file -> file.startsWith(contents));
        // The index has no words, but pieces of them.
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(filesWith(INDEXED))
                        .as("in the search index")
                        .anyMatch(file -> file.startsWith(folder.resolve("index"))));
        clock.advance(Duration.ofDays(31));

        assertThat(ran().messages()).isEqualTo(21);
        assertThat(chat.search.texts("bob", SECRET)).isEmpty();
        await().atMost(LONG).until(() -> chat.search.index().messages() == 0);
        assertThat(chat.stores.log().scrub()).isTrue();
        for (String gone : List.of(SECRET, INDEXED, picture)) {
            await().atMost(LONG).untilAsserted(() -> assertThat(filesWith(gone)).isEmpty());
        }
        assertThat(filesWith("SQLite format 3")).as("what is searched").isNotEmpty();
    }

    @Test
    void whatAHoldKeptIsInNoFileOnceItIsTakenOff() {
        retention().setHold("ann", "general", true, "");
        StoredMessage message = files.post(
                        "ann", "general", SECRET + " one", SECRET + ".txt", ChatFiles.text("contents: " + SECRET))
                .message();
        chat.edits.edit("ann", id(message), SECRET + " two", OptionalInt.empty());
        chat.edits.delete("ann", id(message), "");
        assertThat(chat.stores.log().scrub()).isTrue();
        assertThat(filesWith("contents: " + SECRET)).isNotEmpty();

        retention().setHold("ann", "general", false, "");
        await().atMost(LONG).untilAsserted(() -> {
            chat.stores.log().scrub();
            assertThat(filesWith(SECRET))
                    .as("in the database")
                    .allMatch(file -> file.toString().contains("chat.db-files"));
        });
        // Contents of files are looked for at the start, and every hour.
        chat.close();
        chat = open(ChatOptions.defaults().with(clock)).ready();
        await().atMost(LONG).untilAsserted(() -> assertThat(filesWith(SECRET)).isEmpty());
    }

    @Test
    void theCheckFindsAMessageThatShouldBeGone() throws Exception {
        post("ann", "old");
        clock.advance(Duration.ofDays(31));
        ran();
        post("ann", "young");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("chat.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE retention_progress SET messages_to = 2");
        }
        assertThatThrownBy(this::check).isInstanceOf(StoreException.class).hasMessageContaining("too old");
    }

    /** Sends a picture; returns bytes of its thumbnail that are in no other file. */
    private String pictureAndItsThumbnail() {
        String id = files.post("ann", "general", "a picture", "a.png", Pictures.noise(400, 300, 1))
                .message()
                .attachments()
                .get(0)
                .id();
        byte[] thumbnail = files.thumbnail("ann", id);
        assertThat(thumbnail).hasSizeGreaterThan(1_000);
        return new String(thumbnail, thumbnail.length / 2, 64, ISO_8859_1);
    }

    /** Asks again when a file was removed meanwhile, as an index or a journal may be at any time. */
    private List<Path> filesWith(String text) {
        return await().atMost(LONG)
                .ignoreExceptionsMatching(e -> e instanceof IOException || e instanceof UncheckedIOException)
                .until(() -> found(text), files -> true);
    }

    private List<Path> found(String text) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, ISO_8859_1).contains(text)) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
