package org.chatrpc.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.chatrpc.message.Mentions;
import org.chatrpc.message.edit.DeleteMessage;
import org.chatrpc.message.edit.EditMessage;
import org.chatrpc.message.edit.EditPolicy;
import org.chatrpc.model.message.StoredMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Deleted texts are overwritten in the database's files, not only unlinked. */
class SqliteDeletedTextTest {
    private static final String SECRET = "xyzzy-plugh";

    @RegisterExtension
    final SqliteDatabaseExtension database = new SqliteDatabaseExtension();

    /** The texts are short and long, as SQLite stores long ones in pages of their own. */
    private static String text(int number) {
        return SECRET + " " + number + " " + "z".repeat(number % 3 * 3_000);
    }

    @Test
    void nothingOfADeletedOrEditedTextStaysInTheFiles() {
        Chat chat = new Chat(database.stores().log());
        chat.members("alice");
        EditPolicy withoutHistory = new EditPolicy(true, Duration.ZERO, false, 200);
        EditPolicy withHistory = new EditPolicy(true, Duration.ZERO, true, 200);
        List<StoredMessage> sent = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            sent.add(chat.posted(Chat.post("general", "alice", text(i))));
            chat.posted(Chat.post("general", "alice", "harmless " + i));
        }
        assertThat(files()).anyMatch(SqliteDeletedTextTest::containsSecret);

        for (StoredMessage message : sent) {
            boolean deletes = message.number() % 4 == 1;
            EditPolicy policy = deletes ? withHistory : withoutHistory;
            chat.committed(new EditMessage(
                    "alice", "general", message.id(), "harmless", OptionalInt.empty(), Mentions.NONE, policy));
            if (deletes) {
                chat.committed(new DeleteMessage("alice", "general", message.id(), ""));
            }
        }
        assertThat(chat.log().scrub()).isTrue();

        assertThat(files()).hasSizeGreaterThanOrEqualTo(1).noneMatch(SqliteDeletedTextTest::containsSecret);
    }

    /** It neither waits for the reader nor spoils the connection for the next write. */
    @Test
    void aReaderPostponesIt() throws Exception {
        Chat chat = new Chat(database.stores().log());
        chat.members("alice");
        chat.posted(Chat.post("general", "alice", "one"));
        try (Connection reader = DriverManager.getConnection("jdbc:sqlite:" + database.file());
                Statement statement = reader.createStatement()) {
            statement.execute("BEGIN");
            statement.executeQuery("SELECT count(*) FROM message").close();
            chat.posted(Chat.post("general", "alice", "two"));

            assertThat(chat.log().scrub()).isFalse();
            chat.posted(Chat.post("general", "alice", "three"));
        }
        assertThat(chat.log().scrub()).isTrue();
        chat.posted(Chat.post("general", "alice", "four"));
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(database.file().getParent())) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean containsSecret(Path file) {
        try {
            // One character for each byte.
            return new String(Files.readAllBytes(file), ISO_8859_1).contains(SECRET);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
