package org.chatrpc.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.Refusals.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.log.store.StoreUnavailableException;
import org.chatrpc.model.file.Attachment;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.backup.Backups;
import org.chatrpc.store.connect.DatabaseConfig;
import org.chatrpc.store.connect.StoreException;
import org.chatrpc.store.folder.FolderLayout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes on one PostgreSQL with files in a folder that they share. */
class SharedFolderTest {
    private static final byte[] CONTENT = ChatFiles.random(300_000, 1);
    private static final String MARK = "chat-files.id";

    @TempDir
    Path shared;

    @TempDir
    Path elsewhere;

    private final DatabaseConfig database = PostgresServer.newDatabase();
    private final List<Chat> nodes = new ArrayList<>();

    private static ChatOptions in(ChatOptions options, Path folder) {
        return options.with(options.files().with(new FilePolicy.Storage(Optional.of(folder), 0, 0)));
    }

    private Chat node(ChatOptions options) {
        Chat chat = new Chat(database, options).ready();
        nodes.add(chat);
        return chat;
    }

    private Chat node(Path folder) {
        return node(in(ChatOptions.defaults(), folder));
    }

    @AfterEach
    void close() {
        nodes.forEach(Chat::close);
    }

    @Nested
    class Contract extends FilesContract {
        @Override
        Chat open(ChatOptions options) {
            return new Chat(database, in(options, shared));
        }
    }

    @Nested
    class Limits extends FileLimitsContract {
        @Override
        Chat open(ChatOptions options) {
            return new Chat(database, in(options, shared));
        }
    }

    private static void assertUnusable(Chat node, String reason) {
        assertThatThrownBy(node.contents::requireUsable)
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining(reason);
        // Whoever sends it is told no names of folders, and that it is about files only.
        assertThat(assertRefused(
                        Problem.FILES_UNAVAILABLE,
                        () -> new ChatFiles(node).upload("ann", "general", "refused.bin", CONTENT)))
                .hasMessage("The server cannot reach its files at the moment; messages do not depend on them.");
        await().untilAsserted(() -> assertThat(node.sweep.problem()).contains(reason));
        node.post("ann", "general", "no file, but a message");
    }

    private Attachment send(Chat node) {
        return new ChatFiles(node)
                .post("ann", "general", "", "data.bin", CONTENT)
                .message()
                .attachments()
                .get(0);
    }

    private static void delete(Chat node, Attachment file) {
        node.edits.delete(
                "ann",
                Long.toString(node.stores.files().find(file.id()).orElseThrow().messageId()),
                "");
    }

    private Path content(Attachment file) {
        return new FolderLayout(shared).sealed(file.id());
    }

