package org.chatrpc.message;

import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;

/**
 * Limits how fast an account sends. Resending a message that is already stored does not count as a message, and
 * succeeds even over the limit, as the client cannot know that the first attempt was stored. Resends have their own
 * limit, {@link RateClass#RETRIES}, so that they cannot be used to bypass this one. Thread-safe.
 */
public final class SendLimit {
    private final RateLimits limits;
    private final BiPredicate<String, String> isStored;
    private final Predicate<String> isService;

    /**
     * @param isStored whether this author has a message with this {@code clientMessageId} on disk
     * @param isService whether this author is a program, for which {@link RateClass#SERVICE_MESSAGES} applies
     */
    public SendLimit(RateLimits limits, BiPredicate<String, String> isStored, Predicate<String> isService) {
        this.limits = limits;
        this.isStored = isStored;
        this.isService = isService;
    }

    /**
     * Counts a send before it is carried out, or refuses it with RATE_LIMITED.
     *
     * @return true if counted as a message, false if it is a resend and counted as such
     */
    boolean count(String author, String clientMessageId) {
        if (limits.tryCount(classOf(author), author)) {
            return true;
        }
        // The lookup costs a database query, so it is counted whatever the result.
        if (limits.tryCount(RateClass.RETRIES, author) && isStored.test(author, clientMessageId)) {
            return false;
        }
        limits.count(classOf(author), author);
        return true;
    }

    /** Moves a send that turned out to be a resend from the message count to the resend count. */
    void recountAsRetry(String author) {
        if (limits.tryCount(RateClass.RETRIES, author)) {
            limits.uncount(classOf(author), author);
        }
    }

    /** Whether this author is a program. */
    boolean isService(String author) {
        return isService.test(author);
    }

    private RateClass classOf(String author) {
        return isService(author) ? RateClass.SERVICE_MESSAGES : RateClass.MESSAGES;
    }
}
