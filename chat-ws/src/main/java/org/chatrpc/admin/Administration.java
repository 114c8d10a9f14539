package org.chatrpc.admin;

import org.chatrpc.admin.account.AccountAdministration;
import org.chatrpc.admin.announcement.AnnouncementAdministration;
import org.chatrpc.admin.audit.AuditAdministration;
import org.chatrpc.admin.erasure.Erasures;
import org.chatrpc.admin.report.ReportAdministration;
import org.chatrpc.admin.retention.RetentionAdministration;
import org.chatrpc.admin.room.RoomAdministration;
import org.chatrpc.admin.server.ServerState;
import org.chatrpc.admin.service.ServiceAdministration;
import org.chatrpc.admin.setting.SettingAdministration;
import org.chatrpc.limit.RateClass;
import org.chatrpc.limit.RateLimits;

/** The services of administrators. */
public record Administration(
        AccountAdministration accounts,
        RoomAdministration rooms,
        ReportAdministration reports,
        ServiceAdministration services,
        Erasures erasures,
        AuditAdministration audit,
        RetentionAdministration retention,
        SettingAdministration settings,
        AnnouncementAdministration announcements,
        ServerState server,
        RateLimits limits) {

    /** Counts a read-only call against the rate of the administrator. */
    public void countRead(String actor) {
        limits.count(RateClass.ADMINISTRATION_READS, actor);
    }
}
