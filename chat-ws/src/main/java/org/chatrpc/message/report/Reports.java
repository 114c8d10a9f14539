package org.chatrpc.message.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.Journal;
import org.chatrpc.log.store.ReportStore;
import org.chatrpc.message.MessageFinder;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Role;
import org.chatrpc.model.Slice;
import org.chatrpc.model.message.Report;
import org.chatrpc.model.message.ReportedMessage;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.problem.Require;
import org.chatrpc.room.RoomRules;
import org.chatrpc.room.member.Members;
import org.jspecify.annotations.Nullable;

/** Reports messages, and lists the reports to those whom they concern. Thread-safe. */
public final class Reports {
    private final Journal journal;
    private final MessageFinder messages;
    private final ReportStore store;
    private final Members members;
    private final Predicate<String> administrators;
    private final Supplier<ReportPolicy> policy;
    private final RateLimits limits;

    /**
     * @param administrators whether a user administers the server, from memory
     */
    public Reports(
            Journal journal,
            MessageFinder messages,
            ReportStore store,
            Members members,
            Predicate<String> administrators,
            Supplier<ReportPolicy> policy,
            RateLimits limits) {
        this.journal = journal;
        this.messages = messages;
        this.store = store;
        this.members = members;
        this.administrators = administrators;
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

    /**
     * The open reports that a user may handle, before this one (from the latest one if absent), latest message first,
     * as many as the limit allows. Administrators handle those of all rooms.
     *
     * @param room only of this one, of which the user must be an owner or a moderator
     */
    public Slice<ReportedMessage> open(
            String username, Optional<String> room, Optional<String> beforeReportId, ReadLimit limit) {
        room.ifPresent(each -> requireModerator(username, each));
        Report.Key before = beforeReportId
                .map(id -> ReportIds.parse(id)
                        .orElseThrow(() -> ChatException.in(
                                "beforeReportId", Problem.INVALID_VALUE, "beforeReportId must be the id of a report.")))
                .orElse(ReportIds.AFTER_ALL);
        // Each client asks whenever it connects, and for somebody whom no report concerns the query would read all of
        // them.
        boolean mayHandleAny =
                room.isPresent() || administrators.test(username) || members.isModeratorAnywhere(username);
        return mayHandleAny ? store.openFor(username, room.orElse(""), before, limit) : new Slice<>(List.of(), false);
    }

    private void requireModerator(String username, String room) {
        boolean isModerator = members.requireMember(username, room)
                .role()
                .filter(role -> role.compareTo(Role.MODERATOR) >= 0)
                .isPresent();
        if (!isModerator) {
            throw RoomRules.notPermitted("Only owners and moderators can see what is reported.");
        }
    }
}
