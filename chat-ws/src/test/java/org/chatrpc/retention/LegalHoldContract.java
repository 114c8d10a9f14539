package org.chatrpc.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.Refusals.assertRefused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.chatrpc.ChatOptions;
import org.chatrpc.DefaultPolicies;
import org.chatrpc.export.ExportCheck;
import org.chatrpc.export.ExportFolder;
import org.chatrpc.export.RoomLines;
import org.chatrpc.file.ChatFiles;
import org.chatrpc.file.FilePolicy;
import org.chatrpc.message.edit.EditPolicy;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.file.Attachment;
import org.chatrpc.model.message.Revision;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.export.RoomReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people take away while a room is held is in no answer, and in every export until the hold is taken off; the same on every database. */
abstract class LegalHoldContract extends DirectHoldContract {
    @TempDir
    Path exports;

    private int count;

    /** What is exported of the room, after it was verified. */
    private String export(String room) {
        Path to = exports.resolve("export-" + count++);
        try (ExportFolder folder = new ExportFolder(to)) {
            RoomLines lines = new RoomLines(folder);
            new RoomReader(backups()).read(List.of(room), lines);
            lines.endRoom();
            folder.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            ExportCheck.Result result = new ExportCheck(to).run(Optional.empty());
            assertThat(result.faults()).isEmpty();
            return Files.readString(to.resolve("export.jsonl")) + String.join("\n", result.gaps());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Revision> texts(StoredMessage message, String reader) {
        try (var share = chat.answers.share(ChatFiles.ADDRESS)) {
            return chat.edits
                    .revisions(reader, id(message), OptionalInt.empty(), OptionalInt.empty(), share)
                    .items();
        }
    }

    private StoredMessage edited(StoredMessage message, String text) {
        return chat.edits.edit(message.author(), id(message), text, OptionalInt.empty());
    }

    private void assertHidden(StoredMessage message) {
        assertThat(stored(message).isDeleted()).isTrue();
        assertThat(stored(message).body()).isEmpty();
        assertThat(stored(message).attachments()).isEmpty();
        assertThat(history("bob", "general").toString()).doesNotContain(SECRET);
        assertThat(texts(message, message.author())).isEmpty();
        assertThat(chat.stores.log().readAfter(0, 10_000).toString()).doesNotContain(SECRET);
        for (Attachment file : message.attachments()) {
            assertRefused(Problem.NO_SUCH_FILE, () -> files.read("ann", file.id()));
        }
    }

    @Test
    void whatIsDeletedIsHiddenAndKept() {
        StoredMessage message =
                files.post("bob", "general", SECRET + " one", "a.bin", CONTENT).message();
        edited(message, SECRET + " two");
        retention().setHold("ann", "general", true, "");
        edited(message, SECRET + " three");
        chat.edits.delete("bob", id(message), "");

        assertHidden(message);
        String file = message.attachments().get(0).id();
        assertThat(export("general"))
                .contains(SECRET + " one", SECRET + " two", SECRET + " three")
                .contains(file, ChatFiles.sha256(CONTENT), "kept by a legal hold")
                .doesNotContain("damagedSince");
        assertThat(check().messages()).as("with its rules").isEqualTo(1);
        assertRefused(
                Problem.NOT_PERMITTED, () -> chat.administration.erasures().erase("ann", "bob", "bob", "KEEP"));

        retention().setHold("ann", "general", false, "");
        await().atMost(LONG).untilAsserted(() -> assertThat(export("general")).doesNotContain(SECRET, file));
        assertThat(check().messages()).isEqualTo(1);
    }

    @Test
    void editsAreKeptThoughTheServerKeepsNoHistory() {
        chat.close();
        chat = open(ChatOptions.defaults()
                        .with(clock)
                        .with(days(30, 0))
                        .with(new EditPolicy(true, Duration.ZERO, false, 200)))
                .ready();
        retention().setHold("ann", "general", true, "");
        StoredMessage message = post("bob", SECRET + " one");
        edited(message, "harmless");

        assertThat(texts(message, "ann")).extracting(Revision::body).containsExactly("harmless");
        assertThat(export("general")).contains(SECRET + " one", "harmless");
        retention().setHold("ann", "general", false, "");
        await().atMost(LONG).untilAsserted(() -> assertThat(export("general")).doesNotContain(SECRET));
    }

    /** What the server does once it is to keep no history of edits any more. */
    @Test
    void discardingTheHistoryOfEditsKeepsThatOfHeldRooms() {
        StoredMessage held = post("bob", SECRET + " one");
        edited(held, "two");
        retention().setHold("ann", "general", true, "");
        chat.rooms.create("cid", "tea", Optional.empty(), Optional.empty(), Visibility.PRIVATE, Optional.empty());
        StoredMessage free = chat.post("cid", "tea", SECRET + " tea").message();
        edited(free, "changed");

        assertThat(chat.stores.log().discardRevisions(100)).isFalse();

        assertThat(texts(held, "bob")).extracting(Revision::body).containsExactly("two");
        assertThat(export("general")).contains(SECRET + " one");
        assertThat(export("tea")).doesNotContain(SECRET);
    }

    /** What is held counts for nobody, so that nobody learns of it; so it has a limit of its own. */
    @Test
    void nobodyFillsTheServerWithFilesThatAreHeld() {
        chat.close();
        FilePolicy usual = DefaultPolicies.FILES;
        FilePolicy small = new FilePolicy(
                CONTENT.length,
                CONTENT.length,
                CONTENT.length * 8L,
                usual.maxOpen(),
                usual.maxPart(),
                usual.unusedLife(),
                usual.storage(),
                usual.pictures(),
                usual.scan());
        chat = open(ChatOptions.defaults().with(clock).with(days(30, 0)).with(small))
                .ready();
        files = new ChatFiles(chat);
        retention().setHold("ann", "general", true, "");
        for (int i = 0; i < 4; i++) {
            StoredMessage sent =
                    files.post("bob", "general", "", "a.bin", CONTENT).message();
            chat.edits.delete("bob", id(sent), "");
        }
        assertRefused(Problem.STORAGE_FULL, () -> files.begin("bob", "general", "b.bin", CONTENT, "more"));
        files.post("cid", "general", "", "c.bin", CONTENT);
        retention().setHold("ann", "general", false, "");
        await().atMost(LONG)
                .ignoreException(ChatException.class)
                .untilAsserted(() -> files.begin("bob", "general", "b.bin", CONTENT, "more"));
    }

    /** Posted, edited, deleted and held in transactions that may be one. */
    @Test
    void whatIsNotYetWrittenIsKeptToo() {
        retention().setHold("ann", "general", true, "");
        List<StoredMessage> posted = IntStream.range(0, 20)
                .mapToObj(i -> post("bob", SECRET + " " + i + "."))
                .toList();
        posted.parallelStream().forEach(message -> {
            edited(message, SECRET + " changed " + message.number() + ".");
            chat.edits.delete("bob", id(message), "");
        });
        posted.forEach(this::assertHidden);
        String export = export("general");
        posted.forEach(
                message -> assertThat(export).contains(message.body(), SECRET + " changed " + message.number() + "."));
        assertThat(check().messages()).isEqualTo(20);
    }

    @Test
    void onlyAdministratorsLearnOfTheHoldAndItsReason() {
        String cursor = chat.feed.now();
        retention().setHold("ann", "general", true, "case 17");

        assertThat(chat.poll("bob", cursor).entries()).isEmpty();
        assertThat(chat.administration
                        .rooms()
                        .get("ann", "general")
                        .info()
                        .retention()
                        .holdReason())
                .isEqualTo("case 17");
        retention().setDays("ann", "general", 10, null);
        retention().setHold("ann", "general", true, "case 18");
        assertThat(audited("LEGAL_HOLD_SET"))
                .extracting(entry -> entry.after())
                .containsExactly("{\"legalHold\":\"true\",\"reason\":\"case 17\"}", "{\"reason\":\"case 18\"}");
        assertThat(chat.stores
                        .retention()
                        .room("general")
                        .orElseThrow()
                        .info()
                        .retention()
                        .holdReason())
                .isEqualTo("case 18");
        retention().setHold("ann", "general", false, "");
        assertThat(chat.administration
                        .rooms()
                        .get("ann", "general")
                        .info()
                        .retention()
                        .holdReason())
                .isEmpty();
        assertRefused(Problem.INVALID_VALUE, () -> retention().setHold("ann", "general", true, "x".repeat(501)));
    }
}
