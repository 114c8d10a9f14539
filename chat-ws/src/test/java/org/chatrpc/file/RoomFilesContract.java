package org.chatrpc.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.Refusals.assertRefused;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.DefaultPolicies;
import org.chatrpc.file.store.FileStore;
import org.chatrpc.model.Role;
import org.chatrpc.model.Slice;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.file.Attachment;
import org.chatrpc.model.file.FileKind;
import org.chatrpc.model.file.SentFiles;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of a room's files, and what may be uploaded; the same in every database. */
abstract class RoomFilesContract {
    private static final Optional<FileKind> ALL = Optional.empty();
    private static final Optional<FileKind> PICTURES = Optional.of(FileKind.PICTURE);
    private static final Optional<FileKind> OTHERS = Optional.of(FileKind.FILE);

    Chat chat;
    ChatFiles files;

    /** A chat on the database of this test. */
    abstract Chat open(ChatOptions options);

    /** The name of the folder with the migrations. */
    abstract String migrations();

    /** A connection to that database. */
    abstract Connection connect() throws SQLException;

    @BeforeEach
    void start() {
        chat = open(ChatOptions.defaults()).ready();
        files = new ChatFiles(chat);
        chat.registerAll("ann", "bob", "cid");
    }

    @AfterEach
    void stop() {
        chat.close();
    }

    private String upload(String username, String room, int number) {
        return files.upload(username, room, "file-" + number + ".bin", ChatFiles.random(20, number))
                .id();
    }

    private StoredMessage post(String username, String room, String... ids) {
        return files.post(username, room, "", ids).message();
    }

    @Test
    void theNewestAreFirstAndThoseOfOneMessageInItsOrder() {
        String first = upload("ann", "general", 1);
        List<String> three = IntStream.range(2, 5)
                .mapToObj(number -> upload("bob", "general", number))
                .sorted(Collections.reverseOrder())
                .toList();
        chat.post("ann", "general", "no file");
        upload("ann", "general", 9);
        StoredMessage one = post("ann", "general", first);
        StoredMessage other = post("bob", "general", three.toArray(String[]::new));
        Slice<SentFiles> page = files.page("cid", "general", ALL, OptionalLong.empty(), OptionalInt.empty());
        assertThat(page.hasMore()).isFalse();
        assertThat(page.items())
                .containsExactly(
                        new SentFiles(other.id(), other.number(), "bob", other.sentAt(), other.attachments()),
                        new SentFiles(one.id(), one.number(), "ann", one.sentAt(), one.attachments()));
        assertThat(files.list("cid", "general", ALL, 1))
                .startsWith(three.toArray(String[]::new))
                .endsWith(first);
    }

    @Test
    void pagesAreOfWholeMessages() {
        StoredMessage oldest = post("ann", "general", upload("ann", "general", 1), upload("ann", "general", 2));
        StoredMessage middle = post("ann", "general", upload("ann", "general", 3), upload("ann", "general", 4));
        StoredMessage newest = post("ann", "general", upload("ann", "general", 5));
        assertThat(messages(ALL, OptionalLong.empty(), 2)).containsExactly(newest.id());
        assertThat(messages(ALL, OptionalLong.empty(), 3)).containsExactly(newest.id(), middle.id());
        assertThat(messages(ALL, OptionalLong.of(newest.id()), 1)).containsExactly(middle.id());
        assertThat(messages(ALL, OptionalLong.of(middle.id()), 1)).containsExactly(oldest.id());
        assertThat(messages(ALL, OptionalLong.of(oldest.id()), 1)).isEmpty();
        assertThat(files.page("bob", "general", ALL, OptionalLong.of(middle.id()), OptionalInt.of(1))
                        .hasMore())
                .isFalse();
        assertThat(files.page("bob", "general", ALL, OptionalLong.of(newest.id()), OptionalInt.of(1))
                        .hasMore())
                .isTrue();
        for (int limit : new int[] {0, -1, 501}) {
            assertRefused(
                    Problem.INVALID_VALUE,
                    () -> files.page("bob", "general", ALL, OptionalLong.empty(), OptionalInt.of(limit)));
        }
    }

    private List<Long> messages(Optional<FileKind> kind, OptionalLong before, int limit) {
        return files.page("bob", "general", kind, before, OptionalInt.of(limit)).items().stream()
                .map(SentFiles::messageId)
                .toList();
    }

