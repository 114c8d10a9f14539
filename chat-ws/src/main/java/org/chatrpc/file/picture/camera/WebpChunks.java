package org.chatrpc.file.picture.camera;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.chatrpc.file.picture.camera.CameraData.Found;
import org.chatrpc.file.picture.content.Bytes;
import org.chatrpc.file.picture.content.Cursor;
import org.chatrpc.model.file.Attachment.Size;

/** The chunks of a WebP (RFC 9649, section 2). Their size is found without a decoder. */
public final class WebpChunks {
    private static final int HEADER = 12;
    private static final int CHUNK = 8;
    /** Position, size, duration and flags of a frame of an animation. */
    private static final int FRAME = 16;

    private static final byte[] IGNORED = "JUNK".getBytes(ISO_8859_1);
    private static final int EXIF_AND_XMP = 0x08 | 0x04;
    /** The coded picture, its transparency, its colours, and how it moves. */
    private static final Set<String> KEPT = Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ICCP", "ANIM", "ANMF");

    private static final Set<String> METADATA = Set.of("EXIF", "XMP ");

    private WebpChunks() {}

    /** Empty if there is more metadata than in any real picture. */
    static Optional<Found> read(Bytes bytes, boolean remove) {
        Erasure erasure = new Erasure();
        Cursor cursor = new Cursor(bytes);
        cursor.moveTo(HEADER - 8);
        long picture = Math.min(bytes.size(), HEADER - 4 + cursor.littleEndian(4));
        // Appended data is not part of the picture, but some programs read it.
        boolean few = !remove
                || (read(cursor, HEADER, picture, name -> !KEPT.contains(name), erasure)
                        && read(cursor, Math.max(HEADER, picture), bytes.size(), METADATA::contains, erasure));
        return few ? Optional.of(Found.of(erasure)) : Optional.empty();
    }

    private static boolean read(Cursor cursor, long from, long end, Predicate<String> unwanted, Erasure erasure) {
        for (long type = from; type + CHUNK <= end; ) {
            cursor.moveTo(type);
            String name = new String(cursor.bytes(4), ISO_8859_1);
            // A file may end within a chunk, and what there is of it can still be read.
            long content = type + CHUNK;
            long length = Math.min(cursor.littleEndian(4), end - content);
            if (unwanted.test(name)) {
                erasure.add(type, IGNORED, 4);
                erasure.add(content, new byte[0], length);
            } else if (name.equals("VP8X") && length > 0) {
                clearFlags(erasure, content, (byte) cursor.next());
            } else if (name.equals("ANMF")
                    && from == HEADER
                    && !read(cursor, content + FRAME, content + length, unwanted, erasure)) {
                return false;
            }
            if (erasure.parts() > 2 * CameraData.MAX_PARTS) {
                return false;
            }
            // Chunks have an even number of bytes.
            type = content + length + (length & 1);
        }
        return true;
    }

    private static void clearFlags(Erasure erasure, long at, byte flags) {
        byte cleared = (byte) (flags & ~EXIF_AND_XMP);
        if (cleared != flags) {
            erasure.add(at, new byte[] {cleared}, 1);
        }
    }

    /** The size in pixels, from the first chunk. */
    public static Size size(Bytes bytes) {
        byte[] head = bytes.read(HEADER, 24);
        if (head.length < 24) {
            return Size.NONE;
        }
        return switch (new String(head, 0, 4, ISO_8859_1)) {
            case "VP8X" -> new Size(1 + number(head, 12, 3), 1 + number(head, 15, 3));
            case "VP8L" -> new Size(1 + (number(head, 9, 2) & 0x3FFF), 1 + ((number(head, 10, 3) >> 6) & 0x3FFF));
            case "VP8 " -> new Size(number(head, 14, 2) & 0x3FFF, number(head, 16, 2) & 0x3FFF);
            default -> Size.NONE;
        };
    }

    private static int number(byte[] bytes, int at, int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value |= (bytes[at + i] & 0xFF) << (8 * i);
        }
        return value;
    }
}
