package org.chatrpc.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.DefaultPolicies;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who counts is told of every file that was received or read, once, and of every refusal. */
class FileListenerTest {
    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private Chat chat;
    private ChatFiles files;

    private final FileListener listener = new FileListener() {
        @Override
        public void uploaded(long bytes) {
            told.add("uploaded " + bytes);
        }

        @Override
        public void uploadRefused(Problem problem) {
            told.add("upload " + problem);
        }

        @Override
        public void read(boolean thumbnail, boolean begins, int bytes) {
            told.add((begins ? "begins " : "goes on ") + (thumbnail ? "thumbnail" : Integer.toString(bytes)));
        }

        @Override
        public void downloadRefused(Problem problem) {
            told.add("download " + problem);
        }
    };

    @BeforeEach
    void start() {
        chat = new Chat(folder, ChatOptions.defaults().with(listener)).ready();
        files = new ChatFiles(chat);
        chat.registerAll("ann", "bob");
    }

    @AfterEach
    void close() {
        chat.close();
    }

    @Test
    void uploadsAreToldOnceTheyAreComplete() {
        byte[] content = ChatFiles.random(2_000, 1);
        Uploads.Begun begun = files.begin("ann", "general", "a.bin", content, "id-1");
        assertRefused(Problem.UPLOAD_INCOMPLETE, () -> chat.uploads.finish("ann", ChatFiles.ADDRESS, begun.uploadId()));
        files.send("ann", begun, content);
        chat.uploads.finish("ann", ChatFiles.ADDRESS, begun.uploadId());
        chat.uploads.finish("ann", ChatFiles.ADDRESS, begun.uploadId());
        byte[] large = new byte[(int) DefaultPolicies.FILES.maxBytes() + 1];
        assertRefused(Problem.INVALID_VALUE, () -> files.begin("ann", "general", "b.bin", large, "id-2"));
        assertRefused(Problem.NO_SUCH_UPLOAD, () -> chat.uploads.part("bob", begun.uploadId(), 0, content));
        assertThat(told)
                .containsExactly(
                        "upload UPLOAD_INCOMPLETE", "uploaded 2000", "upload INVALID_VALUE", "upload NO_SUCH_UPLOAD");
    }

    @Test
    void downloadsAreToldPartByPart() {
        byte[] content = ChatFiles.random(ChatFiles.PART + 100, 1);
        String id = files.upload("ann", "general", "a.bin", content).id();
        String picture =
                files.upload("ann", "general", "b.png", Pictures.png(400, 300)).id();
        told.clear();
        files.read("ann", id);
        assertRefused(Problem.NO_SUCH_FILE, () -> files.read("bob", id));
        files.thumbnail("ann", picture);
        assertThat(told)
                .startsWith("begins " + ChatFiles.PART, "goes on 100")
                .contains("download NO_SUCH_FILE", "begins thumbnail");
    }
}
