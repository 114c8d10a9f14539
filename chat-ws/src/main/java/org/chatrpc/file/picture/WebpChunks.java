package org.chatrpc.file.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import org.chatrpc.file.picture.CameraData.Found;
import org.chatrpc.model.file.Attachment.Size;

/** The chunks of a WebP (RFC 9649, section 2). Their size is found without a decoder. */
final class WebpChunks {
    private static final int HEADER = 12;
    private static final byte[] IGNORED = "JUNK".getBytes(ISO_8859_1);
    private static final int EXIF_AND_XMP = 0x08 | 0x04;

    private WebpChunks() {}

    /** Empty if there is more metadata than in any real picture. */
    static Optional<Found> read(Bytes bytes, boolean remove) {
        Cursor cursor = new Cursor(bytes);
        cursor.moveTo(HEADER);
        Erasure erasure = new Erasure();
        while (remove && !cursor.isAtEnd()) {
            long type = cursor.position();
            String name = new String(cursor.bytes(4), ISO_8859_1);
            long length = cursor.littleEndian(4);
            long content = type + 8;
            if (length < 0 || content + length > bytes.size()) {
                break;
            }
            if (name.equals("EXIF") || name.equals("XMP ")) {
                erasure.add(type, IGNORED, 4);
                erasure.add(content, new byte[0], length);
            } else if (name.equals("VP8X") && length > 0) {
                clearFlags(erasure, content, (byte) cursor.next());
            }
            if (erasure.parts() > 2 * CameraData.MAX_PARTS) {
                return Optional.empty();
            }
            // Chunks have an even number of bytes.
            cursor.moveTo(content + length + (length & 1));
        }
        return Optional.of(Found.of(erasure));
    }

    private static void clearFlags(Erasure erasure, long at, byte flags) {
        byte cleared = (byte) (flags & ~EXIF_AND_XMP);
        if (cleared != flags) {
            erasure.add(at, new byte[] {cleared}, 1);
        }
    }

    /** The size in pixels, from the first chunk. */
    static Size size(Bytes bytes) {
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
