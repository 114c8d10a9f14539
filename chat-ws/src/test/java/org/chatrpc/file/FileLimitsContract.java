package org.chatrpc.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.Refusals.assertRefused;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.chatrpc.ChatOptions;
import org.chatrpc.DefaultPolicies;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;

/** How much may be stored and for how long; the same wherever files are stored. */
abstract class FileLimitsContract extends ChatWithFiles {
    @Test
    void whatIsNeverSentExpires() {
        Uploads.Begun unfinished = files.begin("ann", "general", "a.bin", CONTENT, "id-1");
        chat.uploads.part("ann", unfinished.uploadId(), 0, Arrays.copyOf(CONTENT, 5_000));
        String unsent = files.upload("ann", "general", "b.bin", CONTENT).id();
        String sent = files.post("ann", "general", "", "c.bin", CONTENT)
                .message()
                .attachments()
                .get(0)
                .id();
        clock.advance(Duration.ofHours(25));
        chat.sweep.sweep();
        assertRefused(
                Problem.NO_SUCH_UPLOAD, () -> chat.uploads.part("ann", unfinished.uploadId(), 5_000, new byte[5_000]));
        assertRefused(Problem.NO_SUCH_FILE, () -> files.post("ann", "general", "", unsent));
        assertThat(chat.contents.received(unfinished.uploadId())).isZero();
        assertThat(chat.contents.received(unsent)).isZero();
        assertThat(files.read("ann", sent)).isEqualTo(CONTENT);
        assertThat(files.begin("ann", "general", "a.bin", CONTENT, "id-1").offset())
                .isZero();
    }

    @Test
    void anUploadThatGoesOnDoesNotExpire() {
        Uploads.Begun begun = files.begin("ann", "general", "a.bin", CONTENT, "id-1");
        for (int offset = 0; offset < CONTENT.length; offset += 100_000) {
            chat.uploads.part("ann", begun.uploadId(), offset, Arrays.copyOfRange(CONTENT, offset, offset + 100_000));
            clock.advance(Duration.ofHours(20));
            chat.sweep.sweep();
        }
        String id =
                chat.uploads.finish("ann", ChatFiles.ADDRESS, begun.uploadId()).id();
        files.post("ann", "general", "", id);
        assertThat(files.read("ann", id)).isEqualTo(CONTENT);
        files.begin("ann", "general", "b.bin", CONTENT, "id-2");
        clock.advance(Duration.ofHours(20));
        files.begin("ann", "general", "b.bin", CONTENT, "id-2");
        clock.advance(Duration.ofHours(20));
        chat.sweep.sweep();
        assertThat(chat.stores.files().begun("ann", "id-2")).isPresent();
        clock.advance(Duration.ofHours(5));
        chat.sweep.sweep();
        assertThat(chat.stores.files().begun("ann", "id-2")).isEmpty();
    }

    @Test
    void onePersonCanUseOnlySoMuch() {
        byte[] large = ChatFiles.random((int) DefaultPolicies.FILES.maxBytes(), 3);
        assertRefused(
                Problem.INVALID_VALUE,
                () -> files.begin("ann", "general", "x", new byte[large.length + 1], "too-large"));
        files.begin("ann", "general", "one", large, "id-1");
        files.begin("ann", "general", "two", large, "id-2");
        assertRefused(Problem.LIMIT_REACHED, () -> files.begin("ann", "general", "three", CONTENT, "id-3"));
        // Known already, so it takes nothing more.
        assertThat(files.begin("ann", "general", "two", large, "id-2").offset()).isZero();
        files.begin("bob", "general", "one", large, "id-1");
        for (int i = 0; i < DefaultPolicies.FILES.maxOpen(); i++) {
            files.begin("cid", "general", "small", CONTENT, "id-" + i);
        }
        assertRefused(Problem.LIMIT_REACHED, () -> files.begin("cid", "general", "small", CONTENT, "one-more"));
    }

    @Test
    void uploadsAtTheSameTimeDoNotGetPastALimit() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        int attempts = DefaultPolicies.FILES.maxOpen() + 15;
        IntStream.range(0, attempts).parallel().forEach(i -> {
            try {
                files.begin("cid", "general", "small", CONTENT, "id-" + i);
                begun.incrementAndGet();
            } catch (ChatException e) {
                assertThat(e.problem()).isEqualTo(Problem.LIMIT_REACHED);
                refused.incrementAndGet();
            }
        });
        assertThat(begun).hasValue(DefaultPolicies.FILES.maxOpen());
        assertThat(refused).hasValue(15);
    }

    @Test
    void aFullServerTakesNoFileButMessages() {
        chat.close();
        FilePolicy policy = DefaultPolicies.FILES;
        FilePolicy small = new FilePolicy(
                policy.maxBytes(),
                policy.perPersonBytes(),
                500_000,
                policy.maxOpen(),
                policy.maxPart(),
                policy.unusedLife(),
                policy.storage(),
                policy.pictures(),
                policy.scan());
        chat = open(ChatOptions.defaults().with(clock).with(small)).ready();
        files = new ChatFiles(chat);
        StoredMessage posted =
                files.post("ann", "general", "", "a.bin", CONTENT).message();
        assertRefused(Problem.STORAGE_FULL, () -> files.begin("bob", "general", "b.bin", CONTENT, "id-1"));
        chat.post("ann", "general", "no file, but a message");
        chat.edits.delete("ann", Long.toString(posted.id()), "");
        await().atMost(Duration.ofSeconds(20))
                .ignoreException(ChatException.class)
                .untilAsserted(() -> assertThat(files.begin("bob", "general", "b.bin", CONTENT, "id-1")
                                .offset())
                        .isZero());
    }

    /** Nothing but the database remembers what was found before. */
    private void sweptAfterARestart() {
        new FileSweep(chat.stores.files(), chat.contents, ChatFiles.NO_SCANNER, Duration.ofDays(30), clock, Thread::new)
                .sweep();
    }

    @Test
    void contentsThatNoDatabaseKnowsAreRemoved() {
        String orphan = "0123456789abcdef0123456789abcdef";
        chat.contents.append(orphan, 0, new byte[5_000]);
        chat.contents.seal(orphan);
        String known = files.upload("ann", "general", "b.bin", CONTENT).id();
        clock.advance(Duration.ofDays(2));
        sweptAfterARestart();
        assertThat(chat.contents.received(orphan)).isEqualTo(5_000);
        clock.advance(Duration.ofHours(23));
        sweptAfterARestart();
        assertThat(chat.contents.received(orphan)).isEqualTo(5_000);
        clock.advance(Duration.ofHours(2));
        sweptAfterARestart();
        assertThat(chat.contents.received(orphan)).isZero();
        assertThat(files.read("ann", known)).isEqualTo(CONTENT);
    }
}