    @Test
    void picturesAndOtherFilesCanBeListedAlone() throws IOException, SQLException {
        String picture =
                files.upload("ann", "general", "a.png", Pictures.png(40, 30)).id();
        String other =
                files.upload("ann", "general", "b.jpeg", Pictures.jpeg(40, 30)).id();
        String text = upload("ann", "general", 1);
        String named = files.upload("ann", "general", "c.png", ChatFiles.text("no picture"))
                .id();
        post("ann", "general", text, picture);
        post("ann", "general", other);
        post("ann", "general", named);
        assertKinds(picture, other, text, named);

        // What an earlier version stored.
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE file SET picture = 0");
            assertThat(files.list("bob", "general", PICTURES, 10)).isEmpty();
            statement.execute(backfill());
        }
        assertKinds(picture, other, text, named);
    }

    private void assertKinds(String picture, String other, String text, String named) {
        for (int limit : new int[] {1, 2, 10}) {
            assertThat(files.list("bob", "general", PICTURES, limit)).containsExactly(other, picture);
            assertThat(files.list("bob", "general", OTHERS, limit)).containsExactly(named, text);
            assertThat(files.list("bob", "general", ALL, limit)).containsExactly(named, other, text, picture);
        }
    }

    private String backfill() throws IOException {
        try (InputStream script = Objects.requireNonNull(
                getClass().getResourceAsStream("/db/migration/" + migrations() + "/V23__file_lists.sql"))) {
            String text = new String(script.readAllBytes(), UTF_8);
            return text.substring(text.indexOf("UPDATE"), text.indexOf("CREATE"));
        }
    }

    @Test
    void onlyMembersSeeTheFilesOfARoom() {
        chat.rooms.create("ann", "tea", Optional.empty(), Optional.empty(), Visibility.PRIVATE, Optional.empty());
        chat.rooms.create("ann", "milk", Optional.empty(), Optional.empty(), Visibility.PUBLIC, Optional.empty());
        String id = upload("ann", "tea", 1);
        post("ann", "tea", id);
        post("ann", "milk", upload("ann", "milk", 2));
        assertRefused(Problem.NO_SUCH_ROOM, () -> files.list("bob", "tea", ALL, 10));
        assertRefused(Problem.NO_SUCH_ROOM, () -> files.list("bob", "nowhere", ALL, 10));
        assertRefused(Problem.NOT_A_MEMBER, () -> files.list("bob", "milk", ALL, 10));
        chat.members.invite("ann", "tea", "bob");
        assertThat(files.list("bob", "tea", ALL, 10)).containsExactly(id);
        chat.members.leave("bob", "tea");
        assertRefused(Problem.NO_SUCH_ROOM, () -> files.list("bob", "tea", ALL, 10));
    }

    @Test
    void whatABlockedPersonSentIsListedForThatPersonOnly() {
        String direct = chat.rooms.openDirect("ann", "bob").info().id();
        String before = upload("ann", direct, 1);
        post("ann", direct, before);
        chat.blocks.block("bob", "ann");
        String hidden = upload("ann", direct, 2);
        post("ann", direct, hidden);
        assertThat(files.list("bob", direct, ALL, 1)).containsExactly(before);
        assertThat(files.list("ann", direct, ALL, 1)).containsExactly(hidden, before);
        assertThat(chat.roomFiles.limits("ann", direct).allowed()).isTrue();
    }

    @Test
    void theFilesOfADeletedMessageAreGoneAtOnce() {
        StoredMessage one = post("ann", "general", upload("ann", "general", 1));
        StoredMessage other = post("ann", "general", upload("ann", "general", 2));
        chat.edits.delete("ann", Long.toString(other.id()), "");
        assertThat(files.list("bob", "general", ALL, 10))
                .containsExactly(one.attachments().get(0).id());
        chat.edits.delete("ann", Long.toString(one.id()), "");
        assertThat(files.list("bob", "general", ALL, 10)).isEmpty();
    }

    @Test
    void limitsTellWhatIsLeft() {
        FilePolicy policy = DefaultPolicies.FILES;
        assertThat(chat.roomFiles.limits("ann", "general"))
                .isEqualTo(new FileLimits(
                        true,
                        policy.maxBytes(),
                        10,
                        policy.maxPart(),
                        policy.perPersonBytes(),
                        policy.perPersonBytes(),
                        policy.totalBytes(),
                        policy.maxOpen()));
        StoredMessage sent = post("ann", "general", upload("ann", "general", 1));
        Attachment file = sent.attachments().get(0);
        files.begin("ann", "general", "begun", ChatFiles.random(1_000, 1), "id-1");
        FileLimits after = chat.roomFiles.limits("ann", "general");
        assertThat(after.free()).isEqualTo(policy.perPersonBytes() - file.size() - 1_000);
        assertThat(after.serverFree()).isEqualTo(policy.totalBytes() - file.size() - 1_000);
        assertThat(after.freeUploads()).isEqualTo(policy.maxOpen() - 1);
        assertThat(chat.roomFiles.limits("bob", "general").free()).isEqualTo(policy.perPersonBytes());
        chat.edits.delete("ann", Long.toString(sent.id()), "");
        assertThat(chat.roomFiles.limits("ann", "general").free()).isEqualTo(policy.perPersonBytes() - 1_000);
    }

    @Test
    void whatAllFilesUseIsCountedWhenAsked() {
        post("ann", "general", upload("ann", "general", 1));
        upload("bob", "general", 2);
        files.begin("ann", "general", "begun", ChatFiles.random(1_000, 1), "id-1");
        await().untilAsserted(
                        () -> assertThat(chat.sweep.totals()).contains(new FileStore.Totals(20 + 20 + 1_000, 2, 1)));
    }

    @Test
    void limitsTellWhetherFilesMayBeSentToTheRoom() {
        chat.rooms.create(
                "ann", "news", Optional.empty(), Optional.empty(), Visibility.PUBLIC, Optional.of(Role.OWNER));
        assertRefused(Problem.NOT_A_MEMBER, () -> chat.roomFiles.limits("bob", "news"));
        assertRefused(Problem.NO_SUCH_ROOM, () -> chat.roomFiles.limits("bob", "nowhere"));
        chat.members.join("bob", "news");
        assertThat(chat.roomFiles.limits("bob", "news").allowed()).isFalse();
        assertThat(chat.roomFiles.limits("ann", "news").allowed()).isTrue();
        chat.administration.rooms().setArchived("ann", "news", true);
        assertThat(chat.roomFiles.limits("ann", "news").allowed()).isFalse();
    }
}
