package org.chatrpc.http.transfer;

import java.time.Duration;

/**
 * The limits on what is sent without a thread.
 *
 * @param downloads the maximum number of files that are sent at the same time; 0 to send them on the container's threads
 * @param downloadsPerNetwork how many of them one network may have
 * @param threads how many of the container's threads may send them, and large answers, if {@code downloads} is 0
 * @param downloadTime how long sending a file may take
 * @param answerTime how long sending a large answer may take
 * @param pace how slowly a client may read either
 */
public record TransferPolicy(
        int downloads, int downloadsPerNetwork, int threads, Duration downloadTime, Duration answerTime, Pace pace) {

    /**
     * The least rate at which a client has to read. It may fall behind, such as while its network is gone, but never by more than
     * the grace, and it cannot earn more than that by reading faster: what the buffers on the way swallow at the beginning counts
     * for little.
     *
     * @param bytesPerSecond the least rate
     * @param grace how far a client may fall behind
     */
    public record Pace(int bytesPerSecond, Duration grace) {}
}
