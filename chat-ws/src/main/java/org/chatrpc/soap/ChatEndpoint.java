package org.chatrpc.soap;

import jakarta.jws.WebService;
import org.chatrpc.contract.*;
import org.chatrpc.soap.operation.AccountCalls;
import org.chatrpc.soap.operation.FileCalls;
import org.chatrpc.soap.operation.MessageCalls;
import org.chatrpc.soap.operation.PresenceCalls;
import org.chatrpc.soap.operation.ReadCalls;
import org.chatrpc.soap.operation.RoomCalls;

/**
 * The operations of the contract. What they are about has a class in {@code operation}, whose methods unpack the request,
 * call the service in charge, and map the result to the contract's types. The behaviour is in the services, the mapping
 * of failures in {@link org.chatrpc.soap.call.CallRunner}. Thread-safe.
 *
 * <p>It has no fields, injected or other: GlassFish 7.0.25 creates the endpoint on the first call and without a lock
 * ({@code InstanceResolverImpl.resolve}), so that of several concurrent first calls some get an instance whose {@code
 * @PostConstruct} has not run and never will. Everything it needs comes with the {@link org.chatrpc.soap.call.Call}.
 */
@WebService(
        endpointInterface = "org.chatrpc.contract.ChatPort",
        wsdlLocation = "WEB-INF/wsdl/chat.wsdl",
        targetNamespace = "urn:chatrpc:v1",
        serviceName = "ChatService",
        portName = "ChatPort")
public class ChatEndpoint implements ChatPort {
    private static AccountCalls accounts() {
        return EndpointCall.context().accounts();
    }

    private static RoomCalls rooms() {
        return EndpointCall.context().rooms();
    }

    private static MessageCalls aboutMessages() {
        return EndpointCall.context().aboutMessages();
    }

    private static PresenceCalls presence() {
        return EndpointCall.context().presence();
    }

    private static FileCalls files() {
        return EndpointCall.context().files();
    }

    private static ReadCalls reads() {
        return EndpointCall.context().reads();
    }

    @Override
    public RegisterResponse register(Register request) {
        return accounts().register(request);
    }

    @Override
    public LoginResponse login(Login request) {
        return accounts().login(request);
    }

    @Override
    public GetSignInOptionsResponse getSignInOptions(GetSignInOptions request) {
        return accounts().getSignInOptions();
    }

    @Override
    public SignInWithTokenResponse signInWithToken(SignInWithToken request) {
        return accounts().signInWithToken(request);
    }

    @Override
    public LogoutResponse logout(Logout request) {
        return accounts().logout(request);
    }

    @Override
    public ChangePasswordResponse changePassword(ChangePassword request) {
        return accounts().changePassword(request);
    }

    @Override
    public ListSessionsResponse listSessions(ListSessions request) {
        return accounts().listSessions(request);
    }

    @Override
    public RevokeSessionResponse revokeSession(RevokeSession request) {
        return accounts().revokeSession(request);
    }

    @Override
    public ListUsersResponse listUsers(ListUsers request) {
        return accounts().listUsers(request);
    }

    @Override
    public UpdateProfileResponse updateProfile(UpdateProfile request) {
        return accounts().updateProfile(request);
    }

    @Override
    public CreateRoomResponse createRoom(CreateRoom request) {
        return rooms().createRoom(request);
    }

    @Override
    public UpdateRoomResponse updateRoom(UpdateRoom request) {
        return rooms().updateRoom(request);
    }

    @Override
    public ListRoomsResponse listRooms(ListRooms request) {
        return rooms().listRooms(request);
    }

    @Override
    public JoinRoomResponse joinRoom(JoinRoom request) {
        return rooms().joinRoom(request);
    }

    @Override
    public LeaveRoomResponse leaveRoom(LeaveRoom request) {
        return rooms().leaveRoom(request);
    }

    @Override
    public InviteMemberResponse inviteMember(InviteMember request) {
        return rooms().inviteMember(request);
    }

    @Override
    public RemoveMemberResponse removeMember(RemoveMember request) {
        return rooms().removeMember(request);
    }

    @Override
    public UnbanMemberResponse unbanMember(UnbanMember request) {
        return rooms().unbanMember(request);
    }

