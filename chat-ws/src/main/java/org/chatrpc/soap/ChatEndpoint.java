package org.chatrpc.soap;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.jws.WebService;
import jakarta.xml.ws.WebServiceContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.chatrpc.account.Origin;
import org.chatrpc.contract.ChangePassword;
import org.chatrpc.contract.ChangePasswordResponse;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.CreateRoom;
import org.chatrpc.contract.CreateRoomResponse;
import org.chatrpc.contract.GetHistory;
import org.chatrpc.contract.GetHistoryResponse;
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
import org.chatrpc.contract.SetMemberRole;
import org.chatrpc.contract.SetMemberRoleResponse;
import org.chatrpc.contract.UpdateRoom;
import org.chatrpc.contract.UpdateRoomResponse;
import org.chatrpc.feed.FeedPage;
import org.chatrpc.log.AccountInfo;
import org.chatrpc.message.Page;
import org.chatrpc.problem.Require;
import org.chatrpc.room.MemberView;
import org.chatrpc.room.RoomView;

/**
 * The operations of the contract: each takes its request apart, calls the service whose matter it is, and puts the answer
 * into the contract's words. What the operations do is in the services. Thread-safe.
 */
@WebService(
        endpointInterface = "org.chatrpc.contract.ChatPort",
        wsdlLocation = "WEB-INF/wsdl/chat.wsdl",
        targetNamespace = "urn:chatrpc:v1",
        serviceName = "ChatService",
        portName = "ChatPort")
public class ChatEndpoint implements ChatPort {
    @Resource
    private WebServiceContext context;

    @Inject
    private ChatServices services;

    @Inject
    private EndpointPolicy policy;

    private CallRunner calls;
    private PeopleMapping people;
    private RoomMapping rooms;
    private MessageMapping messages;
    private EventMapping events;

    @PostConstruct
    void assemble() {
        calls = new CallRunner(context, services);
        people = new PeopleMapping(services.people(), services.sessions());
        rooms = new RoomMapping(people);
        messages = new MessageMapping(people);
        events = new EventMapping(services.roomDirectory(), rooms, messages);
    }

    @Override
    public RegisterResponse register(Register request) throws ChatFault {
        return calls.open(address -> {
            RegisterResponse response = new RegisterResponse();
            response.setSession(people.session(services.accounts()
                    .register(
                            request.getUsername(),
                            request.getPassword(),
                            OptionalElement.text(request.getDisplayName()),
                            origin(address, request.getClientName()))));
            return response;
        });
    }

    @Override
    public LoginResponse login(Login request) throws ChatFault {
        return calls.open(address -> {
            LoginResponse response = new LoginResponse();
            response.setSession(people.session(services.accounts()
                    .login(request.getUsername(), request.getPassword(), origin(address, request.getClientName()))));
            return response;
        });
    }

    private static Origin origin(String address, String clientName) {
        return new Origin(address, OptionalElement.text(clientName).orElse(""));
    }

    @Override
    public LogoutResponse logout(Logout request) throws ChatFault {
        return calls.signedIn(request.getToken(), caller -> {
            services.sessions().close(caller.username(), caller.id());
            return new LogoutResponse();
        });
    }

    @Override
    public ChangePasswordResponse changePassword(ChangePassword request) throws ChatFault {
        return calls.signedIn(request.getToken(), caller -> {
            services.accounts()
                    .changePassword(caller, request.getOldPassword(), request.getNewPassword(), calls.address());
            return new ChangePasswordResponse();
        });
    }

    @Override
    public ListSessionsResponse listSessions(ListSessions request) throws ChatFault {
        return calls.signedIn(request.getToken(), caller -> {
            ListSessionsResponse response = new ListSessionsResponse();
            services.sessions()
                    .of(caller.username())
                    .forEach(open -> response.getSession().add(people.sessionInfo(open, caller)));
            return response;
        });
    }

    @Override
    public RevokeSessionResponse revokeSession(RevokeSession request) throws ChatFault {
        return calls.signedIn(request.getToken(), caller -> {
            services.sessions().close(caller.username(), Require.present("sessionId", request.getSessionId()));
            return new RevokeSessionResponse();
        });
    }

    @Override
    public ListUsersResponse listUsers(ListUsers request) throws ChatFault {
        return calls.signedIn(request.getToken(), caller -> {
            int limit = limit(request.getLimit());
            String part = OptionalElement.text(request.getQuery()).orElse("");
            List<AccountInfo> found = services.accounts().search(part, limit + 1);
            ListUsersResponse response = new ListUsersResponse();
            found.stream().limit(limit).map(people::user).forEach(response.getUser()::add);
            response.setHasMore(found.size() > limit);
            return response;
        });
    }

    @Override
    public CreateRoomResponse createRoom(CreateRoom request) throws ChatFault {
        return calls.signedIn(request.getToken(), caller -> {
            RoomView created = services.rooms()
                    .create(
                            caller.username(),
                            request.getRoom(),
                            OptionalElement.text(request.getTitle()),
                            OptionalElement.text(request.getTopic()),
                            RoomMapping.visibility(OptionalElement.text(request.getVisibility())));
            CreateRoomResponse response = new CreateRoomResponse();
            response.setRoom(rooms.room(created));
            return response;
        });
    }

    @Override
    public UpdateRoomResponse updateRoom(UpdateRoom request) throws ChatFault {
        return calls.signedIn(request.getToken(), caller -> {
            RoomView updated = services.rooms()
                    .update(
                            caller.username(),
                            request.getRoom(),
                            OptionalElement.text(request.getTitle()),
                            OptionalElement.textOrEmpty(request.getTopic()),
                            Optional.ofNullable(request.isArchived()));
            UpdateRoomResponse response = new UpdateRoomResponse();
            response.setRoom(rooms.room(updated));
            return response;
        });
    }

