package org.chatrpc.problem;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A refused call: the reason for programs, a sentence for people, and the request element at fault if there is one. */
public class ChatException extends RuntimeException {
    private final Problem problem;
    private final @Nullable String field;
    private final @Nullable Duration retryAfter;

    protected ChatException(
            Problem problem,
            @Nullable String field,
            @Nullable Duration retryAfter,
            String message,
            @Nullable Throwable cause) {
        super(message, cause);
        this.problem = problem;
        this.field = field;
        this.retryAfter = retryAfter;
    }

    /** A refusal that no single request element is to blame for. */
    public static ChatException of(Problem problem, String message) {
        return new ChatException(problem, null, null, message, null);
    }

    /** A refusal because of the request element {@code field}. */
    public static ChatException in(String field, Problem problem, String message) {
        return new ChatException(problem, field, null, message, null);
    }

    /** A refusal that the caller may overcome by waiting. */
    public static ChatException later(Problem problem, Duration retryAfter, String message) {
        return new ChatException(problem, null, retryAfter, message, null);
    }

    /** A refusal because the store is away; the cause is for the server's log, never for the caller. */
    public static ChatException unavailable(@Nullable Throwable cause) {
        return new ChatException(
                Problem.UNAVAILABLE,
                null,
                Duration.ofSeconds(2),
                "The server cannot reach its database at the moment.",
                cause);
    }

    public Problem problem() {
        return problem;
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
