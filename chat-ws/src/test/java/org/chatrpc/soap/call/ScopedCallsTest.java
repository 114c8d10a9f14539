package org.chatrpc.soap.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.file.ChatFiles;
import org.chatrpc.limit.Rate;
import org.chatrpc.limit.RateClass;
import org.chatrpc.model.Visibility;
import org.chatrpc.soap.TestServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The room of a message or a file is asked for only at the rate of the calls that name one, and each call counts once. */
class ScopedCallsTest {
    private static final int BURST = 4;
    private static final Rate STRICT = Rate.perMinute(1, BURST);

    @TempDir
    Path folder;

    private Chat chat;
    private CallRunner calls;
    private String token;
    private String elsewhere;
    private String here;

    @BeforeEach
    void start() {
        ChatOptions options = ChatOptions.defaults().with(Map.of(RateClass.EDITS, STRICT, RateClass.REACTIONS, STRICT));
        chat = new Chat(folder, options).ready();
        calls = new CallRunner(TestServices.of(chat));
        chat.register("ann");
        chat.rooms.create("ann", "red", Optional.empty(), Optional.empty(), Visibility.PRIVATE, Optional.empty());
        chat.administration.services().create("ann", "robot", Optional.empty(), List.of("general"));
        token = chat.administration
                .services()
                .createToken(
                        "ann",
                        "robot",
                        "narrow",
                        List.of("read:general", "change:general", "react:general"),
                        Optional.empty())
                .secret();
        elsewhere = Long.toString(chat.post("ann", "red", "elsewhere").message().id());
        here = Long.toString(chat.post("ann", "general", "here").message().id());
    }

    @AfterEach
    void close() {
        Call.unbind();
        chat.close();
    }

    /** The fault, or nothing if the work was reached, which then counts as the operation does. */
    private String fault(String operation, Optional<String> message, Optional<String> file, Runnable work) {
        Call call = new Call(chat.answers, "192.0.2.1");
        call.recordOperation(operation);
        call.recordTargets(Optional.empty(), Optional.empty(), message, file);
        call.bind();
        calls.signedIn(token, new AtomicInteger(), (caller, response) -> work.run());
        return call.fault() == null ? "" : call.fault().getCode();
    }

    @Test
    void whatTheScopeRefusesIsCounted() {
        for (String operation : List.of("EditMessage", "AddReaction")) {
            for (int i = 0; i < BURST; i++) {
                assertThat(fault(operation, Optional.of(elsewhere), Optional.empty(), () -> {}))
                        .as(operation)
                        .isEqualTo("NOT_PERMITTED");
            }
            assertThat(fault(operation, Optional.of(elsewhere), Optional.empty(), () -> {}))
                    .as(operation)
                    .isEqualTo("RATE_LIMITED");
        }
    }

    @Test
    void whatTheScopeAllowsIsCountedOnce() {
        Runnable edit = () -> chat.limits.count(RateClass.EDITS, "robot");
        for (int i = 0; i < BURST; i++) {
            assertThat(fault("EditMessage", Optional.of(here), Optional.empty(), edit))
                    .isEmpty();
        }
        assertThat(fault("EditMessage", Optional.of(here), Optional.empty(), edit))
                .isEqualTo("RATE_LIMITED");
    }

    @Test
    void downloadsAreCountedInTheSameWay() {
        ChatFiles files = new ChatFiles(chat);
        byte[] content = ChatFiles.random(2_000, 1);
        String secret = files.upload("ann", "red", "x", content).id();
        String open = files.upload("ann", "general", "x", content).id();
        chat.limits.change(Map.of(RateClass.FILE_PARTS, STRICT));
        Runnable read = () -> chat.downloads.count("robot");
        for (int i = 0; i < BURST; i++) {
            assertThat(fault("DownloadPart", Optional.empty(), Optional.of(open), read))
                    .isEmpty();
        }
        assertThat(fault("DownloadPart", Optional.empty(), Optional.of(open), read))
                .isEqualTo("RATE_LIMITED");
        chat.limits.change(Map.of());
        chat.limits.change(Map.of(RateClass.FILE_PARTS, STRICT));
        for (int i = 0; i < BURST; i++) {
            assertThat(fault("DownloadPart", Optional.empty(), Optional.of(secret), read))
                    .isEqualTo("NOT_PERMITTED");
        }
        assertThat(fault("DownloadPart", Optional.empty(), Optional.of(secret), read))
                .isEqualTo("RATE_LIMITED");
    }
}
