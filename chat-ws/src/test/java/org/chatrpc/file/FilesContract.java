package org.chatrpc.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.Refusals.assertRefused;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.file.Attachment;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;

/** Uploads, messages with files, and who may read them; the same wherever files are stored. */
abstract class FilesContract extends ChatWithFiles {
    @Test
    void aFileIsReceivedInPartsAndReadByMembers() {
        Attachment sent = files.upload("ann", "general", "data.bin", CONTENT);
        assertThat(sent.name()).isEqualTo("data.bin");
        assertThat(sent.size()).isEqualTo(CONTENT.length);
        assertThat(sent.sha256()).isEqualTo(ChatFiles.sha256(CONTENT));
        assertThat(sent.mediaType()).isEqualTo("application/octet-stream");

        StoredMessage posted = files.post("ann", "general", "look", sent.id()).message();
        assertThat(posted.attachments()).containsExactly(sent);
        assertThat(files.read("bob", sent.id())).isEqualTo(CONTENT);
        assertThat(chat.page("bob", "general", OptionalLong.empty(), OptionalLong.empty(), OptionalInt.empty())
                        .messages())
                .last()
                .isEqualTo(posted);
        assertThat(chat.stores.messages().find(posted.id())).contains(posted);
    }

    @Test
    void anUploadGoesOnWhereItEnded() {
        Uploads.Begun begun = files.begin("ann", "general", "data.bin", CONTENT, "id-1");
        assertThat(begun.offset()).isZero();
        byte[] first = Arrays.copyOf(CONTENT, 10_000);
        assertThat(chat.uploads.part("ann", begun.uploadId(), 0, first)).isEqualTo(10_000);
        // The same part again, as its answer was lost.
        assertThat(chat.uploads.part("ann", begun.uploadId(), 0, first)).isEqualTo(10_000);
        assertThat(chat.uploads.part("ann", begun.uploadId(), 20_000, first)).isEqualTo(10_000);

        Uploads.Begun again = files.begin("ann", "general", "data.bin", CONTENT, "id-1");
        assertThat(again).isEqualTo(new Uploads.Begun(begun.uploadId(), 10_000));
        files.send("ann", again, CONTENT);
        Attachment finished = chat.uploads.finish("ann", ChatFiles.ADDRESS, begun.uploadId());
        assertThat(chat.uploads.finish("ann", ChatFiles.ADDRESS, begun.uploadId()))
                .isEqualTo(finished);
        assertThat(files.begin("ann", "general", "data.bin", CONTENT, "id-1"))
                .isEqualTo(new Uploads.Begun(begun.uploadId(), CONTENT.length));
        assertThat(files.read("ann", finished.id())).isEqualTo(CONTENT);
    }

    @Test
    void anIdNamesOneUploadOnly() {
        files.begin("ann", "general", "data.bin", CONTENT, "id-1");
        assertRefused(
                Problem.UPLOAD_ID_REUSED,
                () -> files.begin("ann", "general", "data.bin", ChatFiles.random(300_000, 2), "id-1"));
        assertThat(files.begin("bob", "general", "data.bin", CONTENT, "id-1").offset())
                .isZero();
    }

    @Test
    void whatIsNotWhatWasAnnouncedIsDiscarded() {
        Uploads.Begun begun = files.begin("ann", "general", "data.bin", CONTENT, "id-1");
        assertRefused(Problem.UPLOAD_INCOMPLETE, () -> chat.uploads.finish("ann", ChatFiles.ADDRESS, begun.uploadId()));
        files.send("ann", begun, ChatFiles.random(CONTENT.length, 2));
        assertRefused(Problem.CONTENT_MISMATCH, () -> chat.uploads.finish("ann", ChatFiles.ADDRESS, begun.uploadId()));
        Uploads.Begun again = files.begin("ann", "general", "data.bin", CONTENT, "id-1");
        assertThat(again.offset()).isZero();
        files.send("ann", again, CONTENT);
        assertThat(chat.uploads
                        .finish("ann", ChatFiles.ADDRESS, again.uploadId())
                        .sha256())
                .isEqualTo(ChatFiles.sha256(CONTENT));
    }

    @Test
    void partsHaveLimits() {
        String id = files.begin("ann", "general", "data.bin", CONTENT, "id-1").uploadId();
        assertRefused(Problem.INVALID_VALUE, () -> chat.uploads.part("ann", id, 0, new byte[0]));
        assertRefused(Problem.INVALID_VALUE, () -> chat.uploads.part("ann", id, 0, new byte[10]));
        assertRefused(Problem.INVALID_VALUE, () -> chat.uploads.part("ann", id, 0, new byte[131_073]));
        assertRefused(Problem.INVALID_VALUE, () -> chat.uploads.part("ann", id, -1, new byte[5_000]));
        assertRefused(Problem.INVALID_VALUE, () -> chat.uploads.part("ann", id, 299_999, new byte[2]));
        assertRefused(Problem.NO_SUCH_UPLOAD, () -> chat.uploads.part("bob", id, 0, new byte[5_000]));
        assertRefused(Problem.NO_SUCH_UPLOAD, () -> chat.uploads.part("ann", "../../x", 0, new byte[5_000]));
        assertThat(files.begin("ann", "general", "data.bin", CONTENT, "id-1").offset())
                .isZero();
    }

