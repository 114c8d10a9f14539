package org.chatrpc.model;

/**
 * How much one read may return. It ends with whichever limit is reached first, but never before the first item: a single
 * item larger than {@code bytes} is returned alone, or a reader could not get past it.
 *
 * @param items how many at the most
 * @param bytes the estimated size of all of them at the most
 */
public record ReadLimit(int items, long bytes) {

    /** A limit of number alone, for what is known to be small. */
    public static ReadLimit items(int items) {
        return new ReadLimit(items, Long.MAX_VALUE);
    }
}
