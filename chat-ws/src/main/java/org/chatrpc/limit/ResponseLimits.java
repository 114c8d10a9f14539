package org.chatrpc.limit;

import java.time.Duration;

/**
 * The memory that responses may use.
 *
 * @param pageBytes the maximum estimated size of the messages or events in one response
 * @param totalBytes the same, summed over all responses that are being built or sent
 * @param networkBytes how much of that the responses to one network may use
 * @param maxWait how long a call waits for its share of the total before it is refused
 */
public record ResponseLimits(long pageBytes, long totalBytes, long networkBytes, Duration maxWait) {}
