package org.chatrpc.file.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.chatrpc.file.picture.CameraData.Found;

/** The chunks of a PNG (its specification, section 5.3). EXIF is in a chunk of its own, XMP and others are texts. */
final class PngChunks {
    private static final int SIGNATURE = 8;
    /** A private chunk that every reader passes over. */
    private static final byte[] IGNORED = "noXi".getBytes(ISO_8859_1);

    private static final Set<String> TEXTS = Set.of("iTXt", "tEXt", "zTXt");

    private PngChunks() {}

    /** Empty if there are more texts than in any real picture. */
    static Optional<Found> read(Bytes bytes, boolean remove) {
        Cursor cursor = new Cursor(bytes);
        cursor.moveTo(SIGNATURE);
        Erasure erasure = new Erasure();
        int looked = 0;
        while (remove && !cursor.isAtEnd()) {
            long length = cursor.bigEndian(4);
            long type = cursor.position();
            String name = new String(cursor.bytes(4), ISO_8859_1);
            if (length < 0 || type + 4 + length > bytes.size() || name.equals("IEND")) {
                break;
            }
            if (name.equals("eXIf") || TEXTS.contains(name)) {
                looked++;
                if (looked > CameraData.MAX_PARTS) {
                    return Optional.empty();
                }
                if (name.equals("eXIf") || isAboutCamera(cursor.bytes((int) Math.min(80, length)))) {
                    ignore(erasure, type, length);
                }
            }
            cursor.moveTo(type + 4 + length + 4);
        }
        return Optional.of(Found.of(erasure));
    }

    private static boolean isAboutCamera(byte[] start) {
        String keyword = new String(start, ISO_8859_1);
        return keyword.startsWith("XML:com.adobe.xmp") || keyword.startsWith("Raw profile type");
    }

    private static void ignore(Erasure erasure, long type, long length) {
        CRC32 crc = new CRC32();
        crc.update(IGNORED);
        byte[] zeros = new byte[8_192];
        for (long left = length; left > 0; left -= zeros.length) {
            crc.update(zeros, 0, (int) Math.min(left, zeros.length));
        }
        erasure.add(type, IGNORED, 4 + length);
        erasure.add(
                type + 4 + length,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array(),
                4);
    }
}
