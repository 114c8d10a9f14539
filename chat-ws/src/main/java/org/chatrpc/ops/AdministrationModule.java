package org.chatrpc.ops;

import java.time.Clock;
import org.chatrpc.account.Accounts;
import org.chatrpc.account.directory.AccountDirectory;
import org.chatrpc.account.session.SessionDirectory;
import org.chatrpc.account.session.Sessions;
import org.chatrpc.admin.Administration;
import org.chatrpc.admin.account.AccountAdministration;
import org.chatrpc.admin.announcement.AnnouncementAdministration;
import org.chatrpc.admin.audit.AuditAdministration;
import org.chatrpc.admin.erasure.Erasures;
import org.chatrpc.admin.report.ReportAdministration;
import org.chatrpc.admin.retention.RetentionAdministration;
import org.chatrpc.admin.room.RoomAdministration;
import org.chatrpc.admin.server.MetricSource;
import org.chatrpc.admin.server.ServerState;
import org.chatrpc.admin.service.ServiceAdministration;
import org.chatrpc.admin.setting.SettingAdministration;
import org.chatrpc.feed.WaitingRoom;
import org.chatrpc.limit.RateLimits;
import org.chatrpc.log.Journal;
import org.chatrpc.message.MessageFinder;
import org.chatrpc.message.report.Reports;
import org.chatrpc.ops.setting.Configuration;
import org.chatrpc.ops.setting.LiveConfiguration;
import org.chatrpc.retention.RetentionRuns;
import org.chatrpc.room.RoomDirectory;
import org.chatrpc.room.RoomNames;
import org.chatrpc.room.member.Members;
import org.chatrpc.store.Stores;

/** Creates the services of administrators, and what tells them of reports. */
record AdministrationModule(Stores stores, Journal journal, RateLimits limits, LiveConfiguration live, Clock clock) {
    Reports reports(MessageFinder finder, Members members, AccountDirectory people) {
        return new Reports(
                journal,
                finder,
                stores.reports(),
                members,
                people::isAdministrator,
                live.part(Configuration::reports),
                limits);
    }

    Administration administration(
            AccountDirectory people,
            Accounts accounts,
            Sessions sessions,
            SessionDirectory openSessions,
            RoomDirectory directory,
            RetentionRuns retention,
            WaitingRoom waiting,
            MetricSource metrics) {
        RoomAdministration rooms = new RoomAdministration(directory, journal, limits);
        return new Administration(
                new AccountAdministration(people, accounts, sessions, journal, limits, RoomNames.GENERAL),
                rooms,
                new ReportAdministration(
                        stores.reports(), stores.messages(), journal, live.part(Configuration::reports), limits),
                new ServiceAdministration(people, accounts, sessions, journal, limits),
                new Erasures(stores.erasures(), journal, limits),
                new AuditAdministration(stores.audit()),
                new RetentionAdministration(rooms, journal, stores.retention(), retention, clock, limits),
                new SettingAdministration(live, journal, limits),
                new AnnouncementAdministration(journal, live.part(Configuration::maxAnnouncement), limits),
                new ServerState(
                        journal,
                        waiting,
                        people,
                        openSessions,
                        directory,
                        stores.retention(),
                        metrics,
                        clock.instant()),
                limits);
    }
}
