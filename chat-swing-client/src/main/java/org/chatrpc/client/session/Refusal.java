package org.chatrpc.client.session;

import java.time.Duration;
import java.util.Optional;

/**
 * Why the server refused a call.
 *
 * @param code an upper-case word; unknown ones are to be judged by {@code retryable}
 * @param message a sentence for people
 * @param retryable whether the very same call may succeed later
 * @param retryAfter when to retry at the earliest
 * @param field the request's element at fault, empty if none was named
 */
public record Refusal(String code, String message, boolean retryable, Optional<Duration> retryAfter, String field) {}
