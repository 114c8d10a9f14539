package org.chatrpc.soap.mapping;

import java.math.BigDecimal;
import org.chatrpc.account.session.OpenSession;
import org.chatrpc.account.session.Sessions;
import org.chatrpc.admin.account.AccountView;
import org.chatrpc.admin.server.ServerFigures;
import org.chatrpc.admin.server.ServerMetric;
import org.chatrpc.contract.admin.Account;
import org.chatrpc.contract.admin.AccountSession;
import org.chatrpc.contract.admin.ManagedRoom;
import org.chatrpc.contract.admin.Metric;
import org.chatrpc.contract.admin.Report;
import org.chatrpc.contract.admin.RoomMember;
import org.chatrpc.contract.admin.ServerStatus;
import org.chatrpc.contract.admin.ServiceToken;
import org.chatrpc.message.report.ReportIds;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.message.ReportedMessage;
import org.chatrpc.room.MemberView;
import org.chatrpc.room.RoomView;

/** Maps what administrators see to the types of their contract. Thread-safe. */
public final class AdminMapping {
    private static final long KIB = 1_024;

    private final PeopleMapping people;

    public AdminMapping(PeopleMapping people) {
        this.people = people;
    }

    public static Account account(AccountView view) {
        AccountInfo info = view.account();
        Account account = new Account();
        account.setUsername(info.username());
        account.setDisplayName(info.displayName());
        account.setKind(PeopleMapping.kind(info));
        account.setActive(info.isActive());
        account.setAdministrator(info.administrator());
        account.setAuditor(info.auditor());
        account.setMustChangePassword(info.mustChangePassword());
        account.setCreatedAt(info.createdAt());
        account.setSessionCount(view.sessions());
        account.setLastSeenAt(view.lastSeenAt().orElse(null));
        account.setOneTimePasswordUntil(view.oneTimeUntil().orElse(null));
        return account;
    }

    public static AccountSession session(OpenSession open) {
        SessionRecord details = open.details();
        AccountSession session = new AccountSession();
        session.setSessionId(open.id());
        session.setClientName(PeopleMapping.nullIfEmpty(details.clientName()));
        session.setAddress(PeopleMapping.nullIfEmpty(details.address()));
        session.setCreatedAt(details.createdAt());
        session.setLastSeenAt(open.lastUse());
        session.setExpiresAt(details.expiresAt());
        return session;
    }

    public static ServiceToken token(OpenSession open) {
        SessionRecord details = open.details();
        ServiceToken token = new ServiceToken();
        token.setTokenId(open.id());
        token.setName(details.clientName());
        token.getScope().addAll(open.scope().texts());
        token.setCreatedAt(details.createdAt());
        token.setExpiresAt(details.expiresAt().equals(Sessions.NEVER) ? null : details.expiresAt());
        token.setLastUsedAt(open.lastUse().equals(details.createdAt()) ? null : open.lastUse());
        return token;
    }

    public static ManagedRoom room(RoomView view) {
        RoomInfo info = view.info();
        ManagedRoom room = new ManagedRoom();
        room.setRoom(info.id());
        room.setTitle(info.title());
        room.setTopic(PeopleMapping.nullIfEmpty(info.topic()));
        room.setVisibility(info.visibility().name());
        room.setArchived(info.archived());
        room.setPostingRole(info.postingRole().name());
        room.setCreatedAt(info.createdAt());
        room.setMemberCount(view.memberCount());
        room.setLastNumber(view.lastNumber());
        room.setLastMessageAt(view.lastMessageAt().orElse(null));
        room.setMessageDays(info.retention().messageDays());
        room.setFileDays(info.retention().fileDays());
        room.setLegalHold(info.retention().held());
        room.setLegalHoldReason(PeopleMapping.nullIfEmpty(info.retention().holdReason()));
        return room;
    }

    public RoomMember member(MemberView view) {
        RoomMember member = new RoomMember();
        member.setUsername(view.username());
        member.setDisplayName(people.displayName(view.username()));
        member.setKind(people.kind(view.username()));
        member.setRole(view.role().name());
        member.setActive(people.isActive(view.username()));
        member.setJoinedAt(view.joinedAt());
        return member;
    }

    public static Report report(ReportedMessage reported) {
        Report report = new Report();
        report.setReportId(ReportIds.of(reported.report()));
        report.setReporter(reported.report().reporter());
        report.setReason(reported.report().reason());
        report.setReportedAt(reported.report().at());
        report.setRoom(reported.room());
        report.setMessageId(MessageMapping.id(reported.report().messageId()));
        report.setNumber(reported.number());
        report.setAuthor(reported.author());
        report.setBody(PeopleMapping.nullIfEmpty(reported.body()));
        org.chatrpc.model.message.Report.Resolution resolution =
                reported.report().resolution();
        if (resolution != null) {
            report.setResolvedAt(resolution.at());
            report.setResolvedBy(resolution.by());
            report.setResolution(PeopleMapping.nullIfEmpty(resolution.text()));
        }
        return report;
    }

    public static ServerStatus status(ServerFigures figures) {
        ServerStatus status = new ServerStatus();
        status.setStartedAt(figures.startedAt());
        status.setReady(figures.ready());
        status.setAccounts(figures.accounts());
        status.setActiveAccounts(figures.activeAccounts());
        status.setAdministrators(figures.administrators());
        status.setOpenSessions(figures.openSessions());
        status.setRooms(figures.rooms());
        status.setWaitingPolls(figures.waitingPolls());
        status.setMaxWaitingPolls(figures.maxWaitingPolls());
        status.setQueuedWrites(figures.queuedWrites());
        status.setLogPosition(figures.logPosition());
        status.setMemoryUsedKib(figures.memoryUsed() / KIB);
        status.setMemoryMaxKib(figures.memoryMax() / KIB);
        figures.metrics().stream().map(AdminMapping::metric).forEach(status.getMetric()::add);
        figures.retention().ifPresent(run -> {
            status.setLastRetentionRunAt(run.finishedAt().orElse(null));
            status.setNextRetentionRunAt(run.nextAt());
        });
        return status;
    }

    private static Metric metric(ServerMetric figure) {
        Metric metric = new Metric();
        metric.setName(figure.name());
        // Plain, as not every stack's number reads an exponent.
        metric.setValue(BigDecimal.valueOf(figure.value()).stripTrailingZeros().toPlainString());
        metric.setCounter(figure.counter());
        return metric;
    }
}
