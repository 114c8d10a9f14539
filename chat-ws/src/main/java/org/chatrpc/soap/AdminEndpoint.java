package org.chatrpc.soap;

import jakarta.jws.WebService;
import org.chatrpc.contract.admin.*;
import org.chatrpc.soap.operation.AdminAccountCalls;
import org.chatrpc.soap.operation.AdminRetentionCalls;
import org.chatrpc.soap.operation.AdminRoomCalls;
import org.chatrpc.soap.operation.AdminServerCalls;
import org.chatrpc.soap.operation.AdminServiceCalls;

/**
 * The operations of the administration: each calls the class in charge. Thread-safe.
 *
 * <p>It has no fields, for the same reason as {@link ChatEndpoint}. Everything it needs comes with the {@link
 * org.chatrpc.soap.call.Call}.
 */
@WebService(
        endpointInterface = "org.chatrpc.contract.admin.ChatAdminPort",
        wsdlLocation = "WEB-INF/wsdl/chat-admin.wsdl",
        targetNamespace = "urn:chatrpc:admin:v1",
        serviceName = "ChatAdminService",
        portName = "ChatAdminPort")
public class AdminEndpoint implements ChatAdminPort {
    private static AdminAccountCalls accounts() {
        return EndpointCall.context().adminAccounts();
    }

    private static AdminRoomCalls rooms() {
        return EndpointCall.context().adminRooms();
    }

    private static AdminRetentionCalls retention() {
        return EndpointCall.context().adminRetention();
    }

    private static AdminServerCalls server() {
        return EndpointCall.context().adminServer();
    }

    private static AdminServiceCalls services() {
        return EndpointCall.context().adminServices();
    }

    @Override
    public ListAccountsResponse listAccounts(ListAccounts request) {
        return accounts().listAccounts(request);
    }

    @Override
    public GetAccountResponse getAccount(GetAccount request) {
        return accounts().getAccount(request);
    }

    @Override
    public CreateAccountResponse createAccount(CreateAccount request) {
        return accounts().createAccount(request);
    }

    @Override
    public ResetPasswordResponse resetPassword(ResetPassword request) {
        return accounts().resetPassword(request);
    }

    @Override
    public DeactivateAccountResponse deactivateAccount(DeactivateAccount request) {
        return accounts().deactivateAccount(request);
    }

    @Override
    public ReactivateAccountResponse reactivateAccount(ReactivateAccount request) {
        return accounts().reactivateAccount(request);
    }

    @Override
    public EraseAccountResponse eraseAccount(EraseAccount request) {
        return accounts().eraseAccount(request);
    }

    @Override
    public SetAdministratorResponse setAdministrator(SetAdministrator request) {
        return accounts().setAdministrator(request);
    }

    @Override
    public SetAuditorResponse setAuditor(SetAuditor request) {
        return accounts().setAuditor(request);
    }

    @Override
    public ListAccountSessionsResponse listAccountSessions(ListAccountSessions request) {
        return accounts().listAccountSessions(request);
    }

    @Override
    public RevokeAccountSessionResponse revokeAccountSession(RevokeAccountSession request) {
        return accounts().revokeAccountSession(request);
    }

    @Override
    public RevokeAccountSessionsResponse revokeAccountSessions(RevokeAccountSessions request) {
        return accounts().revokeAccountSessions(request);
    }

    @Override
    public CreateServiceAccountResponse createServiceAccount(CreateServiceAccount request) {
        return services().createServiceAccount(request);
    }

    @Override
    public CreateServiceTokenResponse createServiceToken(CreateServiceToken request) {
        return services().createServiceToken(request);
    }

    @Override
    public ListServiceTokensResponse listServiceTokens(ListServiceTokens request) {
        return services().listServiceTokens(request);
    }

    @Override
    public RevokeServiceTokenResponse revokeServiceToken(RevokeServiceToken request) {
        return services().revokeServiceToken(request);
    }

    @Override
    public ListAllRoomsResponse listAllRooms(ListAllRooms request) {
        return rooms().listAllRooms(request);
    }

    @Override
    public GetRoomResponse getRoom(GetRoom request) {
        return rooms().getRoom(request);
    }

    @Override
    public ListRoomMembersResponse listRoomMembers(ListRoomMembers request) {
        return rooms().listRoomMembers(request);
    }

    @Override
    public SetRoomOwnerResponse setRoomOwner(SetRoomOwner request) {
        return rooms().setRoomOwner(request);
    }

    @Override
    public ArchiveRoomResponse archiveRoom(ArchiveRoom request) {
        return rooms().archiveRoom(request);
    }

    @Override
    public UnarchiveRoomResponse unarchiveRoom(UnarchiveRoom request) {
        return rooms().unarchiveRoom(request);
    }

    @Override
    public ListReportsResponse listReports(ListReports request) {
        return rooms().listReports(request);
    }

    @Override
    public ResolveReportResponse resolveReport(ResolveReport request) {
        return rooms().resolveReport(request);
    }

    @Override
    public ListAuditEntriesResponse listAuditEntries(ListAuditEntries request) {
        return rooms().listAuditEntries(request);
    }

    @Override
    public GetRetentionResponse getRetention(GetRetention request) {
        return retention().getRetention(request);
    }

    @Override
    public SetRoomRetentionResponse setRoomRetention(SetRoomRetention request) {
        return retention().setRoomRetention(request);
    }

    @Override
    public SetLegalHoldResponse setLegalHold(SetLegalHold request) {
        return retention().setLegalHold(request);
    }

    @Override
    public PreviewRetentionResponse previewRetention(PreviewRetention request) {
        return retention().previewRetention(request);
    }

    @Override
    public RunRetentionResponse runRetention(RunRetention request) {
        return retention().runRetention(request);
    }

    @Override
    public DeleteRoomResponse deleteRoom(DeleteRoom request) {
        return retention().deleteRoom(request);
    }

    @Override
    public ListSettingsResponse listSettings(ListSettings request) {
        return server().listSettings(request);
    }

    @Override
    public ChangeSettingResponse changeSetting(ChangeSetting request) {
        return server().changeSetting(request);
    }

    @Override
    public ResetSettingResponse resetSetting(ResetSetting request) {
        return server().resetSetting(request);
    }

    @Override
    public SetAnnouncementResponse setAnnouncement(SetAnnouncement request) {
        return server().setAnnouncement(request);
    }

    @Override
    public ClearAnnouncementResponse clearAnnouncement(ClearAnnouncement request) {
        return server().clearAnnouncement(request);
    }

    @Override
    public GetServerStatusResponse getServerStatus(GetServerStatus request) {
        return rooms().getServerStatus(request);
    }
}
