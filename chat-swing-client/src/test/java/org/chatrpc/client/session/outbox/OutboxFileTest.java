package org.chatrpc.client.session.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.chatrpc.client.session.model.outgoing.OutgoingChange;
import org.chatrpc.client.session.model.outgoing.OutgoingFile;
import org.chatrpc.client.session.model.outgoing.OutgoingMessage;
import org.chatrpc.client.session.model.outgoing.OutgoingPin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutboxFileTest {

    @TempDir
    private Path folder;

    @Test
    void anyTextIsLoadedAsItWasSaved() throws IOException {
        List<Unsent> unsent = List.of(
                unsent("a", "plain", Optional.empty()),
                unsent("b", "two\nlines\tand \\n a backslash\r", Optional.empty()),
                unsent("c", "שלום 👍 東京", Optional.of("Not permitted.\nReally.")),
                unsent("d", "", Optional.empty()));
        file().save(unsent);
        assertThat(file().load()).isEqualTo(unsent);
    }

    @Test
    void aFileOfTheFirstVersionIsRead() throws IOException {
        Files.createDirectories(path().getParent());
        Files.writeString(path(), """
                chat outbox 1
                a\tgeneral\t2026-03-01T12:00:00.123Z\twaiting\ttwo\\nlines
                b\tgeneral\t2026-03-01T12:00:00.123Z\tfailed Not permitted.\tplain
                """);
        assertThat(file().load())
                .containsExactly(
                        unsent("a", "two\nlines", Optional.empty()),
                        unsent("b", "plain", Optional.of("Not permitted.")));
    }

    @Test
    void changesOfMessagesAreLoadedAsTheyWereSaved() throws IOException {
        Instant at = Instant.parse("2026-03-01T12:00:00.123Z");
        List<Unsent> unsent = List.of(
                Unsent.waiting(new OutgoingChange.Edit("k1", "general", at, "m1", OptionalInt.of(3), "a\tb\nc")),
                Unsent.failed(new OutgoingChange.Edit("k2", "general", at, "m2", OptionalInt.empty(), ""), "Too late."),
                Unsent.waiting(new OutgoingChange.Deletion("k3", "general", at, "m3", "")),
                Unsent.waiting(new OutgoingPin("k5", "general", at, "m3", true)),
                Unsent.waiting(new OutgoingPin("k6", "general", at, "m3", false)),
                Unsent.failed(
                        new OutgoingChange.Deletion("k4", "general", at, "m4", "Advertising\\t\tagain"),
                        "Not permitted."));
        file().save(unsent);
        assertThat(file().load()).isEqualTo(unsent);
    }

    @Test
    void anAnswerIsLoadedWithWhatItAnswers() throws IOException {
        OutgoingMessage answer = new OutgoingMessage(
                "a", "general", "yes\n", Instant.parse("2026-03-01T12:00:00.123Z"), Optional.of("m1"));
        List<Unsent> unsent = List.of(Unsent.waiting(answer), Unsent.failed(answer, "Not permitted."));
        file().save(unsent);
        assertThat(file().load()).isEqualTo(unsent);
    }

    @Test
    void filesAreLoadedWithTheirMessageAsTheyWereSaved() throws IOException {
        Instant at = Instant.parse("2026-03-01T12:00:00.123Z");
        List<OutgoingFile> files = List.of(
                new OutgoingFile("u1", "two\tparts\n.txt", 5_000_000_000L, "ab"),
                new OutgoingFile("u2", "שלום.pdf", 1, "cd"));
        OutgoingMessage answer = new OutgoingMessage("a", "general", "", at, Optional.of("m1"), files);
        OutgoingMessage message = new OutgoingMessage("b", "general", "look", at, Optional.empty(), files);
        List<Unsent> unsent = List.of(Unsent.paused(answer), Unsent.failed(message, "Too large."));
        file().save(unsent);
        assertThat(file().load()).isEqualTo(unsent);
    }

    @Test
    void anEntryOfALaterVersionIsKeptInTheCopy() throws IOException {
        file().save(List.of(unsent("a", "one", Optional.empty())));
        Files.writeString(
                path(), Files.readString(path()) + "k\tgeneral\t2026-03-01T12:00:00Z\twaiting\t\tlater\tm1\n");
        assertThat(file().load()).containsExactly(unsent("a", "one", Optional.empty()));
        assertThat(folder.resolve("server").resolve("alice.txt.damaged")).exists();
    }

    @Test
    void withoutAFileThereIsNothingUnsent() throws IOException {
        assertThat(file().load()).isEmpty();
    }

    @Test
    void eachSaveReplacesTheOneBefore() throws IOException {
        file().save(List.of(unsent("a", "one", Optional.empty())));
        file().save(List.of());
        assertThat(file().load()).isEmpty();
    }

    @Test
    void theReadablePartOfADamagedFileIsLoadedAndTheFileIsCopied() throws IOException {
        file().save(List.of(unsent("a", "one", Optional.empty())));
        Files.writeString(path(), Files.readString(path()) + "half a li");
        assertThat(file().load()).containsExactly(unsent("a", "one", Optional.empty()));
        assertThat(folder.resolve("server").resolve("alice.txt.damaged")).exists();
    }

    @Test
    void aLineThatIsNoTextSpoilsNoOther() throws IOException {
        file().save(List.of(unsent("a", "one", Optional.empty()), unsent("b", "zwölf", Optional.empty())));
        byte[] bytes = Files.readAllBytes(path());
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("one")] = (byte) 0xFF;
        Files.write(path(), bytes);
        assertThat(file().load()).containsExactly(unsent("b", "zwölf", Optional.empty()));
        assertThat(folder.resolve("server").resolve("alice.txt.damaged")).exists();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseCanReadIt() throws IOException {
        file().save(List.of(unsent("a", "secret", Optional.empty())));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path().getParent())))
                .isEqualTo("rwx------");
    }

    private OutboxFile file() {
        return new OutboxFile(path());
    }

    private Path path() {
        return folder.resolve("server").resolve("alice.txt");
    }

    private static Unsent unsent(String id, String body, Optional<String> failure) {
        OutgoingMessage message = new OutgoingMessage(id, "general", body, Instant.parse("2026-03-01T12:00:00.123Z"));
        return failure.map(reason -> Unsent.failed(message, reason)).orElseGet(() -> Unsent.waiting(message));
    }
}
