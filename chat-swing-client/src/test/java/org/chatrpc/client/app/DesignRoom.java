package org.chatrpc.client.app;

import static org.awaitility.Awaitility.await;

import javax.swing.JList;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.Screens;

/** A room of alice with a moderator and a member, in which every dialog has something to show. */
final class DesignRoom {
    private DesignRoom() {}

    /** Creates it, and another user's public room, and opens it in the window of alice, who is signed in. */
    static void open(InMemoryServer server, TestClient alice) {
        SessionToken me = server.signIn("alice", "correct horse").token();
        SessionToken bob = server.signUp("bob", "correct horse", "Bob").token();
        server.signUp("chloe", "correct horse", "Chloé");
        server.createRoom(bob, new NewRoom("zoo", "Zoo", "Animals", RoomKind.PUBLIC));
        server.createRoom(me, new NewRoom("design", "Design", "Pixels", RoomKind.PUBLIC));
        server.inviteMember(me, "design", "bob");
        server.inviteMember(me, "design", "chloe");
        server.setMemberRole(me, "design", "bob", Role.MODERATOR);
        alice.awaitRooms(2);
        Screens.doOnEventThread(() -> alice.get("rooms", JList.class).setSelectedIndex(0));
        await().until(() -> alice.title().equals("Design"));
    }
}
