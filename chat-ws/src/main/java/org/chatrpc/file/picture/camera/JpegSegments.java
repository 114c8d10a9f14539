package org.chatrpc.file.picture.camera;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chatrpc.file.picture.camera.CameraData.Found;
import org.chatrpc.file.picture.content.Bytes;
import org.chatrpc.file.picture.content.Cursor;

/**
 * The segments of a JPEG (ITU T.81, annex B). Those for applications (APPn) and comments are erased, except what is needed to show the
 * picture; all others belong to the picture. The data after the picture is scanned by {@link JpegTrailer}. Used once,
 * by one thread.
 */
final class JpegSegments {
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int TEM = 0x01;
    private static final int RST0 = 0xD0;
    private static final int RST7 = 0xD7;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP15 = 0xEF;
    private static final int COM = 0xFE;

    /**
     * Segments that decoders need: pixel density (JFIF, ITU T.871), colours (ICC.1, annex B.4, and Adobe's technical
     * note 5116), where further pictures of the file are (CIPA DC-007), and how the one for bright displays is used
     * (ISO 21496-1).
     */
    private static final List<Kept> KEPT = List.of(
            new Kept(APP0, "JFIF\0"),
            new Kept(0xE2, "ICC_PROFILE\0"),
            new Kept(0xE2, "MPF\0"),
            new Kept(0xE2, "urn:iso:std:iso:ts:21496:-1\0"),
            new Kept(0xEE, "Adobe"));

    private final boolean remove;
    private final Bytes bytes;
    private final Cursor cursor;
    private int orientation = 1;
    private boolean isFirst = true;
    private boolean laborious;
    private int metadata;
    private final Erasure erasure = new Erasure();

    JpegSegments(Bytes bytes, boolean remove) {
        this.remove = remove;
        this.bytes = bytes;
        this.cursor = new Cursor(bytes);
    }

    /** A segment that a picture needs, recognised by its first bytes. */
    private record Kept(int marker, String signature) {
        boolean matches(int otherMarker, byte[] content) {
            return marker == otherMarker && Signatures.begins(content, signature);
        }
    }

    /** Empty if there is more metadata than in any real picture. */
    Optional<Found> read() {
        boolean clear = picture() && new JpegTrailer(bytes, cursor, this, erasure, remove).read();
        return clear ? Optional.of(new Found(orientation, erasure, laborious)) : Optional.empty();
    }

    /**
     * Scans the picture that starts here, and continues after its end.
     *
     * @return false if there is more metadata than in any real picture
     */
    boolean picture() {
        JpegDecodingCost effort = new JpegDecodingCost();
        int marker = nextMarker();
        boolean few = true;
        while (few && marker >= 0 && marker != EOI) {
            if (hasContent(marker)) {
                long start = cursor.position();
                long length = cursor.bigEndian(2);
                if (length >= 2) {
                    few = segment(marker, start + 2, (int) length - 2, effort);
                }
                cursor.moveTo(start + Math.max(2, length));
            }
            marker = nextMarker();
        }
        // Decoders pass over a first picture that is only tables, and decode the second one.
        laborious |= effort.isLarge() || (isFirst && marker == EOI && !effort.isBegun());
        isFirst = false;
        return few;
    }

    private boolean segment(int marker, long start, int length, JpegDecodingCost effort) {
        if (marker == COM || (marker >= APP0 && marker <= APP15)) {
            return forApplications(marker, start, cursor.bytes(length));
        }
        if (JpegDecodingCost.needs(marker)) {
            effort.add(marker, cursor.bytes(length));
        }
        return true;
    }

    /** The next marker; within the coded picture, 0xFF stands for itself before 0. */
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

    /**
     * Erases a segment that the picture does not need, except for the orientation.
     *
     * @return false if there were too many of them
     */
    boolean forApplications(int marker, long start, byte[] content) {
        if (KEPT.stream().anyMatch(kept -> kept.matches(marker, content))) {
            return true;
        }
        int turned = marker == APP1 ? ExifOrientation.of(content) : 1;
        if (turned != 1 && isFirst) {
            orientation = turned;
        }
        if (remove) {
            byte[] left = turned == 1 ? new byte[0] : ExifOrientation.only(turned);
            if (!Arrays.equals(Arrays.copyOf(left, content.length), content)) {
                erasure.add(start, left, content.length);
            }
        }
        metadata++;
        return metadata <= CameraData.MAX_PARTS;
    }
}