    @Test
    void anUploadGoesOnAtAnotherNode() {
        Chat one = node(shared);
        Chat other = node(shared);
        one.registerAll("ann", "bob");
        await().until(() -> other.members.isMember("bob", "general"));
        ChatFiles atOther = new ChatFiles(other);
        Uploads.Begun begun = new ChatFiles(one).begin("ann", "general", "data.bin", CONTENT, "id-1");
        one.uploads.part("ann", begun.uploadId(), 0, Arrays.copyOf(CONTENT, 100_000));
        Uploads.Begun again = atOther.begin("ann", "general", "data.bin", CONTENT, "id-1");
        assertThat(again).isEqualTo(new Uploads.Begun(begun.uploadId(), 100_000));
        atOther.send("ann", again, CONTENT);
        Attachment finished = other.uploads.finish("ann", ChatFiles.ADDRESS, begun.uploadId());
        assertThat(one.uploads.finish("ann", ChatFiles.ADDRESS, begun.uploadId()))
                .isEqualTo(finished);
        assertThat(content(finished)).hasBinaryContent(CONTENT);
        new ChatFiles(one).post("ann", "general", "", finished.id());
        assertThat(atOther.read("bob", finished.id())).isEqualTo(CONTENT);
        assertThat(new Backups(database, Optional.of(shared), line -> {})
                        .check()
                        .files())
                .isOne();

        // Both nodes remove it at the same time.
        delete(other, finished);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(content(finished)).doesNotExist();
            assertThat(one.stores.files().garbage("", 10)).isEmpty();
        });
        assertThat(one.sweep.problem() + other.sweep.problem()).isEmpty();
    }

    @Test
    void aNodeWithAnotherFolderTouchesNothing() {
        Chat one = node(shared);
        one.register("ann");
        Attachment sent = send(one);
        Chat other = node(elsewhere);
        assertUnusable(other, "has no file " + MARK + ". Is it mounted?");
        assertRefused(Problem.FILES_UNAVAILABLE, () -> new ChatFiles(other).read("ann", sent.id()));
        assertThatThrownBy(() -> other.contents.remove(sent.id())).isInstanceOf(StoreUnavailableException.class);
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(new ChatFiles(one).read("ann", sent.id())).isEqualTo(CONTENT);
        assertUnusable(node(ChatOptions.defaults()), "chat.file.folder is not set on this node");
    }

    @Test
    void theFolderOfAnotherChatIsRefused() throws IOException {
        Files.write(shared.resolve(MARK), List.of("an id", "another log"));
        Chat refused = node(shared);
        refused.register("ann");
        assertUnusable(refused, "contains the files of another chat, or of a time");
        Files.delete(shared.resolve(MARK));
        assertThat(new ChatFiles(refused).read("ann", send(refused).id())).isEqualTo(CONTENT);
        Files.write(shared.resolve(MARK), List.of("an id", "another log"));
        assertUnusable(node(shared), "contains the files of another chat, according to its file");
    }

    @Test
    void aMarkWithoutItsTransactionIsTakenOver() throws IOException {
        Chat one = node(ChatOptions.defaults());
        one.register("ann");
        Files.write(shared.resolve(MARK), List.of("an id", one.log.bounds().logId()));
        Attachment sent = send(node(shared));
        assertThat(content(sent)).hasBinaryContent(CONTENT);
        assertThat(shared.resolve(MARK)).hasContent("an id\n" + one.log.bounds().logId());
    }

    @Test
    void aFolderThatDoesNotExistIsNotMade() throws IOException {
        Path folder = shared.resolve("files");
        Chat one = node(folder);
        one.register("ann");
        assertUnusable(one, "does not exist. Is it mounted?");
        assertThat(folder).doesNotExist();
        Files.createDirectory(folder);
        assertThat(new ChatFiles(one).read("ann", send(one).id())).isEqualTo(CONTENT);
    }

    /** A node that does not know yet that there is a folder puts parts into the database. */
    @Test
    void ofAContentInBothPlacesTheLongerOneCounts() throws SQLException {
        Chat one = node(shared);
        one.register("ann");
        ChatFiles files = new ChatFiles(one);
        for (int inFolder : new int[] {50_000, 70_000, 90_000}) {
            String uploadId = "id-" + inFolder;
            Uploads.Begun begun = files.begin("ann", "general", "data.bin", CONTENT, uploadId);
            one.uploads.part("ann", begun.uploadId(), 0, Arrays.copyOf(CONTENT, inFolder));
            insertPart(one.stores.files().find(begun.uploadId()).orElseThrow().id(), Arrays.copyOf(CONTENT, 70_000));
            Uploads.Begun again = files.begin("ann", "general", "data.bin", CONTENT, uploadId);
            assertThat(again.offset()).isEqualTo(Math.max(inFolder, 70_000));
            files.send("ann", again, CONTENT);
            Attachment finished = one.uploads.finish("ann", ChatFiles.ADDRESS, begun.uploadId());
            assertThat(files.read("ann", finished.id())).isEqualTo(CONTENT);
        }
        assertThat(new Backups(database, Optional.of(shared), line -> {})
                        .check()
                        .files())
                .isEqualTo(3);
    }

    private void insertPart(String id, byte[] content) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO file_part (file_id, start, content) VALUES (?, 0, ?)")) {
            insert.setString(1, id);
            insert.setBytes(2, content);
            insert.executeUpdate();
        }
    }

    @Test
    void aFolderThatVanishesComesBack() throws IOException {
        Chat one = node(Files.createDirectory(shared.resolve("files")));
        one.register("ann");
        ChatFiles files = new ChatFiles(one);
        Attachment sent = send(one);
        Uploads.Begun begun = files.begin("ann", "general", "data.bin", CONTENT, "id-1");
        one.uploads.part("ann", begun.uploadId(), 0, Arrays.copyOf(CONTENT, 100_000));
        Files.move(shared.resolve("files"), elsewhere.resolve("files"));
        assertRefused(
                Problem.FILES_UNAVAILABLE, () -> one.uploads.part("ann", begun.uploadId(), 100_000, new byte[5_000]));
        assertRefused(Problem.FILES_UNAVAILABLE, () -> files.read("ann", sent.id()));
        // Nothing is made where the folder was.
        assertThat(shared).isEmptyDirectory();
        delete(one, sent);
        await().untilAsserted(() -> assertThat(one.sweep.problem()).contains("Is it mounted?"));
        assertThat(one.stores.files().garbage("", 10)).containsExactly(sent.id());

        Files.move(elsewhere.resolve("files"), shared.resolve("files"));
        assertThat(files.begin("ann", "general", "data.bin", CONTENT, "id-1").offset())
                .isEqualTo(100_000);
        one.sweep.sweep();
        assertThat(one.stores.files().garbage("", 10)).isEmpty();
    }

    @Test
    void whatIsInTheDatabaseStaysThere() {
        Attachment before;
        Uploads.Begun begun;
        try (Chat without = new Chat(database, ChatOptions.defaults()).ready()) {
            without.register("ann");
            before = send(without);
            begun = new ChatFiles(without).begin("ann", "general", "data.bin", CONTENT, "id-1");
            without.uploads.part("ann", begun.uploadId(), 0, Arrays.copyOf(CONTENT, 100_000));
        }
        Chat with = node(shared);
        ChatFiles files = new ChatFiles(with);
        assertThat(files.read("ann", before.id())).isEqualTo(CONTENT);
        Attachment after = send(with);
        assertThat(content(before)).doesNotExist();
        assertThat(content(after)).hasBinaryContent(CONTENT);
        Uploads.Begun again = files.begin("ann", "general", "data.bin", CONTENT, "id-1");
        assertThat(again).isEqualTo(new Uploads.Begun(begun.uploadId(), 100_000));
        files.send("ann", again, CONTENT);
        assertThat(files.read(
                        "ann",
                        with.uploads
                                .finish("ann", ChatFiles.ADDRESS, begun.uploadId())
                                .id()))
                .isEqualTo(CONTENT);

        Backups backups = new Backups(database, Optional.of(shared), line -> {});
        assertThat(backups.check().files()).isEqualTo(3);
        delete(with, before);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(with.contents.received(before.id())).isZero());
        with.contents.remove(after.id());
        assertThatThrownBy(backups::check)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("1 files are missing or damaged");
    }
}
