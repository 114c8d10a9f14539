package org.chatrpc.file.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import org.chatrpc.file.picture.CameraData.Found;

/**
 * The segments of a JPEG (ITU T.81, annex B), and of the pictures that some cameras append to it. EXIF and XMP are in APP1, IPTC
 * in APP13. Confined to one thread.
 */
final class JpegSegments {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int TEM = 0x01;
    private static final int RST0 = 0xD0;
    private static final int RST7 = 0xD7;
    private static final int APP1 = 0xE1;
    private static final int APP13 = 0xED;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final int ORIENTATION = 0x0112;
    private static final int MAX_ENTRIES = 512;

    private final boolean remove;
    private final Cursor cursor;
    private int orientation = 1;
    private boolean isFirst = true;
    private int metadata;
    private final JpegEffort effort = new JpegEffort();
    private final Erasure erasure = new Erasure();

    JpegSegments(Bytes bytes, boolean remove) {
        this.remove = remove;
        this.cursor = new Cursor(bytes);
    }

    /** Empty if there is more metadata than in any real picture. */
    Optional<Found> read() {
        int marker = nextMarker();
        while (marker >= 0) {
            if (marker == EOI) {
                isFirst = false;
            } else if (hasContent(marker)) {
                long start = cursor.position();
                long length = cursor.bigEndian(2);
                if (length >= 2 && (marker == APP1 || marker == APP13)) {
                    metadata++;
                    if (metadata > CameraData.MAX_PARTS) {
                        return Optional.empty();
                    }
                    metadata(start + 2, cursor.bytes((int) length - 2));
                } else if (isFirst && length >= 2 && JpegEffort.needs(marker)) {
                    effort.add(marker, cursor.bytes((int) length - 2));
                }
                cursor.moveTo(start + Math.max(2, length));
            }
            marker = nextMarker();
        }
        return Optional.of(new Found(orientation, erasure, effort.isLarge()));
    }

    /** The next marker; within the coded picture, 0xFF stands for itself before 0. Between pictures, anything may be. */
    private int nextMarker() {
        int b = cursor.next();
        while (b >= 0) {
            if (b == 0xFF) {
                b = cursor.next();
                while (b == 0xFF) {
                    b = cursor.next();
                }
                if (b > 0) {
                    return b;
                }
            }
            b = cursor.next();
        }
        return -1;
    }

    private static boolean hasContent(int marker) {
        return marker != SOI && marker != TEM && !(marker >= RST0 && marker <= RST7);
    }

    private void metadata(long start, byte[] content) {
        boolean exif = content.length > EXIF.length && Arrays.equals(content, 0, EXIF.length, EXIF, 0, EXIF.length);
        int turned = exif ? orientation(content) : 1;
        if (exif && isFirst) {
            orientation = turned;
        }
        if (remove) {
            byte[] kept = turned == 1 ? new byte[0] : onlyOrientation(turned);
            byte[] replacement = Arrays.copyOf(kept, content.length);
            if (!Arrays.equals(replacement, content)) {
                erasure.add(start, kept, content.length);
            }
        }
    }

    /** TIFF 6.0, section 2: a header, and a directory whose entries have twelve bytes. */
    private static int orientation(byte[] content) {
        ByteBuffer tiff = ByteBuffer.wrap(content, EXIF.length, content.length - EXIF.length)
                .slice();
        if (tiff.remaining() < 8) {
            return 1;
        }
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

    private static byte[] onlyOrientation(int orientation) {
        return ByteBuffer.allocate(32)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(EXIF)
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
