package org.chatrpc.soap;

/**
 * The limits of the endpoint itself.
 *
 * @param maxRequestBytes the largest request body that is read, in bytes
 * @param defaultList people, members or rooms in one answer when the caller names no limit
 * @param maxList people, members or rooms in one answer at the most
 */
public record EndpointPolicy(int maxRequestBytes, int defaultList, int maxList) {
    /** An estimate of the heap that a listed user or member takes at the most, with names of the default lengths. */
    static final long LISTED_BYTES = 512;
}