    @Test
    void aFileIsInOneMessageOfItsOwnerInItsRoomOnly() {
        chat.rooms.create("ann", "tea", Optional.empty(), Optional.empty(), Visibility.PRIVATE, Optional.empty());
        String id = files.upload("ann", "general", "data.bin", CONTENT).id();
        assertRefused(Problem.NO_SUCH_FILE, () -> files.post("bob", "general", "mine", id));
        assertRefused(Problem.NO_SUCH_FILE, () -> files.post("ann", "tea", "here", id));
        assertRefused(Problem.NO_SUCH_FILE, () -> files.post("ann", "general", "?", "0".repeat(32)));
        assertRefused(Problem.NO_SUCH_FILE, () -> files.post("ann", "general", "?", "x' OR 1"));
        assertRefused(Problem.INVALID_VALUE, () -> files.post("ann", "general", "twice", id, id));
        String unfinished =
                files.begin("ann", "general", "data.bin", CONTENT, "id-1").uploadId();
        assertRefused(Problem.UPLOAD_INCOMPLETE, () -> files.post("ann", "general", "too soon", unfinished));

        files.post("ann", "general", "", id);
        assertRefused(Problem.NO_SUCH_FILE, () -> files.post("ann", "general", "again", id));
        assertRefused(Problem.INVALID_VALUE, () -> files.post("ann", "general", ""));
    }

    @Test
    void theTextOfAMessageWithFilesCanBeRemovedAndSetAgain() {
        String bare = Long.toString(files.post("ann", "general", "", "a.txt", ChatFiles.text("a"))
                .message()
                .id());
        long seq = chat.journal.applied();
        assertThat(chat.edits
                        .edit("ann", bare, "", OptionalInt.empty())
                        .changes()
                        .revision())
                .as("it has no text already")
                .isZero();
        assertThat(chat.journal.applied()).isEqualTo(seq);

        String captioned = Long.toString(files.post("ann", "general", "tpyo", "b.txt", ChatFiles.text("b"))
                .message()
                .id());
        assertThat(chat.edits.edit("ann", captioned, "", OptionalInt.of(0)).body())
                .isEmpty();
        assertThat(chat.edits.edit("ann", captioned, null, OptionalInt.empty()).attachments())
                .hasSize(1);
        assertThat(chat.edits.edit("ann", captioned, "typo", OptionalInt.of(1)).body())
                .isEqualTo("typo");
        assertRefused(Problem.INVALID_VALUE, () -> chat.edits.edit("ann", captioned, " ", OptionalInt.empty()));
    }

    @Test
    void sendingAgainReturnsTheSameReceipt() {
        String id = files.upload("ann", "general", "data.bin", CONTENT).id();
        StoredMessage sent = chat.messages
                .post("ann", "general", "look", "id-1", "", List.of(id))
                .message();
        assertThat(chat.messages.post("ann", "general", "look", "id-1", "", List.of(id)))
                .matches(again -> again.duplicate() && again.message().id() == sent.id());
        assertRefused(Problem.MESSAGE_ID_REUSED, () -> chat.messages.post("ann", "general", "look", "id-1", ""));
        chat.edits.delete("ann", Long.toString(sent.id()), "");
        assertThat(chat.messages.post("ann", "general", "look", "id-1", "", List.of(id)))
                .matches(again -> again.duplicate() && again.message().id() == sent.id());
        assertRefused(Problem.MESSAGE_ID_REUSED, () -> chat.messages.post("ann", "general", "look", "id-1", ""));
    }

    @Test
    void onlyThoseWhoMayReadTheMessageMayReadTheFile() {
        String unsent = files.upload("ann", "general", "data.bin", CONTENT).id();
        assertThat(files.read("ann", unsent)).isEqualTo(CONTENT);
        assertRefused(Problem.NO_SUCH_FILE, () -> files.read("bob", unsent));
        String direct = chat.rooms.openDirect("ann", "bob").info().id();
        String shared = files.upload("ann", direct, "data.bin", CONTENT).id();
        files.post("ann", direct, "", shared);
        assertThat(files.read("bob", shared)).isEqualTo(CONTENT);
        assertRefused(Problem.NO_SUCH_FILE, () -> files.read("cid", shared));
        assertRefused(Problem.NO_SUCH_FILE, () -> files.thumbnail("bob", shared));

        chat.rooms.create("ann", "tea", Optional.empty(), Optional.empty(), Visibility.PUBLIC, Optional.empty());
        chat.members.join("bob", "tea");
        String left = files.upload("bob", "tea", "data.bin", CONTENT).id();
        files.post("bob", "tea", "", left);
        chat.members.leave("bob", "tea");
        assertRefused(Problem.NO_SUCH_FILE, () -> files.read("bob", left));
        assertThat(files.read("ann", left)).isEqualTo(CONTENT);
    }

    @Test
    void whoIsBlockedSendsFilesToNobody() {
        String direct = chat.rooms.openDirect("ann", "bob").info().id();
        chat.blocks.block("bob", "ann");
        String id = files.upload("ann", direct, "data.bin", CONTENT).id();
        files.post("ann", direct, "", id);
        assertRefused(Problem.NO_SUCH_FILE, () -> files.read("bob", id));
        assertThat(files.read("ann", id)).isEqualTo(CONTENT);
    }

    @Test
    void deletingAMessageRemovesItsFiles() {
        StoredMessage posted = files.post("ann", "general", "look", "photo.png", Pictures.png(400, 300))
                .message();
        String id = posted.attachments().get(0).id();
        assertThat(files.thumbnail("bob", id)).isNotEmpty();
        chat.edits.delete("ann", Long.toString(posted.id()), "");
        assertRefused(Problem.NO_SUCH_FILE, () -> files.read("ann", id));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(chat.contents.received(id)).isZero();
            assertThat(chat.contents.received(id + "t")).isZero();
        });
        assertThat(chat.stores.messages().find(posted.id()).orElseThrow().attachments())
                .isEmpty();
    }
}
