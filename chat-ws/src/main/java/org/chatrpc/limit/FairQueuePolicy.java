package org.chatrpc.limit;

import java.time.Duration;

/**
 * The limits of a {@link FairQueue}.
 *
 * @param concurrent calls that run at the same time; further ones wait
 * @param maxWaiting calls that wait at the same time, each blocking a thread
 * @param maxWaitingPerNetwork calls from one network among these
 * @param maxWait how long a call waits before it is refused
 */
public record FairQueuePolicy(int concurrent, int maxWaiting, int maxWaitingPerNetwork, Duration maxWait) {}
