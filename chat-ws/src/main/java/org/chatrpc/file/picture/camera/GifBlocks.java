package org.chatrpc.file.picture.camera;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.chatrpc.file.picture.camera.CameraData.Found;
import org.chatrpc.file.picture.content.Bytes;
import org.chatrpc.file.picture.content.Cursor;
import org.chatrpc.model.file.Attachment.Size;

/**
 * The blocks of a GIF (GIF89a, sections 15 to 26). The JDK's reader copies all that it has of an extension for each of its small parts, so
 * large ones before the first image are kept from it. Comments, XMP and what else programs add become empty comments.
 */
public final class GifBlocks {
    private static final int SCREEN = 6;
    private static final int HEADER = 13;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int TRAILER = 0x3B;
    private static final int PLAIN_TEXT = 0x01;
    private static final int CONTROL = 0xF9;
    private static final int COMMENT = 0xFE;
    private static final int APPLICATION = 0xFF;
    private static final int NAME = 11;
    /** How often an animation is shown, and the colours. */
    private static final Set<String> KEPT = Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");

    private static final long MAX_EXTENSIONS = 65_536;

    private GifBlocks() {}

    /** The size in pixels of the whole picture, in which its images are. */
    public static Size size(Bytes bytes) {
        Cursor cursor = new Cursor(bytes);
        cursor.moveTo(SCREEN);
        int width = (int) cursor.littleEndian(2);
        int height = (int) cursor.littleEndian(2);
        return width > 0 && height > 0 ? new Size(width, height) : Size.NONE;
    }

    /** Whether there is an image, and less than 64 KiB of anything else before it. */
    public static boolean areFew(Bytes bytes) {
        Cursor cursor = new Cursor(bytes);
        long start = firstBlock(cursor);
        cursor.moveTo(start);
        int block = cursor.next();
        while (block == EXTENSION && cursor.position() - start <= MAX_EXTENSIONS) {
            cursor.moveTo(cursor.position() + 1);
            for (int length = cursor.next();
                    length > 0 && cursor.position() - start <= MAX_EXTENSIONS;
                    length = cursor.next()) {
                cursor.moveTo(cursor.position() + length);
            }
            block = cursor.next();
        }
        return block == IMAGE && cursor.position() - start <= MAX_EXTENSIONS;
    }

    /** Empty if there are more extensions than in any real picture, or one of them does not end. */
    static Optional<Found> read(Bytes bytes, boolean remove) {
        Erasure erasure = new Erasure();
        Cursor cursor = new Cursor(bytes);
        cursor.moveTo(firstBlock(cursor));
        int block = remove ? cursor.next() : TRAILER;
        while (block == EXTENSION || block == IMAGE || block == 0) {
            if (block == IMAGE) {
                cursor.moveTo(cursor.position() + 8);
                long colours = colours(cursor.next());
                // Its own ones, and the size of the first code.
                cursor.moveTo(cursor.position() + colours + 1);
                toEnd(cursor, part -> {});
            } else if (block == EXTENSION && !extension(cursor, erasure)) {
                return Optional.empty();
            }
            block = cursor.next();
        }
        return Optional.of(Found.of(erasure));
    }

    private static boolean extension(Cursor cursor, Erasure erasure) {
        long start = cursor.position();
        int label = cursor.next();
        boolean kept = label == CONTROL || label == PLAIN_TEXT || (label == APPLICATION && isKept(cursor));
        cursor.moveTo(start + 1);
        EmptyBlocks parts = new EmptyBlocks(start + 1);
        boolean ends = toEnd(cursor, parts::add);
        if (!kept && ends) {
            erasure.add(start, new byte[] {(byte) COMMENT}, 1);
            erasure.add(start + 1, parts.length(), parts.built());
        }
        return (kept || ends) && erasure.parts() <= 2 * CameraData.MAX_PARTS;
    }

    private static boolean isKept(Cursor cursor) {
        return cursor.next() == NAME && KEPT.contains(new String(cursor.bytes(NAME), ISO_8859_1));
    }

    /**
     * Skips sub-blocks, each of which starts with its length, up to an empty one; false if the file ends before.
     *
     * @param starts is told where each of them after the first one starts
     */
    private static boolean toEnd(Cursor cursor, LongConsumer starts) {
        int length = cursor.next();
        while (length > 0) {
            cursor.moveTo(cursor.position() + length);
            starts.accept(cursor.position());
            length = cursor.next();
        }
        return length == 0;
    }

    /** The table of colours of all images is before it. */
    private static long firstBlock(Cursor cursor) {
        cursor.moveTo(SCREEN + 4);
        return HEADER + colours(cursor.next());
    }

    private static long colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3L << ((flags & 7) + 1);
    }
}
