package org.chatrpc.file.picture.camera;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.chatrpc.file.picture.camera.CameraData.Found;
import org.chatrpc.file.picture.content.Bytes;
import org.chatrpc.file.picture.content.Cursor;

/**
 * The chunks of a PNG (its specification, third edition, section 5.3). EXIF, texts such as XMP, the time, and private
 * chunks are turned into chunks that every reader skips.
 */
final class PngChunks {
    private static final int SIGNATURE = 8;
    /** A private chunk that every reader skips. */
    private static final byte[] IGNORED = "noXi".getBytes(ISO_8859_1);

    /**
     * The chunks of the specification and its extensions that affect how a picture is shown. Critical chunks, whose
     * names start with a capital letter, are the picture.
     */
    private static final Set<String> KEPT = Set.of(
            "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "mDCv", "cLLI", "cLLi", "bKGD", "hIST",
            "pHYs", "sPLT", "acTL", "fcTL", "fdAT", "oFFs", "pCAL", "sCAL", "sTER", "gIFg", "noXi");

    private PngChunks() {}

    /** Empty if there are more of these than in any real picture. */
    static Optional<Found> read(Bytes bytes, boolean remove) {
        Cursor cursor = new Cursor(bytes);
        cursor.moveTo(SIGNATURE);
        Erasure erasure = new Erasure();
        int erased = 0;
        while (remove && !cursor.isAtEnd()) {
            long length = cursor.bigEndian(4);
            long type = cursor.position();
            String name = new String(cursor.bytes(4), ISO_8859_1);
            if (length < 0 || name.length() < 4 || name.equals("IEND")) {
                break;
            }
            // A file may end within a chunk, and what there is of it can still be read.
            long present = Math.min(length, bytes.size() - type - 4);
            if (!isNeeded(name)) {
                erased++;
                if (erased > CameraData.MAX_PARTS) {
                    return Optional.empty();
                }
                ignore(erasure, type, present, bytes.size());
            }
            cursor.moveTo(type + 4 + present + 4);
        }
        return Optional.of(Found.of(erasure));
    }

    private static boolean isNeeded(String name) {
        return Character.isUpperCase(name.charAt(0)) || KEPT.contains(name);
    }

    private static void ignore(Erasure erasure, long type, long length, long end) {
        CRC32 crc = new CRC32();
        crc.update(IGNORED);
        byte[] zeros = new byte[8_192];
        for (long left = length; left > 0; left -= zeros.length) {
            crc.update(zeros, 0, (int) Math.min(left, zeros.length));
        }
        long content = type + IGNORED.length;
        erasure.add(type, IGNORED, IGNORED.length + length);
        erasure.add(
                content + length,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array(),
                Math.min(4, end - content - length));
    }
}
