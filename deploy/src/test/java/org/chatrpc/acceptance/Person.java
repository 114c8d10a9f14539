package org.chatrpc.acceptance;

import jakarta.xml.ws.BindingProvider;
import java.net.URL;
import java.util.Set;
import java.util.UUID;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.ChatService;
import org.chatrpc.contract.CreateRoom;
import org.chatrpc.contract.GetHistory;
import org.chatrpc.contract.GetHistoryResponse;
import org.chatrpc.contract.InviteMember;
import org.chatrpc.contract.JoinRoom;
import org.chatrpc.contract.LeaveRoom;
import org.chatrpc.contract.ListMembers;
import org.chatrpc.contract.ListMembersResponse;
import org.chatrpc.contract.ListRooms;
import org.chatrpc.contract.ListRoomsResponse;
import org.chatrpc.contract.Login;
import org.chatrpc.contract.MarkRead;
import org.chatrpc.contract.OpenDirect;
import org.chatrpc.contract.Receipt;
import org.chatrpc.contract.ReceiveMessages;
import org.chatrpc.contract.ReceiveMessagesResponse;
import org.chatrpc.contract.Register;
import org.chatrpc.contract.RemoveMember;
import org.chatrpc.contract.Room;
import org.chatrpc.contract.SendMessage;
import org.chatrpc.contract.Session;
import org.chatrpc.contract.SetMemberRole;
import org.chatrpc.contract.UpdateRoom;

/**
 * A user with an account and a session, who calls through the generated client. Used by one thread.
 *
 * <p>The methods take the required parts of a request; tests that need more build the request themselves and call the
 * port.
 */
public final class Person {
    public static final String PASSWORD = "correct horse";

    private static final Set<String> IN_PASSING = Set.of("TYPING", "PRESENCE_CHANGED");

    private final ChatPort port;
    private final Session session;
    private final Token token;

    private Person(ChatPort port, Session session) {
        this.port = port;
        this.session = session;
        token = new Token(session.getToken());
    }

