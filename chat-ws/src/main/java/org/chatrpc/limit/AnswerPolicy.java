package org.chatrpc.limit;

import java.time.Duration;

/**
 * The memory that responses may use.
 *
 * @param pageBytes the maximum estimated size of the messages or events in one response
 * @param totalBytes the same, summed over all responses that are being built or sent
 * @param maxWait how long a call waits for its share of the total before it is refused
 */
public record AnswerPolicy(long pageBytes, long totalBytes, Duration maxWait) {}
