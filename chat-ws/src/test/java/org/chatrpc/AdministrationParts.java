package org.chatrpc;

import java.util.List;
import org.chatrpc.admin.Administration;
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
import org.chatrpc.limit.RateLimits;
import org.chatrpc.message.report.Reports;
import org.chatrpc.ops.setting.Configuration;
import org.chatrpc.room.RoomNames;

/** Wires the administration of a {@link Chat}. */
final class AdministrationParts {
    private AdministrationParts() {}

    static Reports reports(Chat chat, RateLimits limits) {
        return new Reports(
                chat.journal,
                chat.finder,
                chat.stores.reports(),
                chat.members,
                chat.accountDirectory::isAdministrator,
                () -> DefaultPolicies.REPORTS,
                limits);
    }

    static Administration of(Chat chat, ChatOptions options, RateLimits limits) {
        RoomAdministration managedRooms = new RoomAdministration(chat.roomDirectory, chat.journal, limits);
        return new Administration(
                new AccountAdministration(
                        chat.accountDirectory, chat.accounts, chat.sessions, chat.journal, limits, RoomNames.GENERAL),
                managedRooms,
                new ReportAdministration(
                        chat.stores.reports(),
                        chat.stores.messages(),
                        chat.journal,
                        () -> DefaultPolicies.REPORTS,
                        limits),
                new ServiceAdministration(chat.accountDirectory, chat.accounts, chat.sessions, chat.journal, limits),
                new Erasures(chat.stores.erasures(), chat.journal, limits),
                new AuditAdministration(chat.stores.audit()),
                new RetentionAdministration(
                        managedRooms, chat.journal, chat.stores.retention(), chat.retention, options.clock(), limits),
                new SettingAdministration(chat.settings, chat.journal, limits),
                new AnnouncementAdministration(
                        chat.journal, chat.settings.part(Configuration::maxAnnouncement), limits),
                new ServerState(
                        chat.journal,
                        chat.waiting,
                        chat.accountDirectory,
                        chat.sessionDirectory,
                        chat.roomDirectory,
                        chat.stores.retention(),
                        List::of,
                        options.clock().instant()),
                limits);
    }
}
