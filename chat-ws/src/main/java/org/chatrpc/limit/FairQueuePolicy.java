package org.chatrpc.limit;

import java.time.Duration;

/**
 * The limits of a {@link FairQueue}.
 *
 * @param concurrent calls that work at the same time; more wait
 * @param maxWaiting calls that wait at the same time; each holds a thread
 * @param maxWaitingPerNetwork of these, calls from one network
 * @param longestWait after which a call is refused that still waits
 */
public record FairQueuePolicy(int concurrent, int maxWaiting, int maxWaitingPerNetwork, Duration longestWait) {}
