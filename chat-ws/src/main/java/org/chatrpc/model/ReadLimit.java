package org.chatrpc.model;

/**
 * How much one read may return. It ends at the limit that is reached first, but never before the first item: a single
 * item larger than {@code bytes} is returned alone, as a reader could not get past it otherwise.
 *
 * @param items the maximum number of items
 * @param bytes the maximum of their estimated total size
 */
public record ReadLimit(int items, long bytes) {

    /** A limit on the number alone, for items known to be small. */
    public static ReadLimit items(int items) {
        return new ReadLimit(items, Long.MAX_VALUE);
    }
}
