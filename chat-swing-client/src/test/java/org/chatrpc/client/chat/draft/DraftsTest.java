package org.chatrpc.client.chat.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.chatrpc.client.testing.ManualDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftsTest {

    private final ManualDispatcher dispatcher = new ManualDispatcher();

    @TempDir
    private Path folder;

    @Test
    void draftsSurviveACrash() {
        Drafts drafts = open();
        dispatcher.runCalls();
        drafts.put("general", "half a thought\nwith = signs # and \\ more");
        drafts.put("lunch", "x");
        drafts.put("lunch", "");
        dispatcher.pass(Duration.ofSeconds(1));
        Drafts next = open();
        dispatcher.runCalls();
        assertThat(next.texts().get()).containsOnlyKeys("general");
        assertThat(next.of("general")).isEqualTo("half a thought\nwith = signs # and \\ more");
    }

    @Test
    void draftsAreSavedDuringContinuousTyping() throws IOException {
        Drafts drafts = open();
        dispatcher.runCalls();
        String text = "";
        for (int i = 0; i < 100; i++) {
            text += "x";
            drafts.put("general", text);
            dispatcher.pass(Duration.ofMillis(100));
        }
        assertThat(Files.readString(file())).contains("x".repeat(90));
    }

    @Test
    void textTypedBeforeTheFileIsLoadedTakesPrecedenceAndNothingIsLost() {
        Drafts first = open();
        dispatcher.runCalls();
        first.put("general", "old");
        first.put("lunch", "kept");
        dispatcher.pass(Duration.ofSeconds(1));
        Drafts next = open();
        next.put("general", "");
        next.put("general", "new");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(next.of("general")).isEqualTo("new");
        Drafts last = open();
        dispatcher.runCalls();
        assertThat(last.of("general")).isEqualTo("new");
        assertThat(last.of("lunch")).isEqualTo("kept");
    }

    @Test
    void onlyTheOwnerCanReadThem() throws IOException {
        Drafts drafts = open();
        dispatcher.runCalls();
        drafts.put("general", "secret");
        dispatcher.pass(Duration.ofSeconds(1));
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aDamagedFileIsSetAside() throws IOException {
        Files.write(file(), new byte[] {(byte) 0xff, '\\', 'u'});
        Drafts drafts = open();
        dispatcher.runCalls();
        drafts.put("general", "new");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(folder.resolve("alice.properties.damaged")).exists();
        assertThat(Files.readString(file())).contains("new");
    }

    @Test
    void draftsUnderAnotherAddressOfTheChatAreMerged() throws IOException {
        Path former = folder.resolve("former.properties");
        new DraftsFile(former, List.of()).save(Map.of("general", "there", "lunch", "soup"));
        new DraftsFile(file(), List.of()).save(Map.of("general", "here"));
        assertThat(new DraftsFile(file(), List.of(former)).load())
                .containsExactlyInAnyOrderEntriesOf(Map.of("general", "here\nthere", "lunch", "soup"));
        assertThat(former).doesNotExist();
        assertThat(new DraftsFile(file(), List.of(former)).load()).hasSize(2);
    }

    private Drafts open() {
        return new Drafts(new DraftsFile(file(), List.of()), dispatcher);
    }

    private Path file() {
        return folder.resolve("alice.properties");
    }
}
