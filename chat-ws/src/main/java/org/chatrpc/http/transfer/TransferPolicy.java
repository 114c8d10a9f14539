package org.chatrpc.http.transfer;

import java.time.Duration;

/**
 * The limits on transfers without a thread.
 *
 * @param downloads the maximum number of files that are sent at the same time; 0 to send them on the container's threads
 * @param downloadsPerNetwork how many of them one network may have
 * @param threads how many of the container's threads may send files, and large responses, if {@code downloads} is 0
 * @param downloadTime how long sending a file may take
 * @param answerTime how long sending a large response may take
 * @param pace how slowly a client may read either
 */
public record TransferPolicy(
        int downloads, int downloadsPerNetwork, int threads, Duration downloadTime, Duration answerTime, Pace pace) {

    /**
     * The minimum rate at which a client has to read. It may fall behind, for example while its network is down, but
     * never by more than the grace. Reading faster does not earn more than that, so bytes absorbed by buffers at the
     * start earn little credit.
     *
     * @param bytesPerSecond the minimum rate
     * @param grace how far a client may fall behind
     */
    public record Pace(int bytesPerSecond, Duration grace) {}
}
