package org.chatrpc.problem;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A refused call: a code for programs, a sentence for people, and, if applicable, the request element that caused it.
 */
public class ChatException extends RuntimeException {
    private final Problem problem;
    private final @Nullable String field;
    private final @Nullable Duration retryAfter;
    /** Written before the exception is passed to another thread. */
    private boolean decided;

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

    /** A refusal not caused by a single request element. */
    public static ChatException of(Problem problem, String message) {
        return new ChatException(problem, null, null, message, null);
    }

    /** A refusal caused by the request element {@code field}. */
    public static ChatException in(String field, Problem problem, String message) {
        return new ChatException(problem, field, null, message, null);
    }

    /** A refusal that the caller can overcome by waiting. */
    public static ChatException later(Problem problem, Duration retryAfter, String message) {
        return new ChatException(problem, null, retryAfter, message, null);
    }

    /** A refusal that the caller can overcome by waiting; the cause is for the log only, never for the caller. */
    public static ChatException later(Problem problem, Duration retryAfter, String message, Throwable cause) {
        return new ChatException(problem, null, retryAfter, message, cause);
    }

    /** A refusal because the store is unavailable; the cause is for the log only, never for the caller. */
    public static ChatException unavailable(@Nullable Throwable cause) {
        return new ChatException(
                Problem.UNAVAILABLE,
                null,
                Duration.ofSeconds(2),
                "The server cannot reach its database at the moment.",
                cause);
    }

    /** A refusal because a newer version has changed the store; the cause is for the log only, never for the caller. */
    public static ChatException outdated(@Nullable Throwable cause) {
        return new ChatException(
                Problem.UNAVAILABLE,
                null,
                Duration.ofSeconds(5),
                "The chat is being updated: this server is older than its database. Retry; another server, or this one"
                        + " once updated, will answer.",
                cause);
    }

    /** Notes that a transaction decided this, so that no node's memory can have been out of date. Returns this exception. */
    public ChatException decided() {
        decided = true;
        return this;
    }

    /** Whether a transaction decided this. */
    public boolean isDecided() {
        return decided;
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
