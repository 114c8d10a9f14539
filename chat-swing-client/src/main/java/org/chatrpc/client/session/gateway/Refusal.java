package org.chatrpc.client.session.gateway;

import java.time.Duration;
import java.util.Optional;

/**
 * Why the server refused a call.
 *
 * @param code the fault code; treat unknown ones by {@code retryable}
 * @param message a message for people
 * @param retryable whether the same call may succeed later
 * @param retryAfter the earliest time to retry
 * @param field the request element at fault, empty if none was named
 */
public record Refusal(String code, String message, boolean retryable, Optional<Duration> retryAfter, String field) {}
