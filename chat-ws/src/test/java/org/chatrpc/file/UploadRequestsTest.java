package org.chatrpc.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.DefaultPolicies;
import org.chatrpc.file.store.FileContents;
import org.chatrpc.limit.Rate;
import org.chatrpc.limit.RateClass;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.file.Attachment;
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
                new FilePolicy.Storage(Optional.empty(), bytes, 0),
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
            assertRefused(Problem.ROOM_ARCHIVED, () -> files.begin("ann", "news", "x", CONTENT, "id-1"));
            assertRefused(Problem.ROOM_ARCHIVED, () -> files.send("ann", begun, CONTENT));
            assertRefused(Problem.ROOM_ARCHIVED, () -> chat.uploads.finish("ann", ChatFiles.ADDRESS, begun.uploadId()));
            assertThat(chat.roomFiles.limits("ann", "general").allowed()).isTrue();
            chat.rooms.update("ann", "news", none, none, Optional.of(false), Optional.empty());
            assertThat(files.begin("ann", "news", "x", CONTENT, "id-1")).isEqualTo(begun);
            files.send("ann", begun, CONTENT);
        }
    }

    @Test
    void whoeverIsBannedCannotGoOnAndIsStillToldOfWhatIsFinished() {
        try (Chat chat = new Chat(folder).ready()) {
            chat.registerAll("ann", "bob");
            ChatFiles files = new ChatFiles(chat);
            Optional<String> none = Optional.empty();
            chat.rooms.create("ann", "open", none, none, Visibility.PUBLIC, Optional.empty());
            chat.members.join("bob", "open");
            Uploads.Begun begun = files.begin("bob", "open", "x", CONTENT, "id-1");
            Uploads.Begun ended = files.begin("bob", "open", "y", CONTENT, "id-2");
            files.send("bob", ended, CONTENT);
            Attachment finished = chat.uploads.finish("bob", ChatFiles.ADDRESS, ended.uploadId());
            chat.members.remove("ann", "open", "bob");

            assertThat(assertRefused(Problem.NOT_A_MEMBER, () -> files.send("bob", begun, CONTENT))
                            .field())
                    .contains("uploadId");
            assertRefused(Problem.NOT_A_MEMBER, () -> chat.uploads.finish("bob", ChatFiles.ADDRESS, begun.uploadId()));
            assertThat(chat.contents.received(begun.uploadId())).isZero();
            assertThat(chat.uploads.finish("bob", ChatFiles.ADDRESS, ended.uploadId()))
                    .isEqualTo(finished);
            assertThat(chat.uploads.part("bob", ended.uploadId(), 0, CONTENT)).isEqualTo(CONTENT.length);
        }
    }

    /** A client asks again and again while a large file is scanned, which must not use up what it may upload. */
    @Test
    void askingAgainWhileAFileIsLookedAtIsNotCounted() throws Exception {
        ChatOptions strict = ChatOptions.defaults().with(Map.of(RateClass.UPLOADS, Rate.perMinute(1, 4)));
        try (Chat chat = new Chat(folder, strict).ready()) {
            chat.register("ann");
            ChatFiles files = new ChatFiles(chat);
            Uploads.Begun begun = files.begin("ann", "general", "x", CONTENT, "id-1");
            files.send("ann", begun, CONTENT);
            CountDownLatch looking = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            Uploads slow = new Uploads(
                    chat.stores.files(),
                    waiting(chat.contents, looking, goOn),
                    new Inspection(
                            chat.stores.files(),
                            chat.contents,
                            DefaultPolicies.FILES.pictures(),
                            ChatFiles.NO_SCANNER,
                            System::nanoTime),
                    chat.members,
                    () -> DefaultPolicies.FILES,
                    chat.limits,
                    Clock.systemUTC(),
                    FileListener.NONE);
            ExecutorService thread = Executors.newSingleThreadExecutor();
            try {
                Future<Attachment> first = thread.submit(() -> slow.finish("ann", ChatFiles.ADDRESS, begun.uploadId()));
                assertThat(looking.await(60, TimeUnit.SECONDS)).isTrue();
                for (int i = 0; i < 20; i++) {
                    assertRefused(Problem.OVERLOADED, () -> slow.finish("ann", ChatFiles.ADDRESS, begun.uploadId()));
                }
                goOn.countDown();
                Attachment finished = first.get(60, TimeUnit.SECONDS);
                for (int i = 0; i < 20; i++) {
                    assertThat(slow.finish("ann", ChatFiles.ADDRESS, begun.uploadId()))
                            .isEqualTo(finished);
                }
                files.upload("ann", "general", "y", CONTENT);
            } finally {
                thread.shutdownNow();
            }
        }
    }

    /** The contents, whose first use waits. */
    private static FileContents waiting(FileContents contents, CountDownLatch reached, CountDownLatch goOn) {
        return (FileContents) Proxy.newProxyInstance(
                UploadRequestsTest.class.getClassLoader(),
                new Class<?>[] {FileContents.class},
                (proxy, method, arguments) -> {
                    reached.countDown();
                    goOn.await();
                    return method.invoke(contents, arguments);
                });
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
