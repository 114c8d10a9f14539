package org.chatrpc.file.picture.camera;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chatrpc.file.picture.content.Bytes;

/**
 * The bytes of a picture to overwrite. It can be applied again after an interruption: it proceeds from the end to the
 * start, so that the header of a part is overwritten after the part. Parts may overlap; each byte is still written
 * once, so that the work is bounded by the size of the file, not by what its headers claim. Confined to one thread.
 */
public final class Erasure {
    private static final int PIECE = 262_144;

    private final List<Part> parts = new ArrayList<>();
    private final List<Part> names = new ArrayList<>();

    /** The bytes that overwrite a part. */
    @FunctionalInterface
    interface Filling {
        /** @param index from the beginning of the part */
        byte at(long index);
    }

    /**
     * Some bytes.
     *
     * @param origin where its filling starts
     * @param start its first byte
     * @param end after its last byte
     */
    private record Part(long origin, long start, long end, Filling filling) {
        void copyTo(byte[] target, long offset) {
            long to = Math.min(end, offset + target.length);
            for (long at = Math.max(start, offset); at < to; at++) {
                target[(int) (at - offset)] = filling.at(at - origin);
            }
        }
    }

    /**
     * Adds a part behind those that were added before.
     *
     * @param head its new first bytes; zeros follow
     */
    void add(long start, byte[] head, long length) {
        add(start, length, filling(head));
    }

    /** Adds a part. */
    void add(long start, long length, Filling filling) {
        parts.add(new Part(start, start, start + length, filling));
    }

    /** Adds a part that names others which may be before it: it is overwritten when all of them are. */
    void addName(long start, byte[] head, long length) {
        names.add(new Part(start, start, start + length, filling(head)));
    }

    private static Filling filling(byte[] head) {
        return index -> index < head.length ? head[(int) index] : 0;
    }

    /** How often something was added. */
    int parts() {
        return parts.size() + names.size();
    }

    public boolean isEmpty() {
        return parts() == 0;
    }

    /** How many bytes are overwritten. */
    long length() {
        return all().stream().mapToLong(part -> part.end() - part.start()).sum();
    }

    private List<Part> all() {
        List<Part> all = new ArrayList<>(parts);
        all.addAll(names);
        return apart(all);
    }

    /** The same parts in the order of the file, without overlaps: the part that starts earlier keeps the bytes. */
    private static List<Part> apart(List<Part> parts) {
        List<Part> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparingLong(Part::start));
        List<Part> apart = new ArrayList<>();
        long end = 0;
        for (Part part : sorted) {
            if (part.end() > end) {
                apart.add(new Part(part.origin(), Math.max(end, part.start()), part.end(), part.filling()));
                end = part.end();
            }
        }
        return apart;
    }

    /** The bytes after the erasure. */
    public Bytes over(Bytes bytes) {
        List<Part> all = all();
        return new Bytes() {
            @Override
            public long size() {
                return bytes.size();
            }

            @Override
            public byte[] read(long offset, int length) {
                byte[] read = bytes.read(offset, length);
                patch(all, read, offset);
                return read;
            }

            @Override
            public void overwrite(long offset, byte[] replacement) {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** Overwrites them, each piece of the file once, however many parts it has; and those with names of parts again. */
    public void apply(Bytes bytes) {
        apply(bytes, apart(parts), apart(parts));
        if (!names.isEmpty()) {
            apply(bytes, apart(names), all());
        }
    }

    /** @param changed the pieces to overwrite */
    private static void apply(Bytes bytes, List<Part> changed, List<Part> all) {
        for (long piece = (bytes.size() - 1) / PIECE; piece >= 0 && !changed.isEmpty(); piece--) {
            long offset = piece * PIECE;
            int first = firstThatEndsAfter(offset, changed);
            if (first < changed.size() && changed.get(first).start() < offset + PIECE) {
                byte[] content = bytes.read(offset, PIECE);
                patch(all, content, offset);
                bytes.overwrite(offset, content);
            }
        }
    }

    private static void patch(List<Part> apart, byte[] content, long offset) {
        for (int i = firstThatEndsAfter(offset, apart);
                i < apart.size() && apart.get(i).start() < offset + content.length;
                i++) {
            apart.get(i).copyTo(content, offset);
        }
    }

    private static int firstThatEndsAfter(long offset, List<Part> apart) {
        int from = 0;
        int to = apart.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (apart.get(middle).end() > offset) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }
}
