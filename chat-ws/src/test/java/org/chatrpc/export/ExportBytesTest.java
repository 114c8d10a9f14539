package org.chatrpc.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to the bytes of an export is found, also if they are no text any more. */
class ExportBytesTest {
    private static final long SEED = 20_261_130;
    /** What a reader puts in the place of bytes that are no text. */
    private static final String REPLACEMENT = "\uFFFD";

    @TempDir
    private Path folder;

    private Path export;
    private Path file;
    private String head;
    private byte[] original;

    @BeforeEach
    void export() throws IOException {
        export = folder.resolve("export");
        file = export.resolve("export.jsonl");
        try (ExportFolder lines = new ExportFolder(export)) {
            lines.write(lines.line("export"));
            JsonObject room = lines.line("room");
            room.addProperty("room", "tea");
            room.addProperty("title", "Tee für alle \uD83C\uDF75 " + REPLACEMENT);
            room.addProperty("lastNumber", 0);
            lines.write(room);
            head = lines.end();
        }
        original = Files.readAllBytes(file);
        assertThat(faults()).isEmpty();
    }

    private List<String> faults() throws IOException {
        return new ExportCheck(export).run(Optional.of(head)).faults();
    }

    private List<String> faultsOf(byte[] changed) throws IOException {
        Files.write(file, changed);
        return faults();
    }

    @Test
    void everyBitThatIsFlippedIsFound() throws IOException {
        for (int at = 0; at < original.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = original.clone();
                changed[at] ^= (byte) (1 << bit);
                assertThat(faultsOf(changed)).as("bit %s of byte %s", bit, at).isNotEmpty();
            }
        }
    }

    @Test
    void randomBytesInPlaceOfOthersAreFound() throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            byte[] changed = original.clone();
            byte[] noise = new byte[1 + random.nextInt(8)];
            random.nextBytes(noise);
            System.arraycopy(noise, 0, changed, random.nextInt(changed.length - noise.length), noise.length);
            if (!Arrays.equals(changed, original)) {
                assertThat(faultsOf(changed)).as("change %s", i).isNotEmpty();
            }
        }
    }

    @Test
    void aByteThatIsNoTextIsNamedWithItsLine() throws IOException {
        byte[] changed = original.clone();
        changed[new String(original, UTF_8).indexOf("export")] = (byte) 0xff;
        assertThat(faultsOf(changed)).contains("line 1 was changed");
    }

    /** A reader of text shows the same for both. */
    @Test
    void aByteThatIsNoTextInPlaceOfTheCharacterThatStandsForSuchIsFound() throws IOException {
        String text = new String(original, UTF_8);
        int at = text.indexOf(REPLACEMENT);
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.writeBytes(text.substring(0, at).getBytes(UTF_8));
        changed.write(0xff);
        changed.writeBytes(text.substring(at + 1).getBytes(UTF_8));
        assertThat(faultsOf(changed.toByteArray())).contains("line 2 was changed");
    }

    @Test
    void otherEndsOfLinesAreFound() throws IOException {
        String text = new String(original, UTF_8);
        assertThat(faultsOf(text.replace('\n', '\r').getBytes(UTF_8))).isNotEmpty();
        assertThat(faultsOf(text.replace("\n", "\r\n").getBytes(UTF_8))).isNotEmpty();
        assertThat(faultsOf((text + "\n").getBytes(UTF_8))).contains("line 4 was changed");
        assertThat(faultsOf(Arrays.copyOf(original, original.length - 1))).contains("line 3 was changed");
        assertThat(faultsOf(new byte[0])).contains("the end is missing");
    }

    @Test
    void findingsThatAreTooManyToNameAreCounted() throws IOException {
        Files.write(file, "no line of an export\n".repeat(1_500).getBytes(UTF_8));
        ExportCheck.Result found = new ExportCheck(export).run(Optional.of(head));
        // And that the end is missing, and that the last line has another hash.
        assertThat(found.faultCount()).isEqualTo(1_502);
        assertThat(found.faults()).hasSize(1_001).endsWith("and 502 more");
    }
}
