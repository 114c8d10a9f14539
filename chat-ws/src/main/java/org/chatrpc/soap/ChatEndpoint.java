package org.chatrpc.soap;

import jakarta.jws.WebService;
import java.util.List;
import java.util.Optional;
import org.chatrpc.account.NewSession;
import org.chatrpc.account.Origin;
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
import org.chatrpc.contract.InviteMember;
import org.chatrpc.contract.InviteMemberResponse;
import org.chatrpc.contract.JoinRoom;
import org.chatrpc.contract.JoinRoomResponse;
import org.chatrpc.contract.LeaveRoom;
import org.chatrpc.contract.LeaveRoomResponse;
import org.chatrpc.contract.ListMembers;
import org.chatrpc.contract.ListMembersResponse;
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
import org.chatrpc.contract.ReceiveMessages;
import org.chatrpc.contract.ReceiveMessagesResponse;
import org.chatrpc.contract.Register;
import org.chatrpc.contract.RegisterResponse;
import org.chatrpc.contract.RemoveMember;
import org.chatrpc.contract.RemoveMemberResponse;
import org.chatrpc.contract.RevokeSession;
import org.chatrpc.contract.RevokeSessionResponse;
import org.chatrpc.contract.SendMessage;
import org.chatrpc.contract.SendMessageResponse;
import org.chatrpc.contract.Session;
import org.chatrpc.contract.SetMemberRole;
import org.chatrpc.contract.SetMemberRoleResponse;
import org.chatrpc.contract.SetRoomPreferences;
import org.chatrpc.contract.SetRoomPreferencesResponse;
import org.chatrpc.contract.UpdateProfile;
import org.chatrpc.contract.UpdateProfileResponse;
import org.chatrpc.contract.UpdateRoom;
import org.chatrpc.contract.UpdateRoomResponse;
import org.chatrpc.feed.FeedPage;
import org.chatrpc.message.Page;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Revision;
import org.chatrpc.model.Slice;
import org.chatrpc.problem.Require;
import org.chatrpc.room.MemberView;
import org.chatrpc.room.RoomView;

