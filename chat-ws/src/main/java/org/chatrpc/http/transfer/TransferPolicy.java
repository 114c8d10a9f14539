package org.chatrpc.http.transfer;

import java.time.Duration;

/**
 * The limits on what is sent without a thread.
 *
 * @param downloads the maximum number of files that are sent at the same time; 0 to send them on the container's threads
 * @param downloadsPerNetwork how many of them one network may have
 * @param downloadTime how long sending a file may take
 * @param answerTime how long sending a large answer may take
 */
public record TransferPolicy(int downloads, int downloadsPerNetwork, Duration downloadTime, Duration answerTime) {}
