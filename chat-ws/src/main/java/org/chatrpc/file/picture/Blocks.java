package org.chatrpc.file.picture;

/**
 * The blocks in which contents are looked through. They have the size and the places of the parts in which most clients send a file:
 * a database stores it in these parts, and fetches a whole one for a byte of it.
 */
final class Blocks {
    private static final int SIZE = 131_072;

    private Blocks() {}

    /** Where the block begins that has this place. */
    static long startOf(long position) {
        return position - position % SIZE;
    }

    /** The block that has this place; shorter than others at the end. */
    static byte[] at(Bytes bytes, long position) {
        return bytes.read(startOf(position), SIZE);
    }
}
