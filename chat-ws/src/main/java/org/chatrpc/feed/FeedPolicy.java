package org.chatrpc.feed;

import java.time.Duration;

/**
 * The limits of the feed.
 *
 * @param defaultEvents events in one answer when the caller names no limit
 * @param maxEvents events in one answer at the most
 * @param maxWaiting readers that may wait at once, each holding a thread of the server; further polls answer at once
 * @param maxWait how long a poll may wait
 * @param pollEvery how long a reader that was not held should wait before it comes again
 * @param pollsPerSecond polls that are welcome; beyond that readers are told to come more rarely
 * @param crowd from how many waiting readers on an answer is held a moment to fill it
 * @param fillFor that moment
 */
public record FeedPolicy(
        int defaultEvents,
        int maxEvents,
        int maxWaiting,
        Duration maxWait,
        Duration pollEvery,
        int pollsPerSecond,
        int crowd,
        Duration fillFor) {}
