package org.chatrpc.message.response;

import java.util.function.Supplier;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.Journal;
import org.chatrpc.message.MessageFinder;
import org.jspecify.annotations.Nullable;

/** Adds reactions to messages, and removes them. Thread-safe. */
public final class Reactions {
    private final Journal journal;
    private final MessageFinder messages;
    private final Supplier<ResponsePolicy> policy;
    private final RateLimits limits;

    public Reactions(Journal journal, MessageFinder messages, Supplier<ResponsePolicy> policy, RateLimits limits) {
        this.journal = journal;
        this.messages = messages;
        this.policy = policy;
        this.limits = limits;
    }

    /**
     * Adds a reaction; returns once it is on disk. Repeating the call changes nothing.
     *
     * @param emoji a single emoji, with or without variation selectors
     */
    public void add(String username, @Nullable String messageId, @Nullable String emoji) {
        long id = MessageFinder.id(messageId);
        String canonical = Emoji.require(emoji);
        limits.count(RateClass.REACTIONS, username);
        journal.run(new AddReaction(username, messages.roomOf(id), id, canonical, policy.get()));
    }

    /** Removes a reaction; returns once it has been removed from the disk. Repeating the call changes nothing. */
    public void remove(String username, @Nullable String messageId, @Nullable String emoji) {
        long id = MessageFinder.id(messageId);
        String canonical = Emoji.require(emoji);
        limits.count(RateClass.REACTIONS, username);
        journal.run(new RemoveReaction(username, messages.roomOf(id), id, canonical));
    }
}
