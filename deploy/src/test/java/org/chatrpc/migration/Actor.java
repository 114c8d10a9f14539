package org.chatrpc.migration;

import java.util.UUID;

/** A user in one session. */
final class Actor {
    private final Wire wire;
    private final String username;
    private final String token;

    private Actor(Wire wire, String username, String token) {
        this.wire = wire;
        this.username = username;
        this.token = token;
    }

    static Actor register(Wire wire, String username, String password, String displayName, String clientName) {
        Reply reply = wire.call(
                "Register",
                "username",
                username,
                "password",
                password,
                "displayName",
                displayName,
                "clientName",
                clientName);
        return new Actor(wire, username, reply.text("token"));
    }

    static Actor login(Wire wire, String username, String clientName) {
        return login(wire, username, Cast.PASSWORDS.get(username), clientName);
    }

    static Actor login(Wire wire, String username, String password, String clientName) {
        Reply reply = wire.call("Login", "username", username, "password", password, "clientName", clientName);
        return new Actor(wire, username, reply.text("token"));
    }

    /** A user with an existing session. */
    static Actor of(Wire wire, String username, String token) {
        return new Actor(wire, username, token);
    }

    String username() {
        return username;
    }

    String token() {
        return token;
    }

    /** Makes a call that must succeed. The parts are those after the token. */
    Reply call(String operation, String... parts) {
        return wire.call(operation, withToken(parts));
    }

    /** Makes a call that may be refused. */
    Reply ask(String operation, String... parts) {
        return wire.ask(operation, withToken(parts));
    }

    private String[] withToken(String... parts) {
        String[] all = new String[parts.length + 2];
        all[0] = "token";
        all[1] = token;
        System.arraycopy(parts, 0, all, 2, parts.length);
        return all;
    }

    /** @return the id of the message */
    String send(String room, String body) {
        return reply(room, null, body);
    }

    /** @param id the client message id */
    void sendAs(String id, String room, String body) {
        call("SendMessage", "room", room, "body", body, "clientMessageId", id);
    }

    /** @return the id of the message */
    String reply(String room, String replyTo, String body) {
        String id = UUID.randomUUID().toString();
        return call("SendMessage", "room", room, "body", body, "clientMessageId", id, "replyTo", replyTo)
                .text("messageId");
    }

    void create(String room, String title, String topic, String visibility) {
        call("CreateRoom", "room", room, "title", title, "topic", topic, "visibility", visibility);
    }

    void update(String room, String title, String topic, String archived) {
        call("UpdateRoom", "room", room, "title", title, "topic", topic, "archived", archived);
    }

    void join(String room) {
        call("JoinRoom", "room", room);
    }

    void leave(String room) {
        call("LeaveRoom", "room", room);
    }

    void invite(String room, String person) {
        call("InviteMember", "room", room, "username", person);
    }

    void remove(String room, String person) {
        call("RemoveMember", "room", room, "username", person);
    }

    void role(String room, String person, String role) {
        call("SetMemberRole", "room", room, "username", person, "role", role);
    }

    void read(String room, long number) {
        call("MarkRead", "room", room, "number", Long.toString(number));
    }

    void rename(String displayName) {
        call("UpdateProfile", "displayName", displayName);
    }

    void direct(String person) {
        call("OpenDirect", "username", person);
    }

    /** The current end of the log. */
    String cursor() {
        return call("ListRooms").text("cursor");
    }

    /** The id of one of this user's sessions. */
    String session(String clientName) {
        return call("ListSessions").each("session").stream()
                .filter(session -> clientName.equals(Reply.child(session, "clientName")))
                .map(session -> Reply.child(session, "sessionId"))
                .findFirst()
                .orElseThrow();
    }
}
