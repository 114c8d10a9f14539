package org.chatrpc.file.picture.content;

import java.util.Arrays;

/** Reads bytes in order, in {@link Blocks}, and skips without reading. Confined to one thread. */
public final class Cursor {
    private final Bytes bytes;
    private byte[] buffer = new byte[0];
    private long start;
    private long position;

    public Cursor(Bytes bytes) {
        this.bytes = bytes;
    }

    public long position() {
        return position;
    }

    public void moveTo(long newPosition) {
        position = newPosition;
    }

    public boolean isAtEnd() {
        return position >= bytes.size();
    }

    /** The next byte, 0 to 255; -1 at the end. */
    public int next() {
        long index = position - start;
        if (index < 0 || index >= buffer.length) {
            if (isAtEnd()) {
                return -1;
            }
            start = Blocks.startOf(position);
            buffer = Blocks.at(bytes, position);
            index = position - start;
            if (index >= buffer.length) {
                return -1;
            }
        }
        position++;
        return buffer[(int) index] & 0xFF;
    }

    /** The next bytes, fewer than asked for only at the end. */
    public byte[] bytes(int count) {
        byte[] read = new byte[(int) Math.max(0, Math.min(count, bytes.size() - position))];
        for (int i = 0; i < read.length; i++) {
            int b = next();
            if (b < 0) {
                return Arrays.copyOf(read, i);
            }
            read[i] = (byte) b;
        }
        return read;
    }

    /** The next bytes as a number, most significant first; -1 at the end. At most seven bytes. */
    public long bigEndian(int count) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            int b = next();
            if (b < 0) {
                return -1;
            }
            value = (value << 8) | b;
        }
        return value;
    }

    /** The next bytes as a number, least significant first; -1 at the end. At most seven bytes. */
    public long littleEndian(int count) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            int b = next();
            if (b < 0) {
                return -1;
            }
            value |= (long) b << (8 * i);
        }
        return value;
    }
}
