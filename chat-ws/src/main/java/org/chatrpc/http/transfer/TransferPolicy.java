package org.chatrpc.http.transfer;

import java.time.Duration;

/**
 * The limits on slow peers.
 *
 * @param bodies the maximum number of request bodies that are awaited at the same time; 0 to read them on the container's threads
 * @param bodiesPerNetwork how many of them one network may have
 * @param bodyBytes the maximum number of bytes held of all of them
 * @param bodyTime how long a body may take to arrive
 * @param downloads the maximum number of files that are sent at the same time; 0 to send them on the container's threads
 * @param downloadsPerNetwork how many of them one network may have
 * @param downloadTime how long sending a file may take
 */
public record TransferPolicy(
        int bodies,
        int bodiesPerNetwork,
        long bodyBytes,
        Duration bodyTime,
        int downloads,
        int downloadsPerNetwork,
        Duration downloadTime) {}