    /**
     * The generated client for the server at this address, which ends with a slash. A fault code that is undocumented
     * for its operation fails the test.
     */
    public static ChatPort port(URL base) {
        ChatPort port = new ChatService().getChatPort();
        ((BindingProvider) port)
                .getRequestContext()
                .put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, base + "ChatService");
        return DocumentedFaults.guard(port);
    }

    /** A unique username. */
    public static String freshName(String name) {
        return name + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Signs up with a unique username. */
    public static Person signUp(URL base, String name) throws ChatFault {
        ChatPort port = port(base);
        Register request = new Register();
        request.setUsername(freshName(name));
        request.setPassword(PASSWORD);
        return new Person(port, port.register(request).getSession());
    }

    /** Signs in somebody who has an account, or gets one by signing in. */
    public static Person signIn(URL base, String username, String password) throws ChatFault {
        ChatPort port = port(base);
        return new Person(port, port.login(login(username, password)).getSession());
    }

    /** Opens another session of this user. */
    public Person signInAgain(URL base) throws ChatFault {
        return signIn(base, username(), PASSWORD);
    }

    /** The same session on another node. */
    public Person at(URL base) {
        return new Person(port(base), session);
    }

    public static Login login(String username, String password) {
        Login request = new Login();
        request.setUsername(username);
        request.setPassword(password);
        return request;
    }

    public ChatPort port() {
        return port;
    }

    public String token() {
        return token.value();
    }

    public String username() {
        return session.getUsername();
    }

    public Session session() {
        return session;
    }

    /** The calls about this user's own account and sessions. */
    public Account account() {
        return new Account(port, token);
    }

    public Room createRoom(String room, String visibility) throws ChatFault {
        CreateRoom request = token.in(new CreateRoom(), CreateRoom::setToken);
        request.setRoom(room);
        request.setVisibility(visibility);
        return port.createRoom(request).getRoomState();
    }

    public Room updateRoom(String room, String title, String topic, Boolean archived) throws ChatFault {
        UpdateRoom request = token.in(new UpdateRoom(), UpdateRoom::setToken);
        request.setRoom(room);
        request.setTitle(title);
        request.setTopic(topic);
        request.setArchived(archived);
        return port.updateRoom(request).getRoomState();
    }

    /** All pages combined. */
    public ListRoomsResponse listRooms(boolean joinedOnly) throws ChatFault {
        ListRoomsResponse all = listRooms(joinedOnly, null, null);
        while (all.isHasMore()) {
            String last = all.getRoom().get(all.getRoom().size() - 1).getRoom();
            ListRoomsResponse page = listRooms(joinedOnly, last, null);
            all.getRoom().addAll(page.getRoom());
            all.setHasMore(page.isHasMore());
        }
        return all;
    }

    public ListRoomsResponse listRooms(boolean joinedOnly, String afterRoom, Integer limit) throws ChatFault {
        ListRooms request = token.in(new ListRooms(), ListRooms::setToken);
        request.setJoinedOnly(joinedOnly);
        request.setAfterRoom(afterRoom);
        request.setLimit(limit);
        return port.listRooms(request);
    }

    public Room joinRoom(String room) throws ChatFault {
        JoinRoom request = token.in(new JoinRoom(), JoinRoom::setToken);
        request.setRoom(room);
        return port.joinRoom(request).getRoomState();
    }

    public void leaveRoom(String room) throws ChatFault {
        LeaveRoom request = token.in(new LeaveRoom(), LeaveRoom::setToken);
        request.setRoom(room);
        port.leaveRoom(request);
    }

    public void inviteMember(String room, String username) throws ChatFault {
        InviteMember request = token.in(new InviteMember(), InviteMember::setToken);
        request.setRoom(room);
        request.setUsername(username);
        port.inviteMember(request);
    }

    public void removeMember(String room, String username) throws ChatFault {
        RemoveMember request = token.in(new RemoveMember(), RemoveMember::setToken);
        request.setRoom(room);
        request.setUsername(username);
        port.removeMember(request);
    }

    public void setMemberRole(String room, String username, String role) throws ChatFault {
        SetMemberRole request = token.in(new SetMemberRole(), SetMemberRole::setToken);
        request.setRoom(room);
        request.setUsername(username);
        request.setRole(role);
        port.setMemberRole(request);
    }

    public ListMembersResponse listMembers(String room, String afterUsername, Integer limit) throws ChatFault {
        ListMembers request = token.in(new ListMembers(), ListMembers::setToken);
        request.setRoom(room);
        request.setAfterUsername(afterUsername);
        request.setLimit(limit);
        return port.listMembers(request);
    }

    public Room openDirect(String username) throws ChatFault {
        OpenDirect request = token.in(new OpenDirect(), OpenDirect::setToken);
        request.setUsername(username);
        return port.openDirect(request).getRoomState();
    }

    public Receipt send(String room, String body) throws ChatFault {
        return send(room, body, UUID.randomUUID().toString(), null);
    }

    public Receipt send(String room, String body, String clientMessageId, String replyTo) throws ChatFault {
        SendMessage request = token.in(new SendMessage(), SendMessage::setToken);
        request.setRoom(room);
        request.setBody(body);
        request.setClientMessageId(clientMessageId);
        request.setReplyTo(replyTo);
        return port.sendMessage(request).getReceipt();
    }

    public GetHistoryResponse history(String room, Long beforeNumber, Long afterNumber, Integer limit)
            throws ChatFault {
        GetHistory request = token.in(new GetHistory(), GetHistory::setToken);
        request.setRoom(room);
        request.setBeforeNumber(beforeNumber);
        request.setAfterNumber(afterNumber);
        request.setLimit(limit);
        return port.getHistory(request);
    }

    /** What is in the log after the cursor; not what is told in passing, which depends on who else is there. */
    public ReceiveMessagesResponse receive(String cursor, Integer waitSeconds, Integer maxEvents) throws ChatFault {
        ReceiveMessagesResponse answer = receiveAll(cursor, waitSeconds, maxEvents);
        boolean passing = answer.getEvent().removeIf(event -> IN_PASSING.contains(event.getKind()));
        return passing && answer.getEvent().isEmpty() && waitSeconds != null
                ? receive(answer.getCursor(), waitSeconds, maxEvents)
                : answer;
    }

    /** The same with what is told in passing. */
    public ReceiveMessagesResponse receiveAll(String cursor, Integer waitSeconds, Integer maxEvents) throws ChatFault {
        ReceiveMessages request = token.in(new ReceiveMessages(), ReceiveMessages::setToken);
        request.setCursor(cursor);
        request.setWaitSeconds(waitSeconds);
        request.setMaxEvents(maxEvents);
        return port.receiveMessages(request);
    }

    /** The current cursor. */
    public String now() throws ChatFault {
        return receive(null, null, null).getCursor();
    }

    public void markRead(String room, long number) throws ChatFault {
        MarkRead request = token.in(new MarkRead(), MarkRead::setToken);
        request.setRoom(room);
        request.setNumber(number);
        port.markRead(request);
    }
}
