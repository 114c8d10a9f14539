package org.chatrpc.soap;

import jakarta.jws.WebService;
import org.chatrpc.contract.AddReaction;
import org.chatrpc.contract.AddReactionResponse;
import org.chatrpc.contract.ChangePassword;
import org.chatrpc.contract.ChangePasswordResponse;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.CreateRoom;
import org.chatrpc.contract.CreateRoomResponse;
import org.chatrpc.contract.DeleteMessage;
import org.chatrpc.contract.DeleteMessageResponse;
import org.chatrpc.contract.EditMessage;
import org.chatrpc.contract.EditMessageResponse;
import org.chatrpc.contract.GetHistory;
import org.chatrpc.contract.GetHistoryResponse;
import org.chatrpc.contract.GetRevisions;
import org.chatrpc.contract.GetRevisionsResponse;
import org.chatrpc.contract.GetThread;
import org.chatrpc.contract.GetThreadResponse;
import org.chatrpc.contract.InviteMember;
import org.chatrpc.contract.InviteMemberResponse;
import org.chatrpc.contract.JoinRoom;
import org.chatrpc.contract.JoinRoomResponse;
import org.chatrpc.contract.LeaveRoom;
import org.chatrpc.contract.LeaveRoomResponse;
import org.chatrpc.contract.ListMembers;
import org.chatrpc.contract.ListMembersResponse;
import org.chatrpc.contract.ListPinned;
import org.chatrpc.contract.ListPinnedResponse;
import org.chatrpc.contract.ListRooms;
import org.chatrpc.contract.ListRoomsResponse;
import org.chatrpc.contract.ListSessions;
import org.chatrpc.contract.ListSessionsResponse;
import org.chatrpc.contract.ListUsers;
import org.chatrpc.contract.ListUsersResponse;
import org.chatrpc.contract.Login;
import org.chatrpc.contract.LoginResponse;
import org.chatrpc.contract.Logout;
import org.chatrpc.contract.LogoutResponse;
import org.chatrpc.contract.MarkRead;
import org.chatrpc.contract.MarkReadResponse;
import org.chatrpc.contract.OpenDirect;
import org.chatrpc.contract.OpenDirectResponse;
import org.chatrpc.contract.PinMessage;
import org.chatrpc.contract.PinMessageResponse;
import org.chatrpc.contract.ReceiveMessages;
import org.chatrpc.contract.ReceiveMessagesResponse;
import org.chatrpc.contract.Register;
import org.chatrpc.contract.RegisterResponse;
import org.chatrpc.contract.RemoveMember;
import org.chatrpc.contract.RemoveMemberResponse;
import org.chatrpc.contract.RemoveReaction;
import org.chatrpc.contract.RemoveReactionResponse;
import org.chatrpc.contract.RevokeSession;
import org.chatrpc.contract.RevokeSessionResponse;
import org.chatrpc.contract.SendMessage;
import org.chatrpc.contract.SendMessageResponse;
import org.chatrpc.contract.SetMemberRole;
import org.chatrpc.contract.SetMemberRoleResponse;
import org.chatrpc.contract.SetRoomPreferences;
import org.chatrpc.contract.SetRoomPreferencesResponse;
import org.chatrpc.contract.UnpinMessage;
import org.chatrpc.contract.UnpinMessageResponse;
import org.chatrpc.contract.UpdateProfile;
import org.chatrpc.contract.UpdateProfileResponse;
import org.chatrpc.contract.UpdateRoom;
import org.chatrpc.contract.UpdateRoomResponse;
import org.chatrpc.feed.FeedPage;
import org.chatrpc.message.Page;

/**
 * The operations of the contract: each unpacks its request, calls the service in charge, and maps the result to the
 * contract's types; those about accounts, rooms and existing messages in classes of their own. The behaviour is in the
 * services, the mapping of failures in {@link CallRunner}. Thread-safe.
 *
 * <p>It has no fields, injected or other: GlassFish 7.0.25 creates the endpoint on the first call and without a lock
 * ({@code InstanceResolverImpl.resolve}), so that of several concurrent first calls some get an instance whose {@code
 * @PostConstruct} has not run and never will. Everything it needs comes with the {@link Call}.
 */
@WebService(
        endpointInterface = "org.chatrpc.contract.ChatPort",
        wsdlLocation = "WEB-INF/wsdl/chat.wsdl",
        targetNamespace = "urn:chatrpc:v1",
        serviceName = "ChatService",
        portName = "ChatPort")
public class ChatEndpoint implements ChatPort {
    private static CallRunner calls() {
        return Call.current().context().calls();
    }

    private static ChatServices services() {
        return Call.current().context().services();
    }

    private static AccountCalls accounts() {
        return Call.current().context().accounts();
    }

    private static RoomCalls rooms() {
        return Call.current().context().rooms();
    }

    private static MessageCalls aboutMessages() {
        return Call.current().context().aboutMessages();
    }

    private static MessageMapping messages() {
        return Call.current().context().messages();
    }

    private static ReadCalls reads() {
        return Call.current().context().reads();
    }

    private static EventMapping events() {
        return Call.current().context().events();
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
        return calls().signedIn(
                        request.getToken(),
                        new SendMessageResponse(),
                        (caller, response) -> response.setReceipt(messages()
                                .receipt(services()
                                        .messages()
                                        .post(
                                                caller.username(),
                                                request.getRoom(),
                                                request.getBody(),
                                                request.getClientMessageId(),
                                                OptionalElement.text(request.getReplyTo())
                                                        .orElse("")))));
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
        return calls().signedIn(request.getToken(), new GetHistoryResponse(), (caller, response) -> {
            Page page = reads().history(request, caller);
            page.messages()
                    .forEach(stored -> response.getMessage().add(messages().message(stored, caller.username())));
            response.setHasMore(page.hasMore());
        });
    }

    @Override
    public GetThreadResponse getThread(GetThread request) {
        return aboutMessages().getThread(request);
    }

    @Override
    public ReceiveMessagesResponse receiveMessages(ReceiveMessages request) {
        return calls().signedIn(request.getToken(), new ReceiveMessagesResponse(), (caller, response) -> {
            FeedPage page = reads().events(request, caller);
            page.entries()
                    .forEach(entry -> events().event(entry, caller.username()).ifPresent(response.getEvent()::add));
            response.setCursor(page.cursor());
            response.setHasMore(page.hasMore());
            response.setPollAfterMillis(page.pollAfter().toMillis());
        });
    }

    @Override
    public SetRoomPreferencesResponse setRoomPreferences(SetRoomPreferences request) {
        return rooms().setRoomPreferences(request);
    }

    @Override
    public MarkReadResponse markRead(MarkRead request) {
        return rooms().markRead(request);
    }
}
