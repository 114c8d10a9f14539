package org.chatrpc.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.Refusals.assertRefused;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.DefaultPolicies;
import org.chatrpc.model.file.Attachment;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.connect.DatabaseConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files at two nodes on one PostgreSQL. */
class AcrossNodesTest {
    private static final byte[] CONTENT = ChatFiles.random(400_000, 1);

    private final DatabaseConfig database = PostgresServer.newDatabase();
    private final Chat one = new Chat(database, ChatOptions.defaults()).ready();
    private final Chat other = new Chat(database, ChatOptions.defaults()).ready();

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    @Test
    void anUploadGoesOnAtAnotherNode() {
        one.registerAll("ann", "bob");
        await().until(() -> other.members.isMember("bob", "general"));
        ChatFiles atOne = new ChatFiles(one);
        ChatFiles atOther = new ChatFiles(other);
        Uploads.Begun begun = atOne.begin("ann", "general", "data.bin", CONTENT, "id-1");
        one.uploads.part("ann", begun.uploadId(), 0, Arrays.copyOf(CONTENT, 100_000));
        Uploads.Begun again = atOther.begin("ann", "general", "data.bin", CONTENT, "id-1");
        assertThat(again).isEqualTo(new Uploads.Begun(begun.uploadId(), 100_000));
        long offset = again.offset();
        for (int i = 0; offset < CONTENT.length; i++) {
            byte[] part =
                    Arrays.copyOfRange(CONTENT, (int) offset, (int) Math.min(CONTENT.length, offset + ChatFiles.PART));
            offset = (i % 2 == 0 ? one : other).uploads.part("ann", begun.uploadId(), offset, part);
        }
        Attachment finished = other.uploads.finish("ann", ChatFiles.ADDRESS, begun.uploadId());
        assertThat(one.uploads.finish("ann", ChatFiles.ADDRESS, begun.uploadId()))
                .isEqualTo(finished);

        StoredMessage posted = atOne.post("ann", "general", "", finished.id()).message();
        assertThat(atOther.read("bob", finished.id())).isEqualTo(CONTENT);
        assertRefused(Problem.NO_SUCH_FILE, () -> atOther.post("ann", "general", "", finished.id()));
        assertThat(atOther.list("bob", "general", Optional.empty(), 10)).containsExactly(finished.id());
        assertThat(other.roomFiles.limits("ann", "general").free())
                .isEqualTo(DefaultPolicies.FILES.perPersonBytes() - CONTENT.length);
        other.edits.delete("ann", Long.toString(posted.id()), "");
        assertThat(atOne.list("bob", "general", Optional.empty(), 10)).isEmpty();
        assertRefused(Problem.NO_SUCH_FILE, () -> atOne.read("ann", finished.id()));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(one.contents.received(finished.id())).isZero());
        assertThat(one.stores.files().garbage("", 10)).isEmpty();
    }
}
