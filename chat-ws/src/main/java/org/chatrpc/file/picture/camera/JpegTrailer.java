package org.chatrpc.file.picture.camera;

import java.util.List;
import org.chatrpc.file.picture.content.Bytes;
import org.chatrpc.file.picture.content.Cursor;

/**
 * The data after a JPEG in the same file: further pictures of a camera, a video, or anything that was appended. Only
 * metadata is changed. So that other data is not mistaken for metadata by chance, a picture must have a whole header,
 * and other data a signature. Used once, by one thread.
 */
final class JpegTrailer {
    private static final int SOI = 0xD8;
    private static final int SOS = 0xDA;
    private static final int SOF0 = 0xC0;
    private static final int RST0 = 0xD0;
    private static final int APP1 = 0xE1;
    private static final int APP13 = 0xED;
    /** EXIF, XMP with its extension, and IPTC. */
    private static final List<String> METADATA = List.of(ExifOrientation.EXIF, "http://ns.adobe.com/", "Photoshop 3.0");

    private static final int LONGEST = 20;
    /** Of one picture; a camera's depth map can be in a hundred. */
    private static final int MAX_SEGMENTS = 1_000;
    /** Limits false starts of pictures, of which random data has a few. Each may be in another block of the file. */
    private static final int MAX_IN_VAIN = 10_000;

    private static final int MIN_TYPE = 16;
    private static final int MAX_TYPE = 512;
    private static final int MAX_VIDEOS = 16;

    private final long size;
    private final Cursor cursor;
    private final Cursor ahead;
    private final JpegSegments segments;
    private final IsoBoxes boxes;
    private final boolean remove;
    private int inVain;
    private int videos;

    /** @param cursor behind the end of the first picture */
    JpegTrailer(Bytes bytes, Cursor cursor, JpegSegments segments, Erasure erasure, boolean remove) {
        this.size = bytes.size();
        this.cursor = cursor;
        this.ahead = new Cursor(bytes);
        this.segments = segments;
        this.boxes = new IsoBoxes(bytes, erasure);
        this.remove = remove;
    }

    /** False if there is more metadata than in any real file, or some that cannot be erased. */
    boolean read() {
        boolean clear = true;
        for (int b = cursor.next(); b >= 0 && clear; b = cursor.next()) {
            if (b == 0xFF) {
                clear = marker(cursor.position());
            } else if (b == 'f' && remove) {
                clear = video(cursor.position());
            }
        }
        return clear;
    }

    /** @param at behind the first byte of what may be a marker */
    private boolean marker(long at) {
        ahead.moveTo(at);
        int marker = ahead.next();
        if (marker == SOI && isPicture()) {
            cursor.moveTo(at + 1);
            return segments.picture();
        }
        if (marker == APP1 || marker == APP13) {
            long length = ahead.bigEndian(2);
            long start = ahead.position();
            if (length >= 2 && isMetadata(ahead.bytes(LONGEST))) {
                ahead.moveTo(start);
                byte[] content = ahead.bytes((int) length - 2);
                cursor.moveTo(start + content.length);
                return segments.forApplications(marker, start, content);
            }
        }
        return inVain <= MAX_IN_VAIN;
    }

    private static boolean isMetadata(byte[] content) {
        return METADATA.stream().anyMatch(signature -> Signatures.begins(content, signature));
    }

    /** Whether one segment follows another, one of them a frame, up to a scan. */
    private boolean isPicture() {
        boolean frame = false;
        for (int i = 0; i < MAX_SEGMENTS && inVain <= MAX_IN_VAIN; i++) {
            int first = ahead.next();
            int marker = ahead.next();
            boolean segment = first == 0xFF && marker >= SOF0 && marker < 0xFF && (marker & ~7) != RST0;
            long start = ahead.position();
            long length = segment ? ahead.bigEndian(2) : -1;
            if (length < 2 || start + length > size) {
                break;
            }
            frame |= JpegDecodingCost.isFrame(marker);
            if (marker == SOS && frame) {
                inVain -= i;
                return true;
            }
            inVain++;
            ahead.moveTo(start + length);
        }
        return false;
    }

    /** A video, or a HEIF, starts with a box of this type that has the length, the type and some brands of four letters. */
    private boolean video(long at) {
        ahead.moveTo(at);
        if (ahead.next() != 't' || ahead.next() != 'y' || ahead.next() != 'p') {
            return true;
        }
        long start = at - 5;
        ahead.moveTo(start);
        long length = ahead.bigEndian(4);
        if (length < MIN_TYPE || length > MAX_TYPE || start + length > size) {
            return true;
        }
        videos++;
        return videos <= MAX_VIDEOS && boxes.read(start, size);
    }
}
