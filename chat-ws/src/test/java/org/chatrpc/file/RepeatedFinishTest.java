package org.chatrpc.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.DefaultPolicies;
import org.chatrpc.file.picture.camera.CameraData;
import org.chatrpc.file.picture.camera.Erasure;
import org.chatrpc.model.file.Attachment;
import org.chatrpc.model.file.StoredFile;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.store.PostgresServer;
import org.chatrpc.store.connect.DatabaseConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An upload is finished again, after a failure or at another node: an acknowledged file is never lost. */
class RepeatedFinishTest {
    private static final String SECRET = "52.5163N 13.3777E";

    private final DatabaseConfig database = PostgresServer.newDatabase();
    private final Chat one = new Chat(database, ChatOptions.defaults()).ready();
    private final Chat other = new Chat(database, ChatOptions.defaults()).ready();
    private final ChatFiles files = new ChatFiles(one);
    private final byte[] photo = photo();

    @BeforeEach
    void register() {
        one.register("ann");
        Awaitility.await().until(() -> other.members.isMember("ann", "general"));
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    /** Two segments with a text that is to be erased. */
    private static byte[] photo() {
        byte[] plain = Pictures.jpeg(300, 200);
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        photo.write(plain, 0, 2);
        for (int i = 0; i < 2; i++) {
            byte[] content = ("http://ns.adobe.com/xap/1.0/\0" + SECRET).getBytes(ISO_8859_1);
            photo.writeBytes(ByteBuffer.allocate(4)
                    .putShort((short) 0xFFE1)
                    .putShort((short) (content.length + 2))
                    .array());
            photo.writeBytes(content);
        }
        photo.write(plain, 2, plain.length - 2);
        return photo.toByteArray();
    }

    private StoredFile received(String clientUploadId) {
        Uploads.Begun begun = files.begin("ann", "general", "photo.jpg", photo, clientUploadId);
        files.send("ann", begun, photo);
        return one.stores.files().find(begun.uploadId()).orElseThrow();
    }

    private static Inspection inspection(Chat chat) {
        FilePolicy policy = DefaultPolicies.FILES;
        return new Inspection(
                chat.stores.files(), chat.contents, policy.pictures(), ChatFiles.NO_SCANNER, System::nanoTime);
    }

    private void assertWhole(Attachment finished) {
        byte[] read = files.read("ann", finished.id());
        assertThat(read).hasSameSizeAs(photo);
        assertThat(new String(read, ISO_8859_1)).doesNotContain(SECRET);
        assertThat(ChatFiles.sha256(read)).isEqualTo(finished.sha256());
        assertThat(finished.mediaType()).isEqualTo("image/jpeg");
        assertThat(finished.thumbnail().isKnown()).isTrue();
    }

    @Test
    void aFinishThatFailedAfterErasingGoesOn() {
        StoredFile file = received("id-1");
        inspection(one).of(file, ChatFiles.ADDRESS);
        assertThat(one.contents.read(file.id(), 0, photo.length)).isNotEqualTo(photo);
        assertWhole(other.uploads.finish("ann", ChatFiles.ADDRESS, file.id()));
    }

    @Test
    void aFinishThatFailedWhileErasingGoesOn() {
        StoredFile file = received("id-1");
        StoredBytes bytes = new StoredBytes(one.contents, file.id(), photo.length);
        Erasure erasure = CameraData.in(bytes, "image/jpeg", true).orElseThrow().erasure();
        byte[] clean = erasure.over(bytes).read(0, photo.length);
        assertThat(one.stores.files().cleaning(file.id(), ChatFiles.sha256(clean)))
                .isTrue();
        one.contents.overwrite(file.id(), 80, Arrays.copyOfRange(clean, 80, 100));
        Attachment finished = other.uploads.finish("ann", ChatFiles.ADDRESS, file.id());
        assertThat(finished.sha256()).isEqualTo(ChatFiles.sha256(clean));
        assertWhole(finished);
    }

    @Test
    void aCallThatComesTooLateChangesNothing() {
        StoredFile unfinished = received("id-1");
        Attachment finished = one.uploads.finish("ann", ChatFiles.ADDRESS, unfinished.id());
        inspection(other).of(unfinished, ChatFiles.ADDRESS);
        assertThat(other.stores.files().discard(unfinished, "")).isFalse();
        assertThat(other.stores.files().discard(unfinished, finished.sha256())).isFalse();
        assertThat(other.stores.files().cleaning(unfinished.id(), finished.sha256()))
                .isFalse();
        assertWhole(finished);
    }

    @Test
    void anotherContentThanTheOneThatIsLeftIsRefused() {
        StoredFile file = received("id-1");
        one.stores.files().cleaning(file.id(), "0".repeat(64));
        assertRefused(Problem.OVERLOADED, () -> one.uploads.finish("ann", ChatFiles.ADDRESS, file.id()));
        assertThat(one.contents.read(file.id(), 0, photo.length)).isEqualTo(photo);
    }

    @Test
    void finishingAtTwoNodesAtTheSameTimeHasOneResult() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 15; i++) {
                String id = received("id-" + i).id();
                List<Future<Attachment>> results = new ArrayList<>();
                for (Chat chat : List.of(one, other)) {
                    results.add(threads.submit(() -> finish(chat, id)));
                }
                Attachment finished = results.get(0).get();
                assertThat(results.get(1).get()).isEqualTo(finished);
                assertWhole(finished);
            }
        } finally {
            threads.shutdown();
        }
    }

    private static Attachment finish(Chat chat, String id) {
        for (int attempt = 0; attempt < 500; attempt++) {
            try {
                return chat.uploads.finish("ann", ChatFiles.ADDRESS, id);
            } catch (ChatException e) {
                assertThat(e.problem()).isEqualTo(Problem.OVERLOADED);
            }
        }
        throw new AssertionError("always busy");
    }
}
