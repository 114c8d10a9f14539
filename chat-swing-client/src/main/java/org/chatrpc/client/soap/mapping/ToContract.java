package org.chatrpc.client.soap.mapping;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.RoomChange;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.gateway.page.HistoryRange;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.session.model.outgoing.OutgoingMessage;
import org.chatrpc.contract.ChangePassword;
import org.chatrpc.contract.CreateRoom;
import org.chatrpc.contract.GetHistory;
import org.chatrpc.contract.InviteMember;
import org.chatrpc.contract.JoinRoom;
import org.chatrpc.contract.LeaveRoom;
import org.chatrpc.contract.ListMembers;
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
import org.chatrpc.contract.SetRoomPreferences;
import org.chatrpc.contract.SignInWithToken;
import org.chatrpc.contract.UpdateProfile;
import org.chatrpc.contract.UpdateRoom;
import org.jspecify.annotations.Nullable;

/** Converts the client's requests to the contract's types. Empty values are left out. */
public final class ToContract {

    private static final String CLIENT_NAME = "RPC chat desktop on " + System.getProperty("os.name");

    private ToContract() {}

    public static Register register(String username, String password, String displayName, String setupToken) {
        Register request = new Register();
        request.setUsername(username);
        request.setPassword(password);
        request.setDisplayName(orNull(displayName));
        request.setSetupToken(orNull(setupToken));
        request.setClientName(CLIENT_NAME);
        return request;
    }

    public static Login login(String username, String password) {
        Login request = new Login();
        request.setUsername(username);
        request.setPassword(password);
        request.setClientName(CLIENT_NAME);
        return request;
    }

    public static SignInWithToken signInWithToken(String idToken, String nonce) {
        SignInWithToken request = new SignInWithToken();
        request.setIdentityToken(idToken);
        request.setNonce(nonce);
        request.setClientName(CLIENT_NAME);
        return request;
    }

    public static Logout logout(SessionToken token) {
        Logout request = new Logout();
        request.setToken(token.value());
        return request;
    }

    public static UpdateProfile updateProfile(SessionToken token, String displayName) {
        UpdateProfile request = new UpdateProfile();
        request.setToken(token.value());
        request.setDisplayName(displayName);
        return request;
    }

    public static ChangePassword changePassword(SessionToken token, String oldPassword, String newPassword) {
        ChangePassword request = new ChangePassword();
        request.setToken(token.value());
        request.setOldPassword(oldPassword);
        request.setNewPassword(newPassword);
        return request;
    }

    public static ListSessions listSessions(SessionToken token) {
        ListSessions request = new ListSessions();
        request.setToken(token.value());
        return request;
    }

    public static RevokeSession revokeSession(SessionToken token, String sessionId) {
        RevokeSession request = new RevokeSession();
        request.setToken(token.value());
        request.setSessionId(sessionId);
        return request;
    }

    public static ListRooms listRooms(SessionToken token) {
        ListRooms request = new ListRooms();
        request.setToken(token.value());
        return request;
    }

    public static CreateRoom createRoom(SessionToken token, NewRoom room) {
        CreateRoom request = new CreateRoom();
        request.setToken(token.value());
        request.setRoom(room.id());
        request.setTitle(orNull(room.title()));
        request.setTopic(orNull(room.topic()));
        request.setVisibility(room.kind().name());
        return request;
    }

    public static JoinRoom joinRoom(SessionToken token, String room) {
        JoinRoom request = new JoinRoom();
        request.setToken(token.value());
        request.setRoom(room);
        return request;
    }

    public static UpdateRoom updateRoom(SessionToken token, RoomChange change) {
        UpdateRoom request = new UpdateRoom();
        request.setToken(token.value());
        request.setRoom(change.room());
        change.title().ifPresent(request::setTitle);
        change.topic().ifPresent(request::setTopic);
        change.archived().ifPresent(request::setArchived);
        change.postingRole().map(Role::name).ifPresent(request::setPostingRole);
        return request;
    }

    public static LeaveRoom leaveRoom(SessionToken token, String room) {
        LeaveRoom request = new LeaveRoom();
        request.setToken(token.value());
        request.setRoom(room);
        return request;
    }

    public static SetRoomPreferences setRoomPreferences(
            SessionToken token, String room, Optional<RoomSummary.Notify> notify, Optional<Boolean> favourite) {
        SetRoomPreferences request = new SetRoomPreferences();
        request.setToken(token.value());
        request.setRoom(room);
        notify.map(Enum::name).ifPresent(request::setNotify);
        favourite.ifPresent(request::setFavourite);
        return request;
    }

    public static InviteMember inviteMember(SessionToken token, String room, String username) {
        InviteMember request = new InviteMember();
        request.setToken(token.value());
        request.setRoom(room);
        request.setUsername(username);
        return request;
    }

    public static RemoveMember removeMember(SessionToken token, String room, String username) {
        RemoveMember request = new RemoveMember();
        request.setToken(token.value());
        request.setRoom(room);
        request.setUsername(username);
        return request;
    }

    public static SetMemberRole setMemberRole(SessionToken token, String room, String username, Role role) {
        SetMemberRole request = new SetMemberRole();
        request.setToken(token.value());
        request.setRoom(room);
        request.setUsername(username);
        request.setRole(role.name());
        return request;
    }

    public static ListMembers listMembers(SessionToken token, String room) {
        ListMembers request = new ListMembers();
        request.setToken(token.value());
        request.setRoom(room);
        return request;
    }

    public static ListUsers listUsers(SessionToken token, String query, int limit) {
        ListUsers request = new ListUsers();
        request.setToken(token.value());
        request.setQuery(orNull(query));
        request.setLimit(limit);
        return request;
    }

    public static OpenDirect openDirect(SessionToken token, String username) {
        OpenDirect request = new OpenDirect();
        request.setToken(token.value());
        request.setUsername(username);
        return request;
    }

    public static SendMessage sendMessage(SessionToken token, OutgoingMessage message, List<String> attachmentIds) {
        SendMessage request = new SendMessage();
        request.setToken(token.value());
        request.setRoom(message.room());
        request.setBody(message.body());
        request.setClientMessageId(message.clientMessageId());
        message.replyTo().ifPresent(request::setReplyTo);
        request.getAttachmentId().addAll(attachmentIds);
        return request;
    }

    public static GetHistory getHistory(SessionToken token, String room, HistoryRange range, int limit) {
        GetHistory request = new GetHistory();
        request.setToken(token.value());
        request.setRoom(room);
        request.setLimit(limit);
        if (range instanceof HistoryRange.Before before) {
            request.setBeforeNumber(before.number());
        } else if (range instanceof HistoryRange.After after) {
            request.setAfterNumber(after.number());
        }
        return request;
    }

    public static ReceiveMessages receiveMessages(SessionToken token, String cursor, Duration wait) {
        ReceiveMessages request = new ReceiveMessages();
        request.setToken(token.value());
        request.setCursor(orNull(cursor));
        request.setWaitSeconds((int) wait.toSeconds());
        return request;
    }

    public static MarkRead markRead(SessionToken token, String room, long number) {
        MarkRead request = new MarkRead();
        request.setToken(token.value());
        request.setRoom(room);
        request.setNumber(number);
        return request;
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
