package org.chatrpc.file.picture.camera;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The orientation of a picture, in the segment of a JPEG with EXIF (EXIF 2.32, sections 4.5.2 and 4.6.4). */
final class ExifOrientation {
    static final String EXIF = "Exif\0\0";
    private static final int ORIENTATION = 0x0112;
    private static final int MAX_ENTRIES = 512;

    private ExifOrientation() {}

    /**
     * TIFF 6.0, section 2: a header, and a directory whose entries have twelve bytes.
     *
     * @return 1 to 8, where 1 is upright; 1 as well if the content is something else
     */
    static int of(byte[] content) {
        if (!Signatures.begins(content, EXIF) || content.length < EXIF.length() + 8) {
            return 1;
        }
        ByteBuffer tiff = ByteBuffer.wrap(content, EXIF.length(), content.length - EXIF.length())
                .slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = tiff.getInt(4) & 0xFFFFFFFFL;
        if (directory + 2 > tiff.limit()) {
            return 1;
        }
        int entries = Math.min(MAX_ENTRIES, tiff.getShort((int) directory) & 0xFFFF);
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + 12L * i;
            if (entry + 12 > tiff.limit()) {
                return 1;
            }
            if ((tiff.getShort((int) entry) & 0xFFFF) == ORIENTATION) {
                int value = tiff.getShort((int) entry + 8);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    /** A content with nothing else. */
    static byte[] only(int orientation) {
        return ByteBuffer.allocate(32)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(EXIF.getBytes(ISO_8859_1))
                .put((byte) 'I')
                .put((byte) 'I')
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putInt(orientation)
                .putInt(0)
                .array();
    }
}
