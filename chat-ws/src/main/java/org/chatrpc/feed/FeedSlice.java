package org.chatrpc.feed;

import java.time.Duration;
import org.chatrpc.limit.ResponseBudget;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.fact.message.MessagePosted;

/**
 * The sources that one poll reads: the log, and the ephemeral events.
 *
 * @param limit the maximum number of items from both together
 * @param share reserves the memory for the response
 */
record FeedSlice(
        FeedReader log, EphemeralEvents ephemeral, String username, ReadLimit limit, ResponseBudget.Share share) {
    /** The memory that a response needs for an ephemeral event. */
    private static final long EVENT_BYTES = 1_024;

    FeedReader.Found read(Cursor from) {
        return log.read(username, from, limit, share);
    }

    /** Whether {@link #read} finds nothing, judging by memory alone. Never waits. */
    boolean isCurrent(Cursor from) {
        return log.isCurrent(from);
    }

    EphemeralPosition startOf(Cursor from) {
        return ephemeral.startOf(from.ephemeral());
    }

    /** The ephemeral events to deliver with these entries, without the typing of users who post a message among them. */
    EphemeralEvents.Found ephemeral(EphemeralPosition delivered, FeedReader.Found entries) {
        EphemeralEvents.Found read = ephemeral.read(
                username, delivered, limit.items() - entries.entries().size());
        if (read.events().isEmpty() || entries.entries().isEmpty()) {
            return read;
        }
        return read.with(read.events().stream()
                .filter(event -> !(event instanceof EphemeralEvent.Typing typing) || !posts(entries, typing))
                .toList());
    }

    private static boolean posts(FeedReader.Found entries, EphemeralEvent.Typing typing) {
        return entries.entries().stream()
                .anyMatch(entry -> entry.fact() instanceof MessagePosted posted
                        && posted.actor().equals(typing.username())
                        && posted.message().room().equals(typing.room()));
    }

    /** How long until presence alone may complete the poll. */
    Duration untilDue(EphemeralPosition delivered) {
        return Duration.ofMillis(Math.max(0, delivered.quietUntil() - ephemeral.millis()));
    }

    /** Reserves the memory for ephemeral events, in addition to that for the entries. */
    void reserve(FeedReader.Found entries, EphemeralEvents.Found read) {
        if (!read.events().isEmpty()) {
            share.reserve(entries.bytes() + EVENT_BYTES * read.events().size());
        }
    }
}
