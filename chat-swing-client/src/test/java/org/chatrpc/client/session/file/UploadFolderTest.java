package org.chatrpc.client.session.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chatrpc.client.session.model.outgoing.OutgoingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadFolderTest {

    @TempDir
    private Path home;

    @Test
    void keepsACopyThatDoesNotChangeWithTheOriginal() throws IOException {
        Path original = Files.writeString(home.resolve("notes.txt"), "first");
        UploadFolder folder = folder(1000);
        OutgoingFile file = folder.keep(FileSource.ofAll(List.of(original)).get(0));
        Files.writeString(original, "changed");
        assertThat(text(folder.read(file, 0, 100))).isEqualTo("first");
        assertThat(text(folder.read(file, 2, 2))).isEqualTo("rs");
        assertThat(file)
                .isEqualTo(new OutgoingFile(
                        file.clientUploadId(),
                        "notes.txt",
                        5,
                        "a7937b64b8caa58f03721bb6bacf5c78cb235febe0e70b1b84cd99541461a08e"));
    }

    @Test
    void refusesWhatIsEmptyTooLargeOrUnreadableAndLeavesNothing() throws IOException {
        UploadFolder folder = folder(10);
        folder.keep(FileSource.of("small", new byte[6]));
        assertReason(FileProblem.Reason.TOO_LARGE, () -> folder.keep(FileSource.of("large", new byte[5])));
        assertReason(FileProblem.Reason.EMPTY, () -> folder.keep(FileSource.of("empty", new byte[0])));
        assertReason(FileProblem.Reason.UNREADABLE, () -> FileSource.ofAll(List.of(home)));
        assertThat(names()).hasSize(1);
    }

    @Test
    void saysWhetherReadingOrWritingFailed() throws IOException {
        UploadFolder folder = folder(10);
        FileSource breaks = new FileSource.Named("breaks", 5, () -> new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The disk was removed");
            }
        });
        assertReason(FileProblem.Reason.UNREADABLE, () -> folder.keep(breaks));
        assertThat(names()).isEmpty();
        UploadFolder blocked = new UploadFolder(Files.createFile(home.resolve("a file")), List.of(), 10);
        assertReason(FileProblem.Reason.NOT_WRITTEN, () -> blocked.keep(FileSource.of("small", new byte[6])));
    }

    @Test
    void deletesWhatNoMessageNeedsUnlessItIsFresh() throws IOException {
        UploadFolder folder = folder(1000);
        OutgoingFile used = folder.keep(FileSource.of("used", new byte[6]));
        OutgoingFile left = folder.keep(FileSource.of("left", new byte[6]));
        OutgoingFile fresh = folder.keep(FileSource.of("fresh", new byte[6]));
        for (OutgoingFile old : List.of(used, left)) {
            Files.setLastModifiedTime(
                    home.resolve("files").resolve(old.clientUploadId()),
                    FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        }
        folder.deleteOthers(Set.of(used.clientUploadId()));
        assertThat(names()).containsExactlyInAnyOrder(used.clientUploadId(), fresh.clientUploadId());
        folder.delete(used.clientUploadId());
        assertThatThrownBy(() -> folder.read(used, 0, 1)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void findsFilesInFormerFoldersAndNothingOutside() throws IOException {
        UploadFolder former = new UploadFolder(home.resolve("former"), List.of(), 1000);
        OutgoingFile file = former.keep(FileSource.of("old", "old".getBytes(UTF_8)));
        UploadFolder folder = new UploadFolder(home.resolve("files"), List.of(home.resolve("former")), 1000);
        assertThat(text(folder.read(file, 0, 10))).isEqualTo("old");
        assertThatThrownBy(() -> folder.delete("../former/x")).isInstanceOf(IllegalArgumentException.class);
    }

    private UploadFolder folder(long most) {
        return new UploadFolder(home.resolve("files"), List.of(), most);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("files"))) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }

    private static String text(ByteBuffer content) {
        return UTF_8.decode(content).toString();
    }

    private static void assertReason(FileProblem.Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FileProblem.class,
                        problem -> assertThat(problem.reason()).isEqualTo(reason));
    }
}
