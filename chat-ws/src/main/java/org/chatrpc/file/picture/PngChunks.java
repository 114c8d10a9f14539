package org.chatrpc.file.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.chatrpc.file.picture.CameraData.Found;

/** The chunks of a PNG (its specification, section 5.3). EXIF is in a chunk of its own, XMP and others are texts. */
final class PngChunks {
    private static final int SIGNATURE = 8;
    /** A private chunk that every reader passes over. */
    private static final byte[] IGNORED = "noXi".getBytes(ISO_8859_1);

    private PngChunks() {}

    static Found read(Bytes bytes, boolean remove) {
        Cursor cursor = new Cursor(bytes);
        cursor.moveTo(SIGNATURE);
        boolean changed = false;
        while (!cursor.isAtEnd()) {
            long length = cursor.bigEndian(4);
            long type = cursor.position();
            String name = new String(bytes.read(type, 4), ISO_8859_1);
            if (length < 0 || type + 4 + length > bytes.size() || name.equals("IEND")) {
                break;
            }
            if (remove && isAboutCamera(bytes, name, type + 4, length)) {
                ignore(bytes, type, length);
                changed = true;
            }
            cursor.moveTo(type + 4 + length + 4);
        }
        return new Found(1, changed);
    }

    private static boolean isAboutCamera(Bytes bytes, String name, long start, long length) {
        if (name.equals("eXIf")) {
            return true;
        }
        if (!name.equals("iTXt") && !name.equals("tEXt") && !name.equals("zTXt")) {
            return false;
        }
        String keyword = new String(bytes.read(start, (int) Math.min(80, length)), ISO_8859_1);
        return keyword.startsWith("XML:com.adobe.xmp") || keyword.startsWith("Raw profile type");
    }

    private static void ignore(Bytes bytes, long type, long length) {
        bytes.overwrite(type, IGNORED);
        CameraData.erase(bytes, type + 4, length);
        CRC32 crc = new CRC32();
        crc.update(IGNORED);
        byte[] zeros = new byte[8_192];
        for (long left = length; left > 0; left -= zeros.length) {
            crc.update(zeros, 0, (int) Math.min(left, zeros.length));
        }
        bytes.overwrite(
                type + 4 + length,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
