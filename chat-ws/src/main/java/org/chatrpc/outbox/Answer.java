package org.chatrpc.outbox;

import java.time.Duration;

/** The outcome of one attempt to post. */
sealed interface Answer {

    /** The chat has the message: posted now, or by an attempt before. */
    record Posted() implements Answer {}

    /** The same message would be refused again. */
    record Refused(String code, String message) implements Answer {}

    /**
     * It may succeed later.
     *
     * @param everyRoom whether the chat, the network or the token is the cause, so that other messages have to wait,
     *     too
     * @param busy whether the chat works, and is only rate limiting
     * @param reason for the log
     * @param least the minimum pause that the chat requests; zero if it requests none
     */
    record Later(boolean everyRoom, boolean busy, String reason, Duration least) implements Answer {

        /** The chat was not reached, or nothing could be sent to it. */
        static Later of(String reason) {
            return new Later(true, false, reason, Duration.ZERO);
        }
    }
}
