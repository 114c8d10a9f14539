package org.chatrpc.limit;

import java.time.Duration;

/**
 * How much memory answers may take.
 *
 * @param pageBytes the estimated size of the messages or events in one answer at the most
 * @param totalBytes the same over all answers that are being made or sent
 * @param maxWait how long a call waits for its share of that before it is refused
 */
public record AnswerPolicy(long pageBytes, long totalBytes, Duration maxWait) {}