    @Override
    public ListRoomsResponse listRooms(ListRooms request) throws ChatFault {
        return calls.signedIn(request.getToken(), caller -> {
            ListRoomsResponse response = new ListRoomsResponse();
            response.setCursor(services.feed().now());
            boolean joinedOnly = Boolean.TRUE.equals(request.isJoinedOnly());
            services.rooms().list(caller.username(), joinedOnly).stream()
                    .map(rooms::room)
                    .forEach(response.getRoom()::add);
            return response;
        });
    }

    @Override
    public JoinRoomResponse joinRoom(JoinRoom request) throws ChatFault {
        return calls.signedIn(request.getToken(), caller -> {
            JoinRoomResponse response = new JoinRoomResponse();
            response.setRoom(rooms.room(services.members().join(caller.username(), request.getRoom())));
            return response;
        });
    }

    @Override
    public LeaveRoomResponse leaveRoom(LeaveRoom request) throws ChatFault {
        return calls.signedIn(request.getToken(), caller -> {
            services.members().leave(caller.username(), request.getRoom());
            return new LeaveRoomResponse();
        });
    }

    @Override
    public InviteMemberResponse inviteMember(InviteMember request) throws ChatFault {
        return calls.signedIn(request.getToken(), caller -> {
            services.members().invite(caller.username(), request.getRoom(), request.getUsername());
            return new InviteMemberResponse();
        });
    }

    @Override
    public RemoveMemberResponse removeMember(RemoveMember request) throws ChatFault {
        return calls.signedIn(request.getToken(), caller -> {
            services.members().remove(caller.username(), request.getRoom(), request.getUsername());
            return new RemoveMemberResponse();
        });
    }

    @Override
    public SetMemberRoleResponse setMemberRole(SetMemberRole request) throws ChatFault {
        return calls.signedIn(request.getToken(), caller -> {
            services.members()
                    .setRole(
                            caller.username(),
                            request.getRoom(),
                            request.getUsername(),
                            RoomMapping.role(request.getRole()));
            return new SetMemberRoleResponse();
        });
    }

    @Override
    public ListMembersResponse listMembers(ListMembers request) throws ChatFault {
        return calls.signedIn(request.getToken(), caller -> {
            int limit = limit(request.getLimit());
            String after = OptionalElement.text(request.getAfterUsername()).orElse("");
            List<MemberView> found = services.members().list(caller.username(), request.getRoom(), after, limit + 1);
            ListMembersResponse response = new ListMembersResponse();
            found.stream().limit(limit).map(rooms::member).forEach(response.getMember()::add);
            response.setHasMore(found.size() > limit);
            return response;
        });
    }

    @Override
    public OpenDirectResponse openDirect(OpenDirect request) throws ChatFault {
        return calls.signedIn(request.getToken(), caller -> {
            String other = Require.present("username", request.getUsername());
            OpenDirectResponse response = new OpenDirectResponse();
            response.setRoom(rooms.room(services.rooms().openDirect(caller.username(), other)));
            return response;
        });
    }

    @Override
    public SendMessageResponse sendMessage(SendMessage request) throws ChatFault {
        return calls.signedIn(request.getToken(), caller -> {
            SendMessageResponse response = new SendMessageResponse();
            response.setReceipt(messages.receipt(services.messages()
                    .post(
                            caller.username(),
                            request.getRoom(),
                            request.getBody(),
                            request.getClientMessageId(),
                            OptionalElement.text(request.getReplyTo()).orElse(""))));
            return response;
        });
    }

    @Override
    public GetHistoryResponse getHistory(GetHistory request) throws ChatFault {
        return calls.signedIn(request.getToken(), caller -> {
            Page page = services.history()
                    .page(
                            caller.username(),
                            request.getRoom(),
                            OptionalElement.number(request.getBeforeNumber()),
                            OptionalElement.number(request.getAfterNumber()),
                            OptionalElement.number(request.getLimit()));
            GetHistoryResponse response = new GetHistoryResponse();
            page.messages().forEach(stored -> response.getMessage().add(messages.message(stored, caller.username())));
            response.setHasMore(page.hasMore());
            return response;
        });
    }

    @Override
    public ReceiveMessagesResponse receiveMessages(ReceiveMessages request) throws ChatFault {
        return calls.signedIn(request.getToken(), caller -> {
            FeedPage page = services.feed()
                    .read(
                            caller.username(),
                            caller.id(),
                            OptionalElement.text(request.getCursor()),
                            Duration.ofSeconds(OptionalElement.number(request.getWaitSeconds())
                                    .orElse(0)),
                            OptionalElement.number(request.getMaxEvents()));
            ReceiveMessagesResponse response = new ReceiveMessagesResponse();
            page.entries().forEach(entry -> response.getEvent().add(events.event(entry, caller.username())));
            response.setCursor(page.cursor());
            response.setHasMore(page.hasMore());
            response.setPollAfterMillis(page.pollAfter().toMillis());
            return response;
        });
    }

    @Override
    public MarkReadResponse markRead(MarkRead request) throws ChatFault {
        return calls.signedIn(request.getToken(), caller -> {
            services.members().markRead(caller.username(), request.getRoom(), request.getNumber());
            return new MarkReadResponse();
        });
    }

    private int limit(Integer wanted) {
        return (int) Require.between(
                "limit", OptionalElement.number(wanted).orElse(policy.defaultList()), 1, policy.maxList());
    }
}
