package org.chatrpc.message.response;

import java.util.function.Supplier;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.Journal;
import org.chatrpc.message.MessageFinder;
import org.jspecify.annotations.Nullable;

/** Pins messages, and removes pins. Thread-safe. */
public final class Pins {
    private final Journal journal;
    private final MessageFinder messages;
    private final Supplier<ResponsePolicy> policy;
    private final RateLimits limits;

    public Pins(Journal journal, MessageFinder messages, Supplier<ResponsePolicy> policy, RateLimits limits) {
        this.journal = journal;
        this.messages = messages;
        this.policy = policy;
        this.limits = limits;
    }

    /** Pins a message; returns once that is on disk. Repeating the call changes nothing. */
    public void pin(String username, @Nullable String messageId) {
        long id = MessageFinder.id(messageId);
        limits.count(RateClass.PINS, username);
        journal.run(new PinMessage(username, messages.roomOf(id), id, policy.get()));
    }

    /** Removes the pin of a message; returns once that is on disk. Repeating the call changes nothing. */
    public void unpin(String username, @Nullable String messageId) {
        long id = MessageFinder.id(messageId);
        limits.count(RateClass.PINS, username);
        journal.run(new UnpinMessage(username, messages.roomOf(id), id));
    }
}
