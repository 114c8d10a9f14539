package org.chatrpc.file.picture.camera;

import java.io.ByteArrayOutputStream;

/**
 * The blocks of an emptied extension of a GIF (GIF89a, section 15): a byte with the length, and as many zeros. They are as
 * long as possible, but the first block after each boundary of a page starts where one started before. So whichever pages
 * were overwritten when a server stopped, the blocks lead from each page to the same place in the next one, and a repeated call
 * finds the same end and completes the same result. Confined to one thread until it is built.
 */
final class EmptyBlocks implements Erasure.Filling {
    /** In bytes. Pieces that are overwritten at once, and pages of file systems, start at multiples of it. */
    private static final int PAGE = 4_096;

    /** In bytes, with its length. No block has one byte only, which would be the end of all. */
    private static final int LONGEST = 256;

    private final long start;
    /** For each page after the first one, how many bytes after its boundary the first block starts: 0 to 255. */
    private final ByteArrayOutputStream skipped = new ByteArrayOutputStream();

    private byte[] skips = new byte[0];
    private long end;

    /** @param start the position of the first block in the file */
    EmptyBlocks(long start) {
        this.start = start;
        this.end = start;
    }

    /** Adds the position of the next block; the last one is the empty one at the end. */
    void add(long position) {
        if (position >= boundary(skipped.size() + 1)) {
            skipped.write((int) (position - boundary(skipped.size() + 1)));
        }
        end = position;
    }

    /** All blocks have been added. */
    EmptyBlocks built() {
        skips = skipped.toByteArray();
        return this;
    }

    /** How many bytes all blocks have. */
    long length() {
        return end + 1 - start;
    }

    @Override
    public byte at(long index) {
        long position = start + index;
        if (position >= end) {
            return 0;
        }
        int page = (int) (position / PAGE - start / PAGE);
        int run = firstBlock(page) <= position ? page : page - 1;
        return empty(position - firstBlock(run), firstBlock(run + 1) - firstBlock(run));
    }

    /** Where the first page, which is 0, or a later one starts. */
    private long boundary(int page) {
        return (start / PAGE + page) * PAGE;
    }

    private long firstBlock(int page) {
        if (page == 0) {
            return start;
        }
        return page <= skips.length ? boundary(page) + (skips[page - 1] & 0xFF) : end;
    }

    /** A byte of blocks that have this many bytes: the first one is shorter, so that the last one spans the boundary. */
    private static byte empty(long index, long bytes) {
        boolean split = bytes % LONGEST == 1;
        if (index == 0) {
            return (byte) (split ? 1 : (bytes - 1) % LONGEST);
        }
        if (split && index <= 2) {
            // One byte is too little for the first block, so it takes one of the second.
            return (byte) (index == 2 ? LONGEST - 2 : 0);
        }
        return (byte) ((bytes - index) % LONGEST == 0 ? LONGEST - 1 : 0);
    }
}
