package org.chatrpc.client.soap;

import jakarta.xml.ws.WebServiceException;
import java.awt.EventQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.client.session.Account;
import org.chatrpc.client.session.ChatGateway;
import org.chatrpc.client.session.FeedPage;
import org.chatrpc.client.session.HistoryPage;
import org.chatrpc.client.session.HistoryRange;
import org.chatrpc.client.session.NewRoom;
import org.chatrpc.client.session.OutgoingMessage;
import org.chatrpc.client.session.OwnSession;
import org.chatrpc.client.session.Person;
import org.chatrpc.client.session.Role;
import org.chatrpc.client.session.RoomChange;
import org.chatrpc.client.session.RoomList;
import org.chatrpc.client.session.RoomMember;
import org.chatrpc.client.session.RoomSummary;
import org.chatrpc.client.session.SendReceipt;
import org.chatrpc.client.session.ServerAddress;
import org.chatrpc.client.session.SessionToken;
import org.chatrpc.contract.ChangePassword;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.CreateRoom;
import org.chatrpc.contract.GetHistory;
import org.chatrpc.contract.InviteMember;
import org.chatrpc.contract.JoinRoom;
import org.chatrpc.contract.LeaveRoom;
import org.chatrpc.contract.ListMembers;
import org.chatrpc.contract.ListMembersResponse;
import org.chatrpc.contract.ListRooms;
import org.chatrpc.contract.ListSessions;
import org.chatrpc.contract.ListUsers;
import org.chatrpc.contract.Login;
import org.chatrpc.contract.Logout;
import org.chatrpc.contract.MarkRead;
import org.chatrpc.contract.OpenDirect;
import org.chatrpc.contract.ReceiveMessages;
import org.chatrpc.contract.Register;
import org.chatrpc.contract.RemoveMember;
import org.chatrpc.contract.RevokeSession;
import org.chatrpc.contract.SendMessage;
import org.chatrpc.contract.SetMemberRole;
import org.chatrpc.contract.UpdateProfile;
import org.chatrpc.contract.UpdateRoom;

/** A chat server spoken to over SOAP. Thread-safe. */
public final class SoapChatGateway implements ChatGateway {

    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final String CLIENT_NAME = "RPC chat desktop on " + System.getProperty("os.name");

    private final PortPool ports;
    private final Duration patience;

    public SoapChatGateway(ServerAddress server) {
        this(server, ANSWER);
    }

    /** With another time to wait for an answer, beyond what the server was asked to hold the call. */
    SoapChatGateway(ServerAddress server, Duration patience) {
        this.ports = new PortPool(server.service());
        this.patience = patience;
    }

    /**
     * Prepares the SOAP stack, which takes a good part of a second, so that the first call need not wait for it. Not
     * for the event thread.
     */
    public static void prepare() {
        PortPool.prepare();
    }

    @Override
    public Account signUp(String username, String password, String displayName) {
        Register request = new Register();
        request.setUsername(username);
        request.setPassword(password);
        request.setDisplayName(orNull(displayName));
        request.setClientName(CLIENT_NAME);
        return FromContract.account(call(port -> port.register(request)).getSession());
    }

    @Override
    public Account signIn(String username, String password) {
        Login request = new Login();
        request.setUsername(username);
        request.setPassword(password);
        request.setClientName(CLIENT_NAME);
        return FromContract.account(call(port -> port.login(request)).getSession());
    }

    @Override
    public void signOut(SessionToken token) {
        Logout request = new Logout();
        request.setToken(token.value());
        call(port -> port.logout(request));
    }

    @Override
    public Person updateProfile(SessionToken token, String displayName) {
        UpdateProfile request = new UpdateProfile();
        request.setToken(token.value());
        request.setDisplayName(displayName);
        return FromContract.person(call(port -> port.updateProfile(request)).getUser());
    }

    @Override
    public void changePassword(SessionToken token, String oldPassword, String newPassword) {
        ChangePassword request = new ChangePassword();
        request.setToken(token.value());
        request.setOldPassword(oldPassword);
        request.setNewPassword(newPassword);
        call(port -> port.changePassword(request));
    }

    @Override
    public List<OwnSession> listSessions(SessionToken token) {
        ListSessions request = new ListSessions();
        request.setToken(token.value());
        return call(port -> port.listSessions(request)).getSession().stream()
                .map(FromContract::ownSession)
                .toList();
    }

    @Override
    public void revokeSession(SessionToken token, String sessionId) {
        RevokeSession request = new RevokeSession();
        request.setToken(token.value());
        request.setSessionId(sessionId);
        call(port -> port.revokeSession(request));
    }

    @Override
    public RoomList listRooms(SessionToken token) {
        ListRooms request = new ListRooms();
        request.setToken(token.value());
        return FromContract.roomList(call(port -> port.listRooms(request)));
    }

    @Override
    public RoomSummary createRoom(SessionToken token, NewRoom room) {
        CreateRoom request = new CreateRoom();
        request.setToken(token.value());
        request.setRoom(room.id());
        request.setTitle(orNull(room.title()));
        request.setTopic(orNull(room.topic()));
        request.setVisibility(room.kind().name());
        return FromContract.room(call(port -> port.createRoom(request)).getRoom());
    }

