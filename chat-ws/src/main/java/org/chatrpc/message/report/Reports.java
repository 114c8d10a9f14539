package org.chatrpc.message.report;

import java.util.function.Supplier;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.Journal;
import org.chatrpc.message.MessageFinder;
import org.chatrpc.problem.Require;
import org.jspecify.annotations.Nullable;

/** Reports messages. Thread-safe. */
public final class Reports {
    private final Journal journal;
    private final MessageFinder messages;
    private final Supplier<ReportPolicy> policy;
    private final RateLimits limits;

    public Reports(Journal journal, MessageFinder messages, Supplier<ReportPolicy> policy, RateLimits limits) {
        this.journal = journal;
        this.messages = messages;
        this.policy = policy;
        this.limits = limits;
    }

    /** Reports a message; returns once the report is on disk. Repeating the call changes nothing. */
    public void report(String username, @Nullable String messageId, @Nullable String reason) {
        long id = MessageFinder.id(messageId);
        String text = Require.name("reason", reason, policy.get().maxReason());
        limits.count(RateClass.REPORTS, username);
        journal.run(new ReportMessage(username, messages.roomOf(id), id, text));
    }
}
