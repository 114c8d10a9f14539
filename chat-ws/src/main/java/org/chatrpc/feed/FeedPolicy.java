package org.chatrpc.feed;

import java.time.Duration;

/**
 * The limits of the feed.
 *
 * @param defaultEvents events in one response if the caller gives no limit
 * @param maxEvents the maximum number of events in one response
 * @param maxWaiting polls that may wait at the same time, which bounds their memory; further polls return at once
 * @param maxWaitingPerNetwork how many of them may come from one network
 * @param maxWait the maximum time that a poll waits
 * @param pollEvery how soon a reader whose poll did not wait should poll again
 * @param pollsPerSecond the target rate of such polls; at higher rates, readers are asked to poll less often
 * @param crowd the number of waiting polls from which on responses are delayed to collect more events
 * @param fillDelay the length of that delay
 */
public record FeedPolicy(
        int defaultEvents,
        int maxEvents,
        int maxWaiting,
        int maxWaitingPerNetwork,
        Duration maxWait,
        Duration pollEvery,
        int pollsPerSecond,
        int crowd,
        Duration fillDelay) {}
