package org.chatrpc.client.soap;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chatrpc.client.session.gateway.ModerationGateway;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.BannedPerson;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.model.Report;
import org.chatrpc.client.soap.mapping.FromContract;
import org.chatrpc.client.soap.mapping.ModerationRequests;
import org.chatrpc.contract.ListBanned;
import org.chatrpc.contract.ListBlocked;
import org.chatrpc.contract.ListRoomReports;

/** The calls about bans, blocks and reports. All of them can be repeated. Thread-safe. */
abstract class SoapModeration extends SoapAccounts implements ModerationGateway {

    SoapModeration(ServerAddresses addresses, Set<ServerAddress> known, Duration answerTimeout) {
        super(addresses, known, answerTimeout);
    }

    @Override
    public final void banMember(SessionToken token, String room, String username) {
        call(port -> port.removeMember(ModerationRequests.ban(token, room, username)));
    }

    @Override
    public final void unbanMember(SessionToken token, String room, String username) {
        call(port -> port.unbanMember(ModerationRequests.unban(token, room, username)));
    }

    @Override
    public final List<BannedPerson> listBanned(SessionToken token, String room) {
        List<BannedPerson> banned = new ArrayList<>();
        ListBanned request = ModerationRequests.listBanned(token, room);
        eachPage(port -> port.listBanned(request), page -> {
            page.getBanned().forEach(each -> banned.add(FromContract.banned(each)));
            page.getBanned().forEach(each -> request.setAfterUsername(each.getUsername()));
            return page.isHasMore() && !page.getBanned().isEmpty();
        });
        return List.copyOf(banned);
    }

    @Override
    public final void blockUser(SessionToken token, String username) {
        call(port -> port.blockUser(ModerationRequests.block(token, username)));
    }

    @Override
    public final void unblockUser(SessionToken token, String username) {
        call(port -> port.unblockUser(ModerationRequests.unblock(token, username)));
    }

    @Override
    public final List<Person> listBlocked(SessionToken token) {
        List<Person> blocked = new ArrayList<>();
        ListBlocked request = ModerationRequests.listBlocked(token);
        eachPage(port -> port.listBlocked(request), page -> {
            page.getUser().forEach(user -> blocked.add(FromContract.person(user)));
            page.getUser().forEach(user -> request.setAfterUsername(user.getUsername()));
            return page.isHasMore() && !page.getUser().isEmpty();
        });
        return List.copyOf(blocked);
    }

    @Override
    public final List<Report> listReports(SessionToken token) {
        List<Report> reports = new ArrayList<>();
        ListRoomReports request = ModerationRequests.listReports(token);
        eachPage(port -> port.listRoomReports(request), page -> {
            page.getReport().forEach(each -> reports.add(FromContract.report(each)));
            page.getReport().forEach(each -> request.setBeforeReportId(each.getReportId()));
            return page.isHasMore() && !page.getReport().isEmpty() && reports.size() < MOST_REPORTS;
        });
        return List.copyOf(reports.subList(0, Math.min(MOST_REPORTS, reports.size())));
    }

    @Override
    public final void reportMessage(SessionToken token, String messageId, String reason) {
        call(port -> port.reportMessage(ModerationRequests.report(token, messageId, reason)));
    }
}
