package org.chatrpc.feed;

import java.time.Duration;
import org.chatrpc.limit.AnswerBudget;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.fact.message.MessagePosted;

/**
 * Where one poll reads: the log, and what is told in passing.
 *
 * @param limit of both together in number
 * @param share reserves the memory for the response
 */
record PollSource(
        FeedReader log, EphemeralEvents ephemeral, String username, ReadLimit limit, AnswerBudget.Share share) {
    /** The memory that a response needs for an ephemeral event. */
    private static final long EVENT_BYTES = 1_024;

    FeedReader.Found read(Cursor from) {
        return log.read(username, from, limit, share);
    }

    /** Whether {@link #read} finds nothing, as far as memory alone can tell. Never waits. */
    boolean isCurrent(Cursor from) {
        return log.isCurrent(from);
    }

    EphemeralPosition startOf(Cursor from) {
        return ephemeral.startOf(from.passing());
    }

    /** What the reader is told beside these entries: not that somebody is typing who posts a message among them. */
    EphemeralEvents.Found inPassing(EphemeralPosition told, FeedReader.Found entries) {
        EphemeralEvents.Found passing =
                ephemeral.read(username, told, limit.items() - entries.entries().size());
        if (passing.events().isEmpty() || entries.entries().isEmpty()) {
            return passing;
        }
        return passing.with(passing.events().stream()
                .filter(event -> !(event instanceof EphemeralEvent.Typing typing) || !posts(entries, typing))
                .toList());
    }

    private static boolean posts(FeedReader.Found entries, EphemeralEvent.Typing typing) {
        return entries.entries().stream()
                .anyMatch(entry -> entry.fact() instanceof MessagePosted posted
                        && posted.actor().equals(typing.username())
                        && posted.message().room().equals(typing.room()));
    }

    /** How long until presence alone is a reason to answer. */
    Duration untilDue(EphemeralPosition told) {
        return Duration.ofMillis(Math.max(0, told.quietUntil() - ephemeral.millis()));
    }

    /** Reserves the memory for what is told in passing, in addition to that for the entries. */
    void reserve(FeedReader.Found entries, EphemeralEvents.Found passing) {
        if (!passing.events().isEmpty()) {
            share.reserve(entries.bytes() + EVENT_BYTES * passing.events().size());
        }
    }
}
