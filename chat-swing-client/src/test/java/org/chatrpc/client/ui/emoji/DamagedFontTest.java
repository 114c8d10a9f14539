package org.chatrpc.client.ui.emoji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever the file contains, it may cause missing or wrong emoji, but never an error, a delay, or excessive memory
 * use.
 */
class DamagedFontTest {

    private static final int ROUNDS = 4000;
    private static final List<String> EMOJI = List.of("👍", "🇩🇪", "1️⃣", "👨‍👩‍👧‍👦", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🐱🏽");
    private static final byte[] EXTREMES = {0, 1, 0x7F, (byte) 0x80, (byte) 0xFF};

    private final byte[] original = SystemEmojiFont.bytes();
    private final MemoryFont font = new MemoryFont(original);
    private final Random random = new Random(20261122);

    @Test
    void damagedTablesNeverFailOrLast() throws IOException {
        List<int[]> areas = List.of(area("head", 0), area("cmap", 0), area("GSUB", 0), area("CBLC", 0));
        int[] directory = {0, 12 + 16 * 12};
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int round = 0; round < ROUNDS; round++) {
                int[] area = round % 5 == 4 ? directory : areas.get(round % 4);
                damage(area, 1 + random.nextInt(8));
            }
        });
    }

    @Test
    void damagedBeginningsOfTablesNeverFailOrLast() throws IOException {
        // The counts and offsets that determine everything else.
        List<int[]> areas = List.of(area("cmap", 48), area("GSUB", 200), area("CBLC", 120));
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int round = 0; round < ROUNDS; round++) {
                damage(areas.get(round % 3), 1 + random.nextInt(3));
            }
        });
    }

    @Test
    void aDamagedPictureIsNoneOrAnother() throws IOException {
        EmojiFont whole = new EmojiFont(font);
        int glyph = whole.glyphs("👍").get(0);
        byte[] png = new Bitmaps(font, new FontTables(font)).png(glyph).orElseThrow();
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int round = 0; round < ROUNDS; round++) {
                byte[] damaged = png.clone();
                for (int n = random.nextInt(4); n >= 0; n--) {
                    int at = round % 2 == 0 ? random.nextInt(64) : random.nextInt(damaged.length);
                    damaged[at] = value();
                }
                try {
                    BufferedImage picture = PngPicture.decode(damaged);
                    assertThat(picture.getWidth() * picture.getHeight()).isLessThanOrEqualTo(512 * 512);
                } catch (IOException e) {
                    assertThat(e).isNotNull();
                }
            }
        });
    }

    @Test
    void aFontThatEndsEarlyIsNoFontOrHasFewerPictures() {
        for (int round = 0; round < 500; round++) {
            font.cut(round < 250 ? round : random.nextInt(original.length));
            use();
        }
        font.cut(100);
        assertThatThrownBy(() -> new EmojiFont(font)).isInstanceOf(IOException.class);
    }

    @Test
    void anotherFileIsNoFont() {
        byte[] text =
                "This is no font, but a file that somebody has given its name.".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> new EmojiFont(new MemoryFont(text))).isInstanceOf(DamagedFontException.class);
    }

    /** The start and length of a table, or of its beginning. */
    private int[] area(String tag, int most) throws IOException {
        FontTable directory = new FontTable(font.read(0, 12 + 16 * 12));
        for (int at = 12; ; at += 16) {
            if (tag.equals(new String(directory.bytes(at, 4), StandardCharsets.US_ASCII))) {
                int length = (int) directory.u32(at + 12);
                return new int[] {(int) directory.u32(at + 8), most == 0 ? length : Math.min(most, length)};
            }
        }
    }

    private void damage(int[] area, int times) {
        int[] places = random.ints(times, area[0], area[0] + area[1]).distinct().toArray();
        byte[] before = new byte[places.length];
        for (int i = 0; i < places.length; i++) {
            before[i] = font.get(places[i]);
            font.set(places[i], value());
        }
        use();
        for (int i = 0; i < places.length; i++) {
            font.set(places[i], before[i]);
        }
    }

    private byte value() {
        return random.nextBoolean() ? EXTREMES[random.nextInt(EXTREMES.length)] : (byte) random.nextInt();
    }

    private void use() {
        EmojiFont opened;
        try {
            opened = new EmojiFont(font);
        } catch (IOException e) {
            return;
        }
        for (String emoji : EMOJI) {
            List<Integer> glyphs = opened.glyphs(emoji);
            assertThat(glyphs).hasSizeLessThanOrEqualTo(emoji.length());
            if (random.nextInt(20) == 0) {
                glyphs.forEach(opened::picture);
            }
        }
    }
}
