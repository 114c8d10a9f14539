package org.chatrpc.client.soap.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.chatrpc.client.session.admin.AccountSession;
import org.chatrpc.client.session.admin.AuditEntry;
import org.chatrpc.client.session.admin.ManagedAccount;
import org.chatrpc.client.session.admin.ManagedMember;
import org.chatrpc.client.session.admin.ManagedRoom;
import org.chatrpc.client.session.admin.OneTimePassword;
import org.chatrpc.client.session.admin.OpenReport;
import org.chatrpc.client.session.admin.RemovalPreview;
import org.chatrpc.client.session.admin.Retention;
import org.chatrpc.client.session.admin.RetentionDays;
import org.chatrpc.client.session.admin.ServerMetric;
import org.chatrpc.client.session.admin.ServerSetting;
import org.chatrpc.client.session.admin.ServerStatus;
import org.chatrpc.client.session.admin.service.ServiceToken;
import org.chatrpc.client.session.announcement.Announcement;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.contract.admin.Account;
import org.chatrpc.contract.admin.Metric;
import org.chatrpc.contract.admin.Report;
import org.chatrpc.contract.admin.RetentionPreview;
import org.chatrpc.contract.admin.RoomMember;
import org.chatrpc.contract.admin.Setting;
import org.jspecify.annotations.Nullable;

/** Converts the types of the administration's contract to the client's. */
public final class FromAdminContract {

    private FromAdminContract() {}

    public static ManagedAccount account(Account account) {
        return new ManagedAccount(
                account.getUsername(),
                FromContract.name(account.getDisplayName(), account.getUsername()),
                "SERVICE".equals(account.getKind()),
                account.isActive(),
                account.isAdministrator(),
                account.isAuditor(),
                account.isMustChangePassword(),
                account.getCreatedAt(),
                account.getSessionCount(),
                Optional.ofNullable(account.getLastSeenAt()),
                Optional.ofNullable(account.getOneTimePasswordUntil()));
    }

    public static OneTimePassword password(String username, String password) {
        return new OneTimePassword(username, Objects.requireNonNullElse(password, ""));
    }

    public static AccountSession session(org.chatrpc.contract.admin.AccountSession session) {
        return new AccountSession(
                session.getSessionId(),
                FromContract.name(session.getClientName(), ""),
                FromContract.name(session.getAddress(), ""),
                session.getCreatedAt(),
                session.getLastSeenAt(),
                session.getExpiresAt());
    }

    public static ManagedRoom room(org.chatrpc.contract.admin.ManagedRoom room) {
        return new ManagedRoom(
                room.getRoom(),
                FromContract.name(room.getTitle(), room.getRoom()),
                FromContract.name(room.getTopic(), ""),
                FromContract.word(RoomKind.class, room.getVisibility(), RoomKind.PRIVATE),
                room.isArchived(),
                room.getMemberCount(),
                room.getLastNumber(),
                Optional.ofNullable(room.getLastMessageAt()),
                new RetentionDays(days(room.getMessageDays()), days(room.getFileDays())),
                room.isLegalHold(),
                FromContract.name(room.getLegalHoldReason(), ""));
    }

    public static ManagedMember member(RoomMember member) {
        return new ManagedMember(
                member.getUsername(),
                FromContract.name(member.getDisplayName(), member.getUsername()),
                FromContract.word(Role.class, member.getRole(), Role.MEMBER),
                member.isActive());
    }

    public static OpenReport report(Report report) {
        return new OpenReport(
                report.getReportId(),
                report.getReporter(),
                FromContract.name(report.getReason(), ""),
                report.getReportedAt(),
                report.getRoom(),
                report.getNumber(),
                report.getAuthor(),
                Optional.ofNullable(report.getBody()));
    }

