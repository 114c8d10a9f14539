package org.chatrpc.file.picture.content;

/**
 * The blocks in which contents are scanned. Their size and positions match the parts in which most clients send a file:
 * the database stores these parts, and fetches a whole one for a single byte.
 */
public final class Blocks {
    private static final int SIZE = 131_072;

    private Blocks() {}

    /** The start of the block that contains this position. */
    public static long startOf(long position) {
        return position - position % SIZE;
    }

    /** The block that has this place; shorter than others at the end. */
    public static byte[] at(Bytes bytes, long position) {
        return bytes.read(startOf(position), SIZE);
    }
}
