package org.chatrpc.file.picture.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.file.picture.camera.PictureBytes.PLACE;
import static org.chatrpc.file.picture.camera.PictureBytes.assertSamePixels;
import static org.chatrpc.file.picture.camera.PictureBytes.cleaned;
import static org.chatrpc.file.picture.camera.PictureBytes.insert;
import static org.chatrpc.file.picture.camera.PictureBytes.shown;
import static org.chatrpc.file.picture.camera.PictureBytes.text;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.chatrpc.file.Pictures;
import org.junit.jupiter.api.Test;

/** A server stops while a GIF is cleaned: a repeated call completes the same picture, whichever pages were written. */
class InterruptedGifTest {
    private static final String TYPE = "image/gif";
    private static final int PAGE = 4_096;
    private static final int PIECE = 262_144;

    private final byte[] plain = Pictures.gif(20, 10);
    private final Random random = new Random(7);

    /** An extension with parts of any lengths. */
    private byte[] extension(int label, int size, int longest) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(0x21);
        all.write(label);
        while (all.size() < size) {
            byte[] part = new byte[1 + random.nextInt(longest)];
            random.nextBytes(part);
            all.write(part.length);
            all.writeBytes(part);
        }
        all.write(PLACE.length());
        all.writeBytes(text(PLACE));
        all.write(0);
        return all.toByteArray();
    }

    private static byte[] again(byte[] picture) {
        PictureBytes bytes = new PictureBytes(picture);
        CameraData.in(bytes, TYPE, true).orElseThrow().erasure().apply(bytes);
        return bytes.content;
    }

    /** The picture with those pages of another one that a coin decides. */
    private byte[] mixed(byte[] picture, byte[] other, int page) {
        byte[] mixed = picture.clone();
        for (int at = 0; at < mixed.length; at += page) {
            if (random.nextBoolean()) {
                System.arraycopy(other, at, mixed, at, Math.min(page, mixed.length - at));
            }
        }
        return mixed;
    }

    @Test
    void cleaningGoesOnAfterAnyPages() {
        for (int i = 0; i < 60; i++) {
            byte[] picture = insert(
                    plain,
                    plain.length - 1,
                    extension(0xFE, 10_000 + random.nextInt(PAGE), 255),
                    extension(0xFF, 5_000 + random.nextInt(PAGE), 3),
                    extension(0x42, random.nextInt(2 * PAGE), 1 + random.nextInt(255)));
            byte[] clean = cleaned(picture, TYPE);
            assertThat(shown(clean)).doesNotContain(PLACE);
            assertSamePixels(plain, clean);
            for (int attempt = 0; attempt < 20; attempt++) {
                assertThat(again(mixed(picture, clean, PAGE))).isEqualTo(clean);
            }
        }
    }

    @Test
    void cleaningGoesOnAfterAnyPieces() {
        byte[] picture = insert(plain, plain.length - 1, extension(0xFE, 3 * PIECE, 255), extension(0xFF, PIECE, 7));
        byte[] clean = cleaned(picture, TYPE);
        assertSamePixels(plain, clean);
        for (int attempt = 0; attempt < 8; attempt++) {
            assertThat(again(mixed(picture, clean, PIECE))).isEqualTo(clean);
        }
    }
}
