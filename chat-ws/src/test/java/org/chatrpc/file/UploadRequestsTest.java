package org.chatrpc.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.util.Optional;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.DefaultPolicies;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is missing or impossible in a request is refused by name, and going on takes nothing that is not already taken. */
class UploadRequestsTest {
    private static final byte[] CONTENT = ChatFiles.random(50_000, 1);

    @TempDir
    Path folder;

    private static FilePolicy keepingFree(long bytes) {
        FilePolicy policy = DefaultPolicies.FILES;
        return new FilePolicy(
                policy.maxBytes(),
                policy.perPersonBytes(),
                policy.totalBytes(),
                policy.maxOpen(),
                policy.maxPart(),
                policy.unusedLife(),
                new FilePolicy.Storage(Optional.empty(), bytes),
                policy.pictures(),
                policy.scan());
    }

    @Test
    void whatIsMissingOrImpossibleIsRefused() {
        try (Chat chat = new Chat(folder).ready()) {
            chat.register("ann");
            ChatFiles files = new ChatFiles(chat);
            assertRefused(Problem.INVALID_VALUE, () -> chat.uploads.part("ann", null, 0, CONTENT));
            assertRefused(Problem.INVALID_VALUE, () -> chat.uploads.finish("ann", ChatFiles.ADDRESS, null));
            assertRefused(Problem.INVALID_VALUE, () -> chat.downloads.open("ann", null, false));
            String begun = files.begin("ann", "general", "x", CONTENT, "id-1").uploadId();
            assertRefused(Problem.INVALID_VALUE, () -> chat.uploads.part("ann", begun, 0, null));
            Download download = chat.downloads.open(
                    "ann", files.upload("ann", "general", "y", CONTENT).id(), false);
            assertRefused(Problem.INVALID_VALUE, () -> download.read(-1, 10));
            assertRefused(Problem.INVALID_VALUE, () -> download.read(CONTENT.length + 1, 10));
            assertThat(download.read(CONTENT.length, 10)).isEmpty();
        }
    }

    @Test
    void anUploadThatWasBegunNeedsNoMoreSpaceToGoOn() {
        String begun;
        try (Chat chat = new Chat(folder).ready()) {
            chat.register("ann");
            begun = new ChatFiles(chat)
                    .begin("ann", "general", "x", CONTENT, "id-1")
                    .uploadId();
        }
        ChatOptions full = ChatOptions.defaults().with(keepingFree(Long.MAX_VALUE));
        try (Chat chat = new Chat(folder, full).ready()) {
            ChatFiles files = new ChatFiles(chat);
            assertThat(files.begin("ann", "general", "x", CONTENT, "id-1").uploadId())
                    .isEqualTo(begun);
            assertRefused(Problem.STORAGE_FULL, () -> files.begin("ann", "general", "x", CONTENT, "id-2"));
        }
    }
}
