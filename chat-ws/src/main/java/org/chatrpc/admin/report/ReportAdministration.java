package org.chatrpc.admin.report;

import java.util.Optional;
import java.util.function.Supplier;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.Journal;
import org.chatrpc.log.store.MessageStore;
import org.chatrpc.log.store.ReportStore;
import org.chatrpc.message.report.ReportIds;
import org.chatrpc.message.report.ReportPolicy;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Slice;
import org.chatrpc.model.message.Report;
import org.chatrpc.model.message.ReportedMessage;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.problem.Require;
import org.jspecify.annotations.Nullable;

/** Lists and resolves reports of messages. Callers must have verified that the actor is an administrator. Thread-safe. */
public final class ReportAdministration {
    private final ReportStore store;
    private final MessageStore messages;
    private final Journal journal;
    private final Supplier<ReportPolicy> policy;
    private final RateLimits limits;

    public ReportAdministration(
            ReportStore store,
            MessageStore messages,
            Journal journal,
            Supplier<ReportPolicy> policy,
            RateLimits limits) {
        this.store = store;
        this.messages = messages;
        this.journal = journal;
        this.policy = policy;
        this.limits = limits;
    }

    /** The reports after this one (from the first one if absent), in the order of messages, as many as the limit allows. */
    public Slice<ReportedMessage> list(boolean openOnly, Optional<String> afterReportId, ReadLimit limit) {
        Report.Key after = afterReportId
                .map(id -> ReportIds.parse(id)
                        .orElseThrow(() -> ChatException.in(
                                "afterReportId", Problem.INVALID_VALUE, "afterReportId must be the id of a report.")))
                .orElse(ReportIds.BEFORE_ALL);
        return store.reports(after, openOnly, limit);
    }

    /**
     * Marks a report as resolved. Repeating the call changes nothing.
     *
     * @param deleteMessage whether to delete the message for everyone, in any kind of room
     */
    public void resolve(String actor, @Nullable String reportId, Optional<String> resolution, boolean deleteMessage) {
        Report.Key report =
                ReportIds.parse(Require.present("reportId", reportId)).orElseThrow(ReportIds::noSuchReport);
        String text =
                Require.line("resolution", resolution.orElse(""), policy.get().maxReason());
        limits.count(RateClass.ADMINISTRATION, actor);
        // Safe to read outside the transaction: a message never changes rooms.
        Optional<String> room = deleteMessage
                ? Optional.of(messages.find(report.messageId())
                        .map(StoredMessage::room)
                        .orElseThrow(ReportIds::noSuchReport))
                : Optional.empty();
        journal.run(new ResolveReport(actor, report, room, text));
    }
}
