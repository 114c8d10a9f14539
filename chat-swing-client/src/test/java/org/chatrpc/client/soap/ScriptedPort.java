package org.chatrpc.client.soap;

import jakarta.jws.WebService;
import java.util.Map;
import org.chatrpc.contract.*;

/** The generated port with scripted operations; operations without a script return an empty answer. */
@WebService(
        endpointInterface = "org.chatrpc.contract.ChatPort",
        serviceName = "ChatService",
        portName = "ChatPort",
        targetNamespace = "urn:chatrpc:v1")
public class ScriptedPort implements ChatPort {

    private final Map<String, LoopbackServer.Operation> operations;

    ScriptedPort(Map<String, LoopbackServer.Operation> operations) {
        this.operations = operations;
    }

    private <T> T answer(String operation, Object request, T nothing) throws ChatFault {
        LoopbackServer.Operation scripted = operations.get(operation);
        if (scripted == null) {
            return nothing;
        }
        try {
            @SuppressWarnings("unchecked")
            T answer = (T) scripted.answer(request);
            return answer;
        } catch (ChatFault | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public RegisterResponse register(Register request) throws ChatFault {
        return answer("register", request, new RegisterResponse());
    }

    @Override
    public LoginResponse login(Login request) throws ChatFault {
        return answer("login", request, new LoginResponse());
    }

    @Override
    public GetSignInOptionsResponse getSignInOptions(GetSignInOptions request) throws ChatFault {
        return answer("getSignInOptions", request, new GetSignInOptionsResponse());
    }

    @Override
    public SignInWithTokenResponse signInWithToken(SignInWithToken request) throws ChatFault {
        return answer("signInWithToken", request, new SignInWithTokenResponse());
    }

    @Override
    public LogoutResponse logout(Logout request) throws ChatFault {
        return answer("logout", request, new LogoutResponse());
    }

    @Override
    public ChangePasswordResponse changePassword(ChangePassword request) throws ChatFault {
        return answer("changePassword", request, new ChangePasswordResponse());
    }

    @Override
    public ListSessionsResponse listSessions(ListSessions request) throws ChatFault {
        return answer("listSessions", request, new ListSessionsResponse());
    }

    @Override
    public RevokeSessionResponse revokeSession(RevokeSession request) throws ChatFault {
        return answer("revokeSession", request, new RevokeSessionResponse());
    }

    @Override
    public ListUsersResponse listUsers(ListUsers request) throws ChatFault {
        return answer("listUsers", request, new ListUsersResponse());
    }

    @Override
    public UpdateProfileResponse updateProfile(UpdateProfile request) throws ChatFault {
        return answer("updateProfile", request, new UpdateProfileResponse());
    }

    @Override
    public CreateRoomResponse createRoom(CreateRoom request) throws ChatFault {
        return answer("createRoom", request, new CreateRoomResponse());
    }

    @Override
    public UpdateRoomResponse updateRoom(UpdateRoom request) throws ChatFault {
        return answer("updateRoom", request, new UpdateRoomResponse());
    }

    @Override
    public ListRoomsResponse listRooms(ListRooms request) throws ChatFault {
        return answer("listRooms", request, new ListRoomsResponse());
    }

    @Override
    public JoinRoomResponse joinRoom(JoinRoom request) throws ChatFault {
        return answer("joinRoom", request, new JoinRoomResponse());
    }

    @Override
    public LeaveRoomResponse leaveRoom(LeaveRoom request) throws ChatFault {
        return answer("leaveRoom", request, new LeaveRoomResponse());
    }

    @Override
    public InviteMemberResponse inviteMember(InviteMember request) throws ChatFault {
        return answer("inviteMember", request, new InviteMemberResponse());
    }

    @Override
    public RemoveMemberResponse removeMember(RemoveMember request) throws ChatFault {
        return answer("removeMember", request, new RemoveMemberResponse());
    }

    @Override
    public UnbanMemberResponse unbanMember(UnbanMember request) throws ChatFault {
        return answer("unbanMember", request, new UnbanMemberResponse());
    }

    @Override
    public ListRoomReportsResponse listRoomReports(ListRoomReports request) throws ChatFault {
        return answer("listRoomReports", request, new ListRoomReportsResponse());
    }

    @Override
    public ListBannedResponse listBanned(ListBanned request) throws ChatFault {
        return answer("listBanned", request, new ListBannedResponse());
    }

    @Override
    public BlockUserResponse blockUser(BlockUser request) throws ChatFault {
        return answer("blockUser", request, new BlockUserResponse());
    }

    @Override
    public UnblockUserResponse unblockUser(UnblockUser request) throws ChatFault {
        return answer("unblockUser", request, new UnblockUserResponse());
    }

    @Override
    public ListBlockedResponse listBlocked(ListBlocked request) throws ChatFault {
        return answer("listBlocked", request, new ListBlockedResponse());
    }

    @Override
    public ReportMessageResponse reportMessage(ReportMessage request) throws ChatFault {
        return answer("reportMessage", request, new ReportMessageResponse());
    }

    @Override
    public SetMemberRoleResponse setMemberRole(SetMemberRole request) throws ChatFault {
        return answer("setMemberRole", request, new SetMemberRoleResponse());
    }

    @Override
    public ListMembersResponse listMembers(ListMembers request) throws ChatFault {
        return answer("listMembers", request, new ListMembersResponse());
    }

    @Override
    public OpenDirectResponse openDirect(OpenDirect request) throws ChatFault {
        return answer("openDirect", request, new OpenDirectResponse());
    }

    @Override
    public SendMessageResponse sendMessage(SendMessage request) throws ChatFault {
        return answer("sendMessage", request, new SendMessageResponse());
    }

    @Override
    public EditMessageResponse editMessage(EditMessage request) throws ChatFault {
        return answer("editMessage", request, new EditMessageResponse());
    }

    @Override
    public DeleteMessageResponse deleteMessage(DeleteMessage request) throws ChatFault {
        return answer("deleteMessage", request, new DeleteMessageResponse());
    }

    @Override
    public GetRevisionsResponse getRevisions(GetRevisions request) throws ChatFault {
        return answer("getRevisions", request, new GetRevisionsResponse());
    }

    @Override
    public AddReactionResponse addReaction(AddReaction request) throws ChatFault {
        return answer("addReaction", request, new AddReactionResponse());
    }

    @Override
    public RemoveReactionResponse removeReaction(RemoveReaction request) throws ChatFault {
        return answer("removeReaction", request, new RemoveReactionResponse());
    }

    @Override
    public PinMessageResponse pinMessage(PinMessage request) throws ChatFault {
        return answer("pinMessage", request, new PinMessageResponse());
    }

    @Override
    public UnpinMessageResponse unpinMessage(UnpinMessage request) throws ChatFault {
        return answer("unpinMessage", request, new UnpinMessageResponse());
    }

    @Override
    public ListPinnedResponse listPinned(ListPinned request) throws ChatFault {
        return answer("listPinned", request, new ListPinnedResponse());
    }

    @Override
    public GetHistoryResponse getHistory(GetHistory request) throws ChatFault {
        return answer("getHistory", request, new GetHistoryResponse());
    }

    @Override
    public SearchMessagesResponse searchMessages(SearchMessages request) throws ChatFault {
        return answer("searchMessages", request, new SearchMessagesResponse());
    }

    @Override
    public BeginUploadResponse beginUpload(BeginUpload request) throws ChatFault {
        return answer("beginUpload", request, new BeginUploadResponse());
    }

    @Override
    public UploadPartResponse uploadPart(UploadPart request) throws ChatFault {
        return answer("uploadPart", request, new UploadPartResponse());
    }

    @Override
    public FinishUploadResponse finishUpload(FinishUpload request) throws ChatFault {
        return answer("finishUpload", request, new FinishUploadResponse());
    }

    @Override
    public DownloadPartResponse downloadPart(DownloadPart request) throws ChatFault {
        return answer("downloadPart", request, new DownloadPartResponse());
    }

    @Override
    public ListFilesResponse listFiles(ListFiles request) throws ChatFault {
        return answer("listFiles", request, new ListFilesResponse());
    }

    @Override
    public GetFileLimitsResponse getFileLimits(GetFileLimits request) throws ChatFault {
        return answer("getFileLimits", request, new GetFileLimitsResponse());
    }

    @Override
    public GetThreadResponse getThread(GetThread request) throws ChatFault {
        return answer("getThread", request, new GetThreadResponse());
    }

    @Override
    public ReceiveMessagesResponse receiveMessages(ReceiveMessages request) throws ChatFault {
        return answer("receiveMessages", request, new ReceiveMessagesResponse());
    }

    @Override
    public SetTypingResponse setTyping(SetTyping request) throws ChatFault {
        return answer("setTyping", request, new SetTypingResponse());
    }

    @Override
    public SetPresenceResponse setPresence(SetPresence request) throws ChatFault {
        return answer("setPresence", request, new SetPresenceResponse());
    }

    @Override
    public MarkReadResponse markRead(MarkRead request) throws ChatFault {
        return answer("markRead", request, new MarkReadResponse());
    }

    @Override
    public SetRoomPreferencesResponse setRoomPreferences(SetRoomPreferences request) throws ChatFault {
        return answer("setRoomPreferences", request, new SetRoomPreferencesResponse());
    }

    @Override
    public GetAnnouncementResponse getAnnouncement(GetAnnouncement request) throws ChatFault {
        return answer("getAnnouncement", request, new GetAnnouncementResponse());
    }
}
