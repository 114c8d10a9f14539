package org.chatrpc.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.DefaultPolicies;
import org.chatrpc.limit.Rate;
import org.chatrpc.limit.RateClass;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.problem.ChatException;
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

    /** Otherwise all of it would be sent, and then refused with the message. */
    @Test
    void nothingIsUploadedWhereNobodyOfThisRoleMayPost() {
        try (Chat chat = new Chat(folder).ready()) {
            chat.registerAll("ann", "bob");
            ChatFiles files = new ChatFiles(chat);
            Optional<String> none = Optional.empty();
            chat.rooms.create("ann", "news", none, none, Visibility.PUBLIC, Optional.of(Role.MODERATOR));
            chat.members.join("bob", "news");
            assertThat(chat.roomFiles.limits("bob", "news").allowed()).isFalse();
            assertRefused(Problem.NOT_PERMITTED, () -> files.begin("bob", "news", "x", CONTENT, "id-1"));
            Uploads.Begun begun = files.begin("ann", "news", "x", CONTENT, "id-1");
            chat.rooms.update("ann", "news", none, none, Optional.of(true), Optional.empty());
            assertThat(chat.roomFiles.limits("ann", "news").allowed()).isFalse();
            assertRefused(Problem.ROOM_ARCHIVED, () -> files.begin("ann", "news", "y", CONTENT, "id-2"));
            assertThat(files.begin("ann", "news", "x", CONTENT, "id-1")).isEqualTo(begun);
            assertThat(chat.roomFiles.limits("ann", "general").allowed()).isTrue();
        }
    }

    /** A database that is asked before a call is counted can be kept busy by calls that are refused. */
    @Test
    void callsAreCountedBeforeTheDatabaseIsAsked() {
        String nobody = "0".repeat(32);
        ChatOptions strict = ChatOptions.defaults().with(Map.of(RateClass.FILE_PARTS, Rate.perMinute(1, 4)));
        List<Consumer<Chat>> calls = List.of(
                chat -> chat.uploads.part("ann", nobody, 0, CONTENT),
                chat -> chat.uploads.finish("ann", ChatFiles.ADDRESS, nobody),
                chat -> new ChatFiles(chat).begin("ann", "general", "x", CONTENT, "id-1"));
        for (int i = 0; i < calls.size(); i++) {
            Consumer<Chat> call = calls.get(i);
            try (Chat chat = new Chat(folder.resolve("chat-" + i), strict).ready()) {
                chat.register("ann");
                for (int time = 0; time < 4; time++) {
                    try {
                        call.accept(chat);
                    } catch (ChatException e) {
                        assertThat(e.problem()).isEqualTo(Problem.NO_SUCH_UPLOAD);
                    }
                }
                assertRefused(Problem.RATE_LIMITED, () -> call.accept(chat));
            }
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