    public static ServerStatus status(org.chatrpc.contract.admin.ServerStatus status) {
        return new ServerStatus(
                status.getStartedAt(),
                status.isReady(),
                status.getAccounts(),
                status.getActiveAccounts(),
                status.getAdministrators(),
                status.getOpenSessions(),
                status.getRooms(),
                status.getWaitingPolls(),
                status.getMaxWaitingPolls(),
                status.getQueuedWrites(),
                status.getLogPosition(),
                status.getMemoryUsedKib(),
                status.getMemoryMaxKib(),
                metrics(status.getMetric()));
    }

    /** What is no number is left out: it is of no use in a plot, and no reason to show nothing. */
    private static Map<String, ServerMetric> metrics(List<Metric> metrics) {
        Map<String, ServerMetric> byName = new HashMap<>();
        for (Metric metric : metrics) {
            if (metric.getValue().matches("[0-9]{1,20}([.][0-9]{1,20})?")) {
                byName.put(
                        metric.getName(),
                        new ServerMetric(metric.getName(), Double.parseDouble(metric.getValue()), metric.isCounter()));
            }
        }
        return byName;
    }

    public static ServerSetting setting(Setting setting) {
        return new ServerSetting(
                setting.getName(),
                FromContract.name(setting.getEnvironment(), ""),
                line(setting.getValue()),
                setting.isHasValue(),
                FromContract.word(ServerSetting.Source.class, setting.getSource(), ServerSetting.Source.PROPERTY),
                line(setting.getStartValue()),
                line(setting.getDefaultValue()),
                setting.isSecret(),
                setting.isChangeable(),
                FromContract.name(setting.getRule(), ""),
                FromContract.name(setting.getMeaning(), ""));
    }

    public static Retention retention(org.chatrpc.contract.admin.Retention retention) {
        return new Retention(
                retention.getMessageDays(),
                retention.getFileDays(),
                retention.isRunning(),
                Optional.ofNullable(retention.getLastStartedAt()),
                Optional.ofNullable(retention.getLastFinishedAt()),
                retention.getLastMessages(),
                retention.getLastFiles(),
                retention.getNextAt());
    }

    public static RemovalPreview tooOld(RetentionPreview preview) {
        return new RemovalPreview(
                Optional.ofNullable(preview.getRoom()),
                preview.getMessageDays(),
                preview.getFileDays(),
                preview.isLegalHold(),
                preview.getMessages(),
                Optional.ofNullable(preview.getOldestAt()),
                preview.getFiles(),
                preview.getFileBytes());
    }

    public static AuditEntry auditEntry(org.chatrpc.contract.admin.AuditEntry entry) {
        return new AuditEntry(
                entry.getNumber(),
                entry.getAt(),
                entry.getKind(),
                FromContract.name(entry.getOperation(), ""),
                FromContract.name(entry.getOutcome(), ""),
                FromContract.name(entry.getActor(), ""),
                FromContract.name(entry.getAddress(), ""),
                FromContract.name(entry.getRoom(), ""),
                FromContract.name(entry.getSubject(), ""),
                Objects.requireNonNullElse(entry.getBefore(), ""),
                Objects.requireNonNullElse(entry.getAfter(), ""),
                entry.getTimes(),
                entry.getHash());
    }

    public static ServiceToken token(org.chatrpc.contract.admin.ServiceToken token) {
        return new ServiceToken(
                token.getTokenId(),
                FromContract.name(token.getName(), token.getTokenId()),
                List.copyOf(token.getScope()),
                token.getCreatedAt(),
                Optional.ofNullable(token.getExpiresAt()),
                Optional.ofNullable(token.getLastUsedAt()));
    }

    private static Optional<String> line(@Nullable String text) {
        return Optional.ofNullable(text).map(given -> FromContract.name(given, ""));
    }

    private static OptionalInt days(@Nullable Integer days) {
        return days == null ? OptionalInt.empty() : OptionalInt.of(days);
    }

    /** The announcement. */
    public static Announcement announcement(org.chatrpc.contract.admin.Announcement told) {
        return new Announcement(
                told.getAnnouncementId(), FromContract.name(told.getText(), ""), Optional.ofNullable(told.getEndsAt()));
    }
}
