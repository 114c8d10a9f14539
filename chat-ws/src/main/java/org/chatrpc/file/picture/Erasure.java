package org.chatrpc.file.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Which bytes of a picture are to be overwritten. It can be applied again after it was interrupted: it goes from the end to the
 * beginning, so that what names a part is overwritten after the part. Confined to one thread.
 */
public final class Erasure {
    private static final int PIECE = 262_144;

    private final List<Part> parts = new ArrayList<>();

    /** Some bytes, and zeros from there on. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared or copied.
    private record Part(long start, byte[] head, long length) {
        boolean isWithin(long from, long to) {
            return start < to && start + length > from;
        }

        void copyTo(byte[] target, long offset) {
            long from = Math.max(start, offset);
            long to = Math.min(start + length, offset + target.length);
            for (long at = from; at < to; at++) {
                long index = at - start;
                target[(int) (at - offset)] = index < head.length ? head[(int) index] : 0;
            }
        }
    }

    /**
     * Adds a part behind those that were added before.
     *
     * @param head what it begins with from now on; zeros follow
     */
    void add(long start, byte[] head, long length) {
        parts.add(new Part(start, head, length));
    }

    int parts() {
        return parts.size();
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The bytes as they will be. */
    public Bytes over(Bytes bytes) {
        return new Bytes() {
            @Override
            public long size() {
                return bytes.size();
            }

            @Override
            public byte[] read(long offset, int length) {
                byte[] read = bytes.read(offset, length);
                patch(read, offset);
                return read;
            }

            @Override
            public void overwrite(long offset, byte[] replacement) {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** Overwrites them, each piece of the file once, however many parts it has. */
    public void apply(Bytes bytes) {
        for (long piece = (bytes.size() - 1) / PIECE; piece >= 0 && !isEmpty(); piece--) {
            long offset = piece * PIECE;
            if (parts.stream().anyMatch(part -> part.isWithin(offset, offset + PIECE))) {
                byte[] content = bytes.read(offset, PIECE);
                patch(content, offset);
                bytes.overwrite(offset, content);
            }
        }
    }

    private void patch(byte[] content, long offset) {
        for (Part part : parts) {
            if (part.isWithin(offset, offset + content.length)) {
                part.copyTo(content, offset);
            }
        }
    }
}
