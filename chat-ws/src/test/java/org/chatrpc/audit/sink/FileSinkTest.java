package org.chatrpc.audit.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.model.audit.AuditRecord;
import org.chatrpc.model.audit.AuditedAction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written to a file, and what is left alone. */
class FileSinkTest {
    @TempDir
    Path folder;

    private Path file;
    private FileSink sink;

    @BeforeEach
    void choose() {
        file = folder.resolve("audit.jsonl");
        sink = new FileSink(file);
    }

    private static AuditEntry entry(long number) {
        AuditRecord record =
                new AuditRecord("REFUSED", "Login", "WRONG", "", "192.0.2.1", AuditedAction.about("Zo\u00eb"), 1);
        return AuditEntry.following(number - 1, "previous", Instant.EPOCH, record, "", "");
    }

    @Test
    void onlyTheOwnerMayReadIt() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        sink.write(List.of(entry(1)));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void theLastEntryIsThatOfTheLastCompleteLine() throws IOException {
        assertThat(sink.last()).isEmpty();
        sink.write(List.of(entry(1), entry(2)));
        assertThat(sink.last()).contains(entry(2));
        Files.writeString(file, Files.readString(file) + AuditLine.of(entry(3)).substring(0, 4));
        assertThat(sink.last()).contains(entry(2));
        sink.write(List.of(entry(3)));
        assertThat(Files.readAllLines(file))
                .containsExactly(AuditLine.of(entry(1)), AuditLine.of(entry(2)), AuditLine.of(entry(3)));
    }

    @Test
    void aFileThatIsLongerThanWhatIsReadOfItIsContinued() throws IOException {
        for (int number = 1; number < 2_000; number += 1_000) {
            sink.write(LongStream.range(number, number + 1_000)
                    .mapToObj(FileSinkTest::entry)
                    .toList());
        }
        assertThat(Files.size(file)).isGreaterThan(300_000);
        assertThat(sink.last()).contains(entry(2_000));
        sink.write(List.of(entry(2_001)));
        assertThat(Files.readAllLines(file)).hasSize(2_001);
    }

    @Test
    void aLineThatAnotherNodeIsWritingIsLeftAlone() throws Exception {
        sink.write(List.of(entry(1)));
        String half = AuditLine.of(entry(2)).substring(0, 30);
        FileChannel other = FileChannel.open(file, StandardOpenOption.APPEND);
        try (FileLock lock = other.lock()) {
            other.write(ByteBuffer.wrap(half.getBytes(StandardCharsets.UTF_8)));
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> sink.write(List.of(entry(2))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(file + " is written by another node");
            assertThat(Files.readString(file)).endsWith(half);
        } finally {
            other.close();
        }
        sink.write(List.of(entry(2)));
        assertThat(Files.readAllLines(file)).containsExactly(AuditLine.of(entry(1)), AuditLine.of(entry(2)));
    }

    @Test
    void twoNodesWithOneFileWriteWholeLinesAndNoneTwiceInARow() throws Exception {
        FileSink other = new FileSink(file);
        sink.write(List.of(entry(1), entry(2)));
        other.write(List.of(entry(1), entry(2), entry(3)));
        sink.write(List.of(entry(3)));
        assertThat(Files.readAllLines(file))
                .containsExactly(AuditLine.of(entry(1)), AuditLine.of(entry(2)), AuditLine.of(entry(3)));
    }

    @Test
    void aFirstLineThatIsNotCompleteIsReplaced() throws IOException {
        Files.writeString(file, AuditLine.of(entry(1)).substring(0, 50));
        assertThat(sink.last()).isEmpty();
        sink.write(List.of(entry(1)));
        assertThat(Files.readAllLines(file)).containsExactly(AuditLine.of(entry(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a picture, say", "a\nb\n", "a\nb", "\n", "{\"number\":1}\n", "{\"other\":1}"})
    void anotherFileIsLeftAlone(String content) throws IOException {
        Files.writeString(file, content);
        assertThatThrownBy(() -> sink.write(List.of(entry(1))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file + " does not end with entries");
        assertThatThrownBy(sink::last).isInstanceOf(IOException.class);
        assertThat(Files.readString(file)).isEqualTo(content);
    }

    @Test
    void aLargeFileWithoutLinesIsLeftAlone() throws IOException {
        String content = "{\"number\":1" + "0".repeat(300_000);
        Files.writeString(file, content);
        assertThatThrownBy(() -> sink.write(List.of(entry(1)))).isInstanceOf(IOException.class);
        assertThat(Files.size(file)).isEqualTo(content.length());
    }
}
