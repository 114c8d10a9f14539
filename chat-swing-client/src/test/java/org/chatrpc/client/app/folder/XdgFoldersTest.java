package org.chatrpc.client.app.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of earlier versions are moved once, and nothing is lost whatever happens in between. */
class XdgFoldersTest {

    /** All that may be left of a crash in the middle. */
    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Crashes before one of its steps. */
    private static final class Crashing extends FileMove {

        private final boolean otherDisk;
        private int stepsLeft;

        Crashing(boolean otherDisk, int stepsLeft) {
            this.otherDisk = otherDisk;
            this.stepsLeft = stepsLeft;
        }

        private void step() {
            if (stepsLeft-- == 0) {
                throw new Crash();
            }
        }

        @Override
        void rename(Path from, Path to) throws IOException {
            step();
            if (otherDisk && !from.getParent().equals(to.getParent())) {
                throw new AtomicMoveNotSupportedException(from.toString(), to.toString(), "another disk");
            }
            super.rename(from, to);
        }

        @Override
        void copyOne(Path from, Path to) throws IOException {
            step();
            super.copyOne(from, to);
        }

        @Override
        void deleteOne(Path file) throws IOException {
            step();
            super.deleteOne(file);
        }
    }

    @TempDir
    private Path home;

    private XdgFolders folders;
    private Path former;

    @BeforeEach
    void earlierVersion() throws IOException {
        folders = XdgFolders.of(Map.of(), home);
        former = home.resolve(".local/share/chat-rpc");
        write("settings.properties", "theme=dark");
        write("sign-in.properties", "token=secret");
        write("addresses.properties", "a=b");
        write("drafts/one/alice.properties", "general=half a thought");
        write("outbox/one/alice/outbox.txt", "unsent");
        write("outbox/two/alice/outbox.txt", "also unsent");
        write("server/chat.db", "the server's");
        write("client.lock", "");
        write("client.door", "1234");
    }

    @Test
    void theFoldersAreThoseOfTheSpecification() {
        XdgFolders set = XdgFolders.of(
                Map.of("XDG_CONFIG_HOME", "/c", "XDG_STATE_HOME", "relative", "XDG_DATA_HOME", " "), home);
        assertThat(set.settings()).isEqualTo(Path.of("/c/chat-rpc"));
        assertThat(set.state()).isEqualTo(home.resolve(".local/state/chat-rpc"));
        assertThat(set.former()).isEqualTo(former);
    }

    @Test
    void everythingIsMovedOnce() throws IOException {
        DataFolder data = folders.open();
        assertMoved(data);
        Files.writeString(data.settings(), "theme=light");
        assertThat(folders.open()).isEqualTo(data);
        assertThat(Files.readString(data.settings())).isEqualTo("theme=light");
    }

    @Test
    void aNewUserGetsNoFolderOfTheOldKind() throws IOException {
        XdgFolders fresh = XdgFolders.of(Map.of(), home.resolve("fresh"));
        DataFolder data = fresh.open();
        assertThat(data.settings()).isEqualTo(home.resolve("fresh/.config/chat-rpc/settings.properties"));
        assertThat(data.path()).isEqualTo(home.resolve("fresh/.local/state/chat-rpc"));
        assertThat(fresh.former()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCrashAtAnyPointLosesNothing(boolean otherDisk) throws IOException {
        boolean crashed = true;
        int steps = 0;
        while (crashed) {
            deleteAll();
            earlierVersion();
            try {
                folders.open(new Crashing(otherDisk, steps));
                crashed = false;
            } catch (Crash e) {
                steps++;
            }
            DataFolder data = folders.open(new Crashing(otherDisk, Integer.MAX_VALUE));
            assertMoved(data);
        }
        assertThat(steps).isGreaterThan(otherDisk ? 20 : 4);
    }

    @Test
    void whatCannotBeMovedIsUsedWhereItIs() throws IOException {
        FileMove full = new FileMove() {
            @Override
            void rename(Path from, Path to) throws IOException {
                if (from.getFileName().toString().equals("outbox")) {
                    throw new IOException("No space");
                }
                super.rename(from, to);
            }
        };
        DataFolder data = folders.open(full);
        assertThat(data.elsewhere()).containsEntry("outbox", former.resolve("outbox"));
        assertThat(Files.readString(data.signIn())).isEqualTo("token=secret");
        assertMoved(folders.open());
    }

    @Test
    void whatBothVersionsHaveStaysInBothPlaces() throws IOException {
        DataFolder data = folders.open();
        write("settings.properties", "theme=of the old version");
        assertThat(folders.open()).isEqualTo(data);
        assertThat(Files.readString(data.settings())).isEqualTo("theme=dark");
        assertThat(Files.readString(former.resolve("settings.properties"))).isEqualTo("theme=of the old version");
    }

    @Test
    void aRunningClientOfAnEarlierVersionKeepsItsFolder() throws IOException {
        try (FileChannel channel = FileChannel.open(former.resolve("client.lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(folders.open()).isEqualTo(new DataFolder(former));
            assertThat(former.resolve("settings.properties")).exists();
        }
        assertMoved(folders.open());
    }

    private void assertMoved(DataFolder data) throws IOException {
        assertThat(data.settings()).isEqualTo(home.resolve(".config/chat-rpc/settings.properties"));
        assertThat(data.path()).isEqualTo(home.resolve(".local/state/chat-rpc"));
        Map<String, String> expected = new TreeMap<>(Map.of(
                ".config/chat-rpc/settings.properties", "theme=dark",
                ".local/state/chat-rpc/sign-in.properties", "token=secret",
                ".local/state/chat-rpc/addresses.properties", "a=b",
                ".local/state/chat-rpc/drafts/one/alice.properties", "general=half a thought",
                ".local/state/chat-rpc/outbox/one/alice/outbox.txt", "unsent",
                ".local/state/chat-rpc/outbox/two/alice/outbox.txt", "also unsent",
                ".local/share/chat-rpc/server/chat.db", "the server's"));
        assertThat(contents()).isEqualTo(expected);
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(home.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    private void deleteAll() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(file -> !file.equals(home))
                    .sorted((one, other) -> other.compareTo(one))
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = former.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
