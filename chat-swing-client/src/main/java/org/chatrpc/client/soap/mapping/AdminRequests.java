package org.chatrpc.client.soap.mapping;

import org.chatrpc.client.session.admin.MemberFilter;
import org.chatrpc.client.session.admin.NewAccount;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.contract.admin.ArchiveRoom;
import org.chatrpc.contract.admin.ChangeSetting;
import org.chatrpc.contract.admin.CreateAccount;
import org.chatrpc.contract.admin.DeactivateAccount;
import org.chatrpc.contract.admin.GetServerStatus;
import org.chatrpc.contract.admin.ListAccountSessions;
import org.chatrpc.contract.admin.ListAccounts;
import org.chatrpc.contract.admin.ListAllRooms;
import org.chatrpc.contract.admin.ListReports;
import org.chatrpc.contract.admin.ListRoomMembers;
import org.chatrpc.contract.admin.ListSettings;
import org.chatrpc.contract.admin.ReactivateAccount;
import org.chatrpc.contract.admin.ResetPassword;
import org.chatrpc.contract.admin.ResetSetting;
import org.chatrpc.contract.admin.ResolveReport;
import org.chatrpc.contract.admin.RevokeAccountSession;
import org.chatrpc.contract.admin.RevokeAccountSessions;
import org.chatrpc.contract.admin.SetAdministrator;
import org.chatrpc.contract.admin.SetRoomOwner;
import org.chatrpc.contract.admin.UnarchiveRoom;

/** Converts the client's requests of administrators to the contract's types. An empty value counts as absent. */
public final class AdminRequests {

    private AdminRequests() {}

    public static ListAccounts listAccounts(SessionToken token, String query, String after, int limit) {
        ListAccounts request = new ListAccounts();
        request.setToken(token.value());
        request.setQuery(query);
        request.setAfterUsername(after);
        request.setLimit(limit);
        return request;
    }

    public static CreateAccount createAccount(SessionToken token, NewAccount account) {
        CreateAccount request = new CreateAccount();
        request.setToken(token.value());
        request.setUsername(account.username());
        request.setDisplayName(account.displayName());
        request.setAdministrator(account.administrator());
        return request;
    }

    public static ResetPassword resetPassword(SessionToken token, String username) {
        ResetPassword request = new ResetPassword();
        request.setToken(token.value());
        request.setUsername(username);
        return request;
    }

    public static DeactivateAccount deactivate(SessionToken token, String username) {
        DeactivateAccount request = new DeactivateAccount();
        request.setToken(token.value());
        request.setUsername(username);
        return request;
    }

    public static ReactivateAccount reactivate(SessionToken token, String username) {
        ReactivateAccount request = new ReactivateAccount();
        request.setToken(token.value());
        request.setUsername(username);
        return request;
    }

    public static SetAdministrator setAdministrator(SessionToken token, String username, boolean administrator) {
        SetAdministrator request = new SetAdministrator();
        request.setToken(token.value());
        request.setUsername(username);
        request.setAdministrator(administrator);
        return request;
    }

    public static ListAccountSessions listSessions(SessionToken token, String username) {
        ListAccountSessions request = new ListAccountSessions();
        request.setToken(token.value());
        request.setUsername(username);
        return request;
    }

    public static RevokeAccountSession revokeSession(SessionToken token, String username, String session) {
        RevokeAccountSession request = new RevokeAccountSession();
        request.setToken(token.value());
        request.setUsername(username);
        request.setSessionId(session);
        return request;
    }

    public static RevokeAccountSessions revokeSessions(SessionToken token, String username) {
        RevokeAccountSessions request = new RevokeAccountSessions();
        request.setToken(token.value());
        request.setUsername(username);
        return request;
    }

    public static ListAllRooms listRooms(SessionToken token, String query, String after, int limit) {
        ListAllRooms request = new ListAllRooms();
        request.setToken(token.value());
        request.setQuery(query);
        request.setAfterRoom(after);
        request.setLimit(limit);
        return request;
    }

    public static ListRoomMembers listMembers(SessionToken token, MemberFilter filter, String after, int limit) {
        ListRoomMembers request = new ListRoomMembers();
        request.setToken(token.value());
        request.setRoom(filter.room());
        request.setRole(filter.role().map(Role::name).orElse(""));
        request.setQuery(filter.query());
        request.setAfterUsername(after);
        request.setLimit(limit);
        return request;
    }

    public static SetRoomOwner setOwner(SessionToken token, String room, String username) {
        SetRoomOwner request = new SetRoomOwner();
        request.setToken(token.value());
        request.setRoom(room);
        request.setUsername(username);
        return request;
    }

    public static ArchiveRoom archive(SessionToken token, String room) {
        ArchiveRoom request = new ArchiveRoom();
        request.setToken(token.value());
        request.setRoom(room);
        return request;
    }

    public static UnarchiveRoom unarchive(SessionToken token, String room) {
        UnarchiveRoom request = new UnarchiveRoom();
        request.setToken(token.value());
        request.setRoom(room);
        return request;
    }

    public static ListReports openReports(SessionToken token, String after, int limit) {
        ListReports request = new ListReports();
        request.setToken(token.value());
        request.setOpenOnly(true);
        request.setAfterReportId(after);
        request.setLimit(limit);
        return request;
    }

    public static ResolveReport resolve(SessionToken token, String report, String resolution, boolean deleteMessage) {
        ResolveReport request = new ResolveReport();
        request.setToken(token.value());
        request.setReportId(report);
        request.setResolution(resolution);
        request.setDeleteMessage(deleteMessage);
        return request;
    }

    public static ListSettings listSettings(SessionToken token) {
        ListSettings request = new ListSettings();
        request.setToken(token.value());
        return request;
    }

    public static ChangeSetting changeSetting(SessionToken token, String name, String value) {
        ChangeSetting request = new ChangeSetting();
        request.setToken(token.value());
        request.setName(name);
        request.setValue(value);
        return request;
    }

    public static ResetSetting resetSetting(SessionToken token, String name) {
        ResetSetting request = new ResetSetting();
        request.setToken(token.value());
        request.setName(name);
        return request;
    }

    public static GetServerStatus status(SessionToken token) {
        GetServerStatus request = new GetServerStatus();
        request.setToken(token.value());
        return request;
    }
}