    @Override
    public RoomSummary joinRoom(SessionToken token, String room) {
        JoinRoom request = new JoinRoom();
        request.setToken(token.value());
        request.setRoom(room);
        return FromContract.room(call(port -> port.joinRoom(request)).getRoom());
    }

    @Override
    public RoomSummary updateRoom(SessionToken token, RoomChange change) {
        UpdateRoom request = new UpdateRoom();
        request.setToken(token.value());
        request.setRoom(change.room());
        change.title().ifPresent(request::setTitle);
        change.topic().ifPresent(request::setTopic);
        change.archived().ifPresent(request::setArchived);
        return FromContract.room(call(port -> port.updateRoom(request)).getRoom());
    }

    @Override
    public void leaveRoom(SessionToken token, String room) {
        LeaveRoom request = new LeaveRoom();
        request.setToken(token.value());
        request.setRoom(room);
        call(port -> port.leaveRoom(request));
    }

    @Override
    public void inviteMember(SessionToken token, String room, String username) {
        InviteMember request = new InviteMember();
        request.setToken(token.value());
        request.setRoom(room);
        request.setUsername(username);
        call(port -> port.inviteMember(request));
    }

    @Override
    public void removeMember(SessionToken token, String room, String username) {
        RemoveMember request = new RemoveMember();
        request.setToken(token.value());
        request.setRoom(room);
        request.setUsername(username);
        call(port -> port.removeMember(request));
    }

    @Override
    public void setMemberRole(SessionToken token, String room, String username, Role role) {
        SetMemberRole request = new SetMemberRole();
        request.setToken(token.value());
        request.setRoom(room);
        request.setUsername(username);
        request.setRole(role.name());
        call(port -> port.setMemberRole(request));
    }

    @Override
    public List<RoomMember> listMembers(SessionToken token, String room) {
        List<RoomMember> members = new ArrayList<>();
        ListMembers request = new ListMembers();
        request.setToken(token.value());
        request.setRoom(room);
        boolean more = true;
        while (more) {
            ListMembersResponse page = call(port -> port.listMembers(request));
            page.getMember().forEach(member -> members.add(FromContract.member(member)));
            more = page.isHasMore() && !page.getMember().isEmpty();
            if (more) {
                request.setAfterUsername(members.get(members.size() - 1).username());
            }
        }
        return List.copyOf(members);
    }

    @Override
    public List<Person> findPeople(SessionToken token, String query, int limit) {
        ListUsers request = new ListUsers();
        request.setToken(token.value());
        request.setQuery(orNull(query));
        request.setLimit(limit);
        return call(port -> port.listUsers(request)).getUser().stream()
                .map(FromContract::person)
                .toList();
    }

    @Override
    public RoomSummary openDirect(SessionToken token, String username) {
        OpenDirect request = new OpenDirect();
        request.setToken(token.value());
        request.setUsername(username);
        return FromContract.room(call(port -> port.openDirect(request)).getRoom());
    }

    @Override
    public SendReceipt sendMessage(SessionToken token, OutgoingMessage message) {
        SendMessage request = new SendMessage();
        request.setToken(token.value());
        request.setRoom(message.room());
        request.setBody(message.body());
        request.setClientMessageId(message.clientMessageId());
        return FromContract.receipt(call(port -> port.sendMessage(request)).getReceipt());
    }

    @Override
    public HistoryPage readHistory(SessionToken token, String room, HistoryRange range, int limit) {
        GetHistory request = new GetHistory();
        request.setToken(token.value());
        request.setRoom(room);
        request.setLimit(limit);
        if (range instanceof HistoryRange.Before before) {
            request.setBeforeNumber(before.number());
        } else if (range instanceof HistoryRange.After after) {
            request.setAfterNumber(after.number());
        }
        return FromContract.history(call(port -> port.getHistory(request)));
    }

    @Override
    public FeedPage receive(SessionToken token, String cursor, Duration wait) {
        ReceiveMessages request = new ReceiveMessages();
        request.setToken(token.value());
        request.setCursor(cursor);
        request.setWaitSeconds((int) wait.toSeconds());
        return FromContract.feed(call(wait.plus(patience), port -> port.receiveMessages(request)));
    }

    @Override
    public void markRead(SessionToken token, String room, long number) {
        MarkRead request = new MarkRead();
        request.setToken(token.value());
        request.setRoom(room);
        request.setNumber(number);
        call(port -> port.markRead(request));
    }

    private <T> T call(Call<T> call) {
        return call(patience, call);
    }

    private <T> T call(Duration timeout, Call<T> call) {
        if (EventQueue.isDispatchThread()) {
            throw new IllegalStateException("A call to the server on the event thread would freeze the window");
        }
        try {
            return call.on(ports.port(timeout));
        } catch (ChatFault fault) {
            throw Faults.from(fault);
        } catch (WebServiceException failure) {
            throw Faults.from(failure);
        }
    }

    private static String orNull(String text) {
        return text.isBlank() ? null : text;
    }

    /** One operation of the generated port. */
    @FunctionalInterface
    private interface Call<T> {
        T on(ChatPort port) throws ChatFault;
    }
}