    @Override
    public ListBannedResponse listBanned(ListBanned request) {
        return rooms().listBanned(request);
    }

    @Override
    public SetMemberRoleResponse setMemberRole(SetMemberRole request) {
        return rooms().setMemberRole(request);
    }

    @Override
    public ListMembersResponse listMembers(ListMembers request) {
        return rooms().listMembers(request);
    }

    @Override
    public OpenDirectResponse openDirect(OpenDirect request) {
        return rooms().openDirect(request);
    }

    @Override
    public SendMessageResponse sendMessage(SendMessage request) {
        return aboutMessages().sendMessage(request);
    }

    @Override
    public BeginUploadResponse beginUpload(BeginUpload request) {
        return files().beginUpload(request);
    }

    @Override
    public UploadPartResponse uploadPart(UploadPart request) {
        return files().uploadPart(request);
    }

    @Override
    public FinishUploadResponse finishUpload(FinishUpload request) {
        return files().finishUpload(request);
    }

    @Override
    public DownloadPartResponse downloadPart(DownloadPart request) {
        return files().downloadPart(request);
    }

    @Override
    public ListFilesResponse listFiles(ListFiles request) {
        return files().listFiles(request);
    }

    @Override
    public GetFileLimitsResponse getFileLimits(GetFileLimits request) {
        return files().getFileLimits(request);
    }

    @Override
    public EditMessageResponse editMessage(EditMessage request) {
        return aboutMessages().editMessage(request);
    }

    @Override
    public DeleteMessageResponse deleteMessage(DeleteMessage request) {
        return aboutMessages().deleteMessage(request);
    }

    @Override
    public GetRevisionsResponse getRevisions(GetRevisions request) {
        return aboutMessages().getRevisions(request);
    }

    @Override
    public AddReactionResponse addReaction(AddReaction request) {
        return aboutMessages().addReaction(request);
    }

    @Override
    public RemoveReactionResponse removeReaction(RemoveReaction request) {
        return aboutMessages().removeReaction(request);
    }

    @Override
    public PinMessageResponse pinMessage(PinMessage request) {
        return aboutMessages().pinMessage(request);
    }

    @Override
    public UnpinMessageResponse unpinMessage(UnpinMessage request) {
        return aboutMessages().unpinMessage(request);
    }

    @Override
    public ListPinnedResponse listPinned(ListPinned request) {
        return aboutMessages().listPinned(request);
    }

    @Override
    public GetHistoryResponse getHistory(GetHistory request) {
        return reads().getHistory(request);
    }

    @Override
    public SearchMessagesResponse searchMessages(SearchMessages request) {
        return aboutMessages().searchMessages(request);
    }

    @Override
    public GetThreadResponse getThread(GetThread request) {
        return aboutMessages().getThread(request);
    }

    @Override
    public ReceiveMessagesResponse receiveMessages(ReceiveMessages request) {
        return reads().receiveMessages(request);
    }

    @Override
    public SetRoomPreferencesResponse setRoomPreferences(SetRoomPreferences request) {
        return rooms().setRoomPreferences(request);
    }

    @Override
    public MarkReadResponse markRead(MarkRead request) {
        return rooms().markRead(request);
    }

    @Override
    public BlockUserResponse blockUser(BlockUser request) {
        return accounts().blockUser(request);
    }

    @Override
    public UnblockUserResponse unblockUser(UnblockUser request) {
        return accounts().unblockUser(request);
    }

    @Override
    public ListBlockedResponse listBlocked(ListBlocked request) {
        return accounts().listBlocked(request);
    }

    @Override
    public SetTypingResponse setTyping(SetTyping request) {
        return presence().setTyping(request);
    }

    @Override
    public SetPresenceResponse setPresence(SetPresence request) {
        return presence().setPresence(request);
    }

    @Override
    public ReportMessageResponse reportMessage(ReportMessage request) {
        return aboutMessages().reportMessage(request);
    }

    @Override
    public ListRoomReportsResponse listRoomReports(ListRoomReports request) {
        return rooms().listReports(request);
    }

    @Override
    public GetAnnouncementResponse getAnnouncement(GetAnnouncement request) {
        return reads().getAnnouncement(request);
    }
}
