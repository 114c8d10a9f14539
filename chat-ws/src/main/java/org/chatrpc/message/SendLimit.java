package org.chatrpc.message;

import java.util.function.BiPredicate;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;

/**
 * How fast a person sends. A repeated send of a message that is stored does not count as a message, and is answered even to
 * someone who is over that limit, as the client cannot know that the first one was stored. Repeated sends have a limit of
 * their own, {@link RateClass#RETRIES}, so that they are no way around this one. Thread-safe.
 */
public final class SendLimit {
    private final RateLimits limits;
    private final BiPredicate<String, String> isStored;

    /** @param isStored whether this author has a message with this {@code clientMessageId} on disk */
    public SendLimit(RateLimits limits, BiPredicate<String, String> isStored) {
        this.limits = limits;
        this.isStored = isStored;
    }

    /**
     * Counts a send before it is made, or refuses it as RATE_LIMITED.
     *
     * @return whether it was counted as a message; if not, it is a repeated one and counted as that
     */
    boolean count(String author, String clientMessageId) {
        if (limits.tryCount(RateClass.MESSAGES, author)) {
            return true;
        }
        // Looking it up costs the database something, so that is counted whatever comes out.
        if (limits.tryCount(RateClass.RETRIES, author) && isStored.test(author, clientMessageId)) {
            return false;
        }
        limits.count(RateClass.MESSAGES, author);
        return true;
    }

    /** The send that was counted as a message has turned out to be a repeated one. */
    void wasRetry(String author) {
        if (limits.tryCount(RateClass.RETRIES, author)) {
            limits.uncount(RateClass.MESSAGES, author);
        }
    }
}
