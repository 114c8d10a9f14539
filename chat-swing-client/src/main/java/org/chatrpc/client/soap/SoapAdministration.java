package org.chatrpc.client.soap;

import java.util.List;
import org.chatrpc.client.session.admin.AccountSession;
import org.chatrpc.client.session.admin.ListPage;
import org.chatrpc.client.session.admin.ManagedAccount;
import org.chatrpc.client.session.admin.ManagedMember;
import org.chatrpc.client.session.admin.ManagedRoom;
import org.chatrpc.client.session.admin.MemberFilter;
import org.chatrpc.client.session.admin.NewAccount;
import org.chatrpc.client.session.admin.OneTimePassword;
import org.chatrpc.client.session.admin.OpenReport;
import org.chatrpc.client.session.admin.ServerSetting;
import org.chatrpc.client.session.admin.ServerStatus;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.soap.mapping.AdminRequests;
import org.chatrpc.client.soap.mapping.FromAdminContract;
import org.chatrpc.contract.admin.ChatAdminPort;
import org.chatrpc.contract.admin.ChatFault;
import org.chatrpc.contract.admin.ListAccountsResponse;
import org.chatrpc.contract.admin.ListAllRoomsResponse;
import org.chatrpc.contract.admin.ListReportsResponse;
import org.chatrpc.contract.admin.ListRoomMembersResponse;

/** The administration of a chat over SOAP, at the first of its addresses that responds. Thread-safe. */
final class SoapAdministration extends SoapRetentionAndAudit {

    /** One operation of the generated port. */
    @FunctionalInterface
    interface AdminCall<T> {
        T on(ChatAdminPort port) throws ChatFault;
    }

    /** Makes a call, at another address if one fails. */
    interface Caller {

        /** An idempotent call. */
        <T> T call(AdminCall<T> call);

        /** A call that is refused when it is repeated. */
        <T> T callOnce(AdminCall<T> call);
    }

    private final Caller caller;

    SoapAdministration(Caller caller) {
        super(caller);
        this.caller = caller;
    }

    @Override
    public ListPage<ManagedAccount> accounts(SessionToken token, String query, String after, int limit) {
        ListAccountsResponse page =
                caller.call(port -> port.listAccounts(AdminRequests.listAccounts(token, query, after, limit)));
        return new ListPage<>(
                page.getAccount().stream().map(FromAdminContract::account).toList(), page.isHasMore());
    }

    @Override
    public OneTimePassword createAccount(SessionToken token, NewAccount account) {
        return FromAdminContract.password(
                account.username(),
                caller.callOnce(port -> port.createAccount(AdminRequests.createAccount(token, account)))
                        .getOneTimePassword());
    }

    @Override
    public OneTimePassword resetPassword(SessionToken token, String username) {
        // A retry creates another password; the one whose response was lost is invalid.
        return FromAdminContract.password(
                username,
                caller.call(port -> port.resetPassword(AdminRequests.resetPassword(token, username)))
                        .getOneTimePassword());
    }

    @Override
    public void setActive(SessionToken token, String username, boolean active) {
        if (active) {
            caller.call(port -> port.reactivateAccount(AdminRequests.reactivate(token, username)));
        } else {
            caller.call(port -> port.deactivateAccount(AdminRequests.deactivate(token, username)));
        }
    }

    @Override
    public void setAdministrator(SessionToken token, String username, boolean administrator) {
        caller.call(port -> port.setAdministrator(AdminRequests.setAdministrator(token, username, administrator)));
    }

    @Override
    public List<AccountSession> accountSessions(SessionToken token, String username) {
        return caller
                .call(port -> port.listAccountSessions(AdminRequests.listSessions(token, username)))
                .getSession()
                .stream()
                .map(FromAdminContract::session)
                .toList();
    }

    @Override
    public void endSession(SessionToken token, String username, String session) {
        caller.callOnce(port -> port.revokeAccountSession(AdminRequests.revokeSession(token, username, session)));
    }

    @Override
    public void endSessions(SessionToken token, String username) {
        caller.call(port -> port.revokeAccountSessions(AdminRequests.revokeSessions(token, username)));
    }

    @Override
    public ListPage<ManagedRoom> rooms(SessionToken token, String query, String after, int limit) {
        ListAllRoomsResponse page =
                caller.call(port -> port.listAllRooms(AdminRequests.listRooms(token, query, after, limit)));
        return new ListPage<>(
                page.getRoom().stream().map(FromAdminContract::room).toList(), page.isHasMore());
    }

    @Override
    public ListPage<ManagedMember> roomMembers(SessionToken token, MemberFilter filter, String after, int limit) {
        ListRoomMembersResponse page =
                caller.call(port -> port.listRoomMembers(AdminRequests.listMembers(token, filter, after, limit)));
        return new ListPage<>(
                page.getMember().stream().map(FromAdminContract::member).toList(), page.isHasMore());
    }

    @Override
    public void setOwner(SessionToken token, String room, String username) {
        caller.call(port -> port.setRoomOwner(AdminRequests.setOwner(token, room, username)));
    }

    @Override
    public void setArchived(SessionToken token, String room, boolean archived) {
        if (archived) {
            caller.call(port -> port.archiveRoom(AdminRequests.archive(token, room)));
        } else {
            caller.call(port -> port.unarchiveRoom(AdminRequests.unarchive(token, room)));
        }
    }

    @Override
    public ListPage<OpenReport> openReports(SessionToken token, String after, int limit) {
        ListReportsResponse page =
                caller.call(port -> port.listReports(AdminRequests.openReports(token, after, limit)));
        return new ListPage<>(
                page.getReport().stream().map(FromAdminContract::report).toList(), page.isHasMore());
    }

    @Override
    public void resolve(SessionToken token, String report, String resolution, boolean deleteMessage) {
        caller.call(port -> port.resolveReport(AdminRequests.resolve(token, report, resolution, deleteMessage)));
    }

    @Override
    public List<ServerSetting> settings(SessionToken token) {
        return caller.call(port -> port.listSettings(AdminRequests.listSettings(token))).getSetting().stream()
                .map(FromAdminContract::setting)
                .toList();
    }

    @Override
    public void changeSetting(SessionToken token, String name, String value) {
        caller.call(port -> port.changeSetting(AdminRequests.changeSetting(token, name, value)));
    }

    @Override
    public void resetSetting(SessionToken token, String name) {
        caller.call(port -> port.resetSetting(AdminRequests.resetSetting(token, name)));
    }

    @Override
    public ServerStatus status(SessionToken token) {
        return FromAdminContract.status(caller.call(port -> port.getServerStatus(AdminRequests.status(token)))
                .getStatus());
    }
}
