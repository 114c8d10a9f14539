package org.chatrpc.file.picture.camera;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.file.picture.camera.CameraData.Found;
import org.chatrpc.file.picture.content.Bytes;
import org.chatrpc.file.picture.content.Cursor;

/**
 * The directories of a TIFF (TIFF 6.0, section 2; BigTIFF), which DNG and the raw formats of several makers are, too. The place (EXIF 2.32,
 * section 4.6.6), XMP, IPTC and Photoshop's data are erased. Decoders of raw pictures need the camera and what its maker noted. Used once,
 * by one thread.
 */
final class TiffDirectories {
    private static final int PLAIN = 42;
    private static final int BIG = 43;

    private static final int SUB_DIRECTORIES = 330;
    private static final int EXIF = 0x8769;
    private static final int GPS = 0x8825;
    /** XMP, IPTC and Photoshop's image resources. */
    private static final Set<Integer> METADATA = Set.of(700, 33723, 34377);

    /** The bytes of a value of each type, from 1 on; types 14 and 15 do not exist. */
    private static final int[] SIZES = {1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    /** A file can have thousands of pages. Each directory may be in another block of the file. */
    private static final int MAX_DIRECTORIES = 10_000;

    private static final int MAX_ENTRIES = 300_000;

    private final long size;
    private final Cursor cursor;
    private final boolean littleEndian;
    private final boolean big;
    private final Erasure erasure = new Erasure();
    private final Set<Long> seen = new HashSet<>();
    private final Deque<Long> waiting = new ArrayDeque<>();
    private int entries;
    private long erased;
    private boolean unclear;

    private TiffDirectories(Bytes bytes, boolean littleEndian) {
        this.size = bytes.size();
        this.cursor = new Cursor(bytes);
        this.littleEndian = littleEndian;
        cursor.moveTo(2);
        this.big = number(2) == BIG;
    }

    /**
     * An entry of a directory.
     *
     * @param count of its values
     * @param start where they are, in the entry or elsewhere
     * @param length of all of them in bytes; 0 if they are unreadable
     */
    private record Entry(int tag, int type, long count, long start, long length) {}

    /** Whether a content is in this format, whatever its media type is. */
    static boolean are(Bytes bytes) {
        byte[] head = bytes.read(0, 4);
        String order = head.length < 4 ? "" : new String(head, 0, 2, ISO_8859_1);
        return (order.equals("II") && (head[2] == PLAIN || head[2] == BIG) && head[3] == 0)
                || (order.equals("MM") && head[2] == 0 && (head[3] == PLAIN || head[3] == BIG));
    }

    /** Empty if there are more directories than in any real file, or the same bytes are metadata many times. */
    static Optional<Found> read(Bytes bytes, boolean remove) {
        TiffDirectories directories = new TiffDirectories(bytes, bytes.read(0, 1)[0] == 'I');
        if (remove) {
            directories.readAll();
        }
        return directories.unclear ? Optional.empty() : Optional.of(Found.of(directories.erasure));
    }

    private void readAll() {
        cursor.moveTo(big ? 8 : 4);
        visit(offset());
        while (!waiting.isEmpty() && !unclear) {
            directory(waiting.remove(), false);
        }
    }

    private void visit(long directory) {
        if (directory > 0 && directory < size && seen.add(directory)) {
            waiting.add(directory);
            unclear |= seen.size() > MAX_DIRECTORIES;
        }
    }

    /** @param erase whether it is one with the place */
    private void directory(long start, boolean erase) {
        cursor.moveTo(start);
        long count = number(big ? 8 : 2);
        long first = cursor.position();
        int length = big ? 20 : 12;
        for (long i = 0; i < count && first + (i + 1) * length <= size && !unclear; i++) {
            entries++;
            unclear |= entries > MAX_ENTRIES;
            Entry entry = entry(first + i * length);
            if (erase || METADATA.contains(entry.tag())) {
                erase(entry.start(), entry.length(), false);
            } else {
                look(entry);
            }
        }
        long end = Math.min(size, first + Math.max(0, Math.min(count, MAX_ENTRIES)) * length);
        if (erase) {
            erase(start, end - start, true);
        } else if (!unclear && end < size) {
            cursor.moveTo(end);
            visit(offset());
        }
    }

    private Entry entry(long at) {
        cursor.moveTo(at);
        int tag = (int) number(2);
        int type = (int) number(2);
        long count = number(big ? 8 : 4);
        int bytes = type >= 1 && type <= SIZES.length ? SIZES[type - 1] : 0;
        // No file has as many; the product fits into a number.
        long length = count < 0 || count > size ? 0 : count * bytes;
        long value = cursor.position();
        boolean inEntry = length <= (big ? 8 : 4);
        long start = inEntry ? value : offset();
        long present = start < 0 || start >= size ? 0 : Math.min(length, size - start);
        return new Entry(tag, type, count, start, present);
    }

    private void look(Entry entry) {
        switch (entry.tag()) {
            case SUB_DIRECTORIES, EXIF -> {
                int bytes = entry.length() == 0 ? 0 : SIZES[entry.type() - 1];
                for (long at = entry.start();
                        bytes >= 4 && at + bytes <= entry.start() + entry.length() && !unclear;
                        at += bytes) {
                    entries++;
                    unclear |= entries > MAX_ENTRIES;
                    cursor.moveTo(at);
                    visit(number(bytes));
                }
            }
            case GPS -> {
                cursor.moveTo(entry.start());
                long place = entry.length() < 4 ? 0 : number(SIZES[entry.type() - 1]);
                if (place > 0 && place < size && seen.add(place)) {
                    directory(place, true);
                }
            }
            default -> {
                // The picture, or what decoders need.
            }
        }
    }

    /** @param name whether it contains the positions of others */
    private void erase(long start, long length, boolean name) {
        unclear |= length > size - erased || erasure.parts() > 2 * CameraData.MAX_PARTS;
        if (length > 0 && !unclear) {
            erased += length;
            if (name) {
                erasure.addName(start, new byte[0], length);
            } else {
                erasure.add(start, new byte[0], length);
            }
        }
    }

    private long offset() {
        return number(big ? 8 : 4);
    }

    /** Of 2, 4 or 8 bytes; -1 at the end of the file. One of 8 bytes may be negative. */
    private long number(int bytes) {
        if (bytes == 8) {
            long one = number(4);
            long other = number(4);
            return littleEndian ? (other << 32) | one : (one << 32) | other;
        }
        return littleEndian ? cursor.littleEndian(bytes) : cursor.bigEndian(bytes);
    }
}