/**
 * The operations of the contract: each unpacks its request, calls the service in charge, and maps the result to the
 * contract's types. The behaviour is in the services, the mapping of failures in {@link CallRunner}. Thread-safe.
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

    private static EndpointPolicy policy() {
        return Call.current().context().policy();
    }

    private static PeopleMapping people() {
        return Call.current().context().people();
    }

    private static RoomMapping rooms() {
        return Call.current().context().rooms();
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
        return calls().open(
                        new RegisterResponse(),
                        (address, response) -> response.setSession(signedIn(services()
                                .accounts()
                                .register(
                                        request.getUsername(),
                                        request.getPassword(),
                                        OptionalElement.text(request.getDisplayName()),
                                        origin(address, request.getClientName())))));
    }

    @Override
    public LoginResponse login(Login request) {
        return calls().open(
                        new LoginResponse(),
                        (address, response) -> response.setSession(signedIn(services()
                                .accounts()
                                .login(
                                        request.getUsername(),
                                        request.getPassword(),
                                        origin(address, request.getClientName())))));
    }

    private static Session signedIn(NewSession opened) {
        Call.current().recordCaller(opened.account().username());
        return people().session(opened);
    }

    private static Origin origin(String address, String clientName) {
        return new Origin(address, OptionalElement.text(clientName).orElse(""));
    }

    @Override
    public LogoutResponse logout(Logout request) {
        return calls().signedIn(
                        request.getToken(),
                        new LogoutResponse(),
                        (caller, response) -> services().sessions().close(caller.username(), caller.id()));
    }

    @Override
    public ChangePasswordResponse changePassword(ChangePassword request) {
        return calls().signedIn(
                        request.getToken(),
                        new ChangePasswordResponse(),
                        (caller, response) -> services()
                                .accounts()
                                .changePassword(
                                        caller, request.getOldPassword(), request.getNewPassword(), calls().address()));
    }

    @Override
    public ListSessionsResponse listSessions(ListSessions request) {
        return calls().signedIn(
                        request.getToken(),
                        new ListSessionsResponse(),
                        (caller, response) -> services()
                                .sessions()
                                .of(caller.username())
                                .forEach(open -> response.getSession().add(people().sessionInfo(open, caller))));
    }

    @Override
    public RevokeSessionResponse revokeSession(RevokeSession request) {
        return calls().signedIn(
                        request.getToken(),
                        new RevokeSessionResponse(),
                        (caller, response) -> services()
                                .sessions()
                                .close(caller.username(), Require.present("sessionId", request.getSessionId())));
    }

    @Override
    public ListUsersResponse listUsers(ListUsers request) {
        return calls().signedIn(request.getToken(), new ListUsersResponse(), (caller, response) -> {
            int limit = limit(request.getLimit());
            String part = OptionalElement.text(request.getQuery()).orElse("");
            List<AccountInfo> found = services().accounts().search(part, limit + 1);
            Call.current().memory().reserve(EndpointPolicy.LISTED_BYTES * found.size());
            found.stream().limit(limit).map(people()::user).forEach(response.getUser()::add);
            response.setHasMore(found.size() > limit);
        });
    }

    @Override
    public UpdateProfileResponse updateProfile(UpdateProfile request) {
        return calls().signedIn(
                        request.getToken(),
                        new UpdateProfileResponse(),
                        (caller, response) -> response.setUser(people().user(services()
                                .accounts()
                                .updateProfile(caller.username(), request.getDisplayName()))));
    }

    @Override
    public CreateRoomResponse createRoom(CreateRoom request) {
        return calls().signedIn(request.getToken(), new CreateRoomResponse(), (caller, response) -> {
            RoomView created = services()
                    .rooms()
                    .create(
                            caller.username(),
                            request.getRoom(),
                            OptionalElement.text(request.getTitle()),
                            OptionalElement.text(request.getTopic()),
                            RoomMapping.visibility(OptionalElement.text(request.getVisibility())));
            response.setRoomState(rooms().room(created));
        });
    }

    @Override
    public UpdateRoomResponse updateRoom(UpdateRoom request) {
        return calls().signedIn(request.getToken(), new UpdateRoomResponse(), (caller, response) -> {
            RoomView updated = services()
                    .rooms()
                    .update(
                            caller.username(),
                            request.getRoom(),
                            OptionalElement.text(request.getTitle()),
                            OptionalElement.text(request.getTopic()),
                            Optional.ofNullable(request.isArchived()));
            response.setRoomState(rooms().room(updated));
        });
    }

    @Override
    public ListRoomsResponse listRooms(ListRooms request) {
        return calls().signedIn(request.getToken(), new ListRoomsResponse(), (caller, response) -> {
            // Take the cursor first: the feed then delivers everything that happens while the rooms are read, at worst
            // redundantly.
            response.setCursor(services().feed().now());
            boolean joinedOnly = Boolean.TRUE.equals(request.isJoinedOnly());
            int limit = limit(request.getLimit());
            String after = OptionalElement.text(request.getAfterRoom()).orElse("");
            List<RoomView> found = services().rooms().list(caller.username(), joinedOnly, after, limit + 1);
            Call.current()
                    .memory()
                    .reserve(found.stream()
                            .mapToLong(view -> view.info().bytes())
                            .sum());
            found.stream().limit(limit).map(rooms()::room).forEach(response.getRoom()::add);
            response.setHasMore(found.size() > limit);
        });
    }

    @Override
    public JoinRoomResponse joinRoom(JoinRoom request) {
        return calls().signedIn(
                        request.getToken(),
                        new JoinRoomResponse(),
                        (caller, response) -> response.setRoomState(
                                rooms().room(services().members().join(caller.username(), request.getRoom()))));
    }

    @Override
    public LeaveRoomResponse leaveRoom(LeaveRoom request) {
        return calls().signedIn(
                        request.getToken(),
                        new LeaveRoomResponse(),
                        (caller, response) -> services().members().leave(caller.username(), request.getRoom()));
    }

    @Override
    public InviteMemberResponse inviteMember(InviteMember request) {
        return calls().signedIn(
                        request.getToken(),
                        new InviteMemberResponse(),
                        (caller, response) -> services()
                                .members()
                                .invite(caller.username(), request.getRoom(), request.getUsername()));
    }

    @Override
    public RemoveMemberResponse removeMember(RemoveMember request) {
        return calls().signedIn(
                        request.getToken(),
                        new RemoveMemberResponse(),
                        (caller, response) -> services()
                                .members()
                                .remove(caller.username(), request.getRoom(), request.getUsername()));
    }

    @Override
    public SetMemberRoleResponse setMemberRole(SetMemberRole request) {
        return calls().signedIn(
                        request.getToken(),
                        new SetMemberRoleResponse(),
                        (caller, response) -> services()
                                .members()
                                .setRole(
                                        caller.username(),
                                        request.getRoom(),
                                        request.getUsername(),
                                        RoomMapping.role(request.getRole())));
    }

    @Override
    public ListMembersResponse listMembers(ListMembers request) {
        return calls().signedIn(request.getToken(), new ListMembersResponse(), (caller, response) -> {
            int limit = limit(request.getLimit());
            String after = OptionalElement.text(request.getAfterUsername()).orElse("");
            List<MemberView> found = services().members().list(caller.username(), request.getRoom(), after, limit + 1);
            Call.current().memory().reserve(EndpointPolicy.LISTED_BYTES * found.size());
            found.stream().limit(limit).map(rooms()::member).forEach(response.getMember()::add);
            response.setHasMore(found.size() > limit);
        });
    }

    @Override
    public OpenDirectResponse openDirect(OpenDirect request) {
        return calls().signedIn(request.getToken(), new OpenDirectResponse(), (caller, response) -> {
            String other = Require.present("username", request.getUsername());
            response.setRoomState(rooms().room(services().rooms().openDirect(caller.username(), other)));
        });
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
        return calls().signedIn(
                        request.getToken(),
                        new EditMessageResponse(),
                        (caller, response) -> response.setMessage(messages()
                                .message(
                                        services()
                                                .edits()
                                                .edit(
                                                        caller.username(),
                                                        request.getMessageId(),
                                                        request.getBody(),
                                                        OptionalElement.number(request.getRevision())),
                                        caller.username())));
    }

    @Override
    public DeleteMessageResponse deleteMessage(DeleteMessage request) {
        return calls().signedIn(
                        request.getToken(),
                        new DeleteMessageResponse(),
                        (caller, response) -> services()
                                .edits()
                                .delete(
                                        caller.username(),
                                        request.getMessageId(),
                                        OptionalElement.text(request.getReason())
                                                .orElse("")));
    }

    @Override
    public GetRevisionsResponse getRevisions(GetRevisions request) {
        return calls().signedIn(request.getToken(), new GetRevisionsResponse(), (caller, response) -> {
            Slice<Revision> found = services()
                    .edits()
                    .revisions(
                            caller.username(),
                            request.getMessageId(),
                            OptionalElement.number(request.getBeforeRevision()),
                            OptionalElement.number(request.getLimit()),
                            Call.current().memory());
            found.items().stream().map(MessageMapping::revision).forEach(response.getRevision()::add);
            response.setHasMore(found.hasMore());
        });
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
        return calls().signedIn(
                        request.getToken(),
                        new SetRoomPreferencesResponse(),
                        (caller, response) -> response.setRoomState(rooms().room(services()
                                .members()
                                .setPreferences(
                                        caller.username(),
                                        request.getRoom(),
                                        OptionalElement.text(request.getNotify())
                                                .map(RoomMapping::notifications),
                                        Optional.ofNullable(request.isFavourite())))));
    }

    @Override
    public MarkReadResponse markRead(MarkRead request) {
        return calls().signedIn(
                        request.getToken(),
                        new MarkReadResponse(),
                        (caller, response) -> services()
                                .members()
                                .markRead(caller.username(), request.getRoom(), request.getNumber()));
    }

    private int limit(Integer requested) {
        return (int) Require.between(
                "limit", OptionalElement.number(requested).orElse(policy().defaultList()), 1, policy().maxList());
    }
}
