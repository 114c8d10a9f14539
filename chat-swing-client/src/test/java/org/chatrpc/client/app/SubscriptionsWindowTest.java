package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.Toolkit;
import java.util.Map;
import javax.swing.JList;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.Observers;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.Test;

/** What is no longer shown observes nothing. */
@WindowTest
class SubscriptionsWindowTest {

    private static final int ROUNDS = 8;

    private final InMemoryServer server = new InMemoryServer();

    @Test
    void leftRoomsAreNoLongerObserved() {
        try (TestClient alice = new TestClient(server)) {
            alice.signUp("alice", "Alice");
            SessionToken bob = server.signUp("bob", "correct horse", "Bob").token();
            server.createRoom(bob, new NewRoom("lunch", "Lunch", "", RoomKind.PUBLIC));
            server.post("general", "bob", "Hello");
            server.post("lunch", "bob", "Lunch?");
            SessionToken token = server.signIn("alice", "correct horse").token();
            visit(alice, token);
            Map<String, Integer> once = observers(alice);
            for (int i = 0; i < ROUNDS; i++) {
                visit(alice, token);
            }
            assertThat(observers(alice)).isEqualTo(once);
            assertThat(once.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(50);
        }
    }

    @Test
    void endedSessionsAreNoLongerObserved() {
        try (TestClient alice = new TestClient(server)) {
            alice.signUp("alice", "Alice");
            signOut(alice);
            Map<String, Integer> once = observers(alice);
            int listeners = inputListeners();
            for (int i = 0; i < ROUNDS; i++) {
                alice.signIn("alice");
                alice.perform(Command.FIND);
                signOut(alice);
            }
            assertThat(observers(alice)).isEqualTo(once);
            assertThat(inputListeners()).isEqualTo(listeners);
        }
    }

    /** Joins a room, opens it and one of its threads, leaves it, and is in the first room again. */
    private void visit(TestClient client, SessionToken token) {
        server.joinRoom(token, "lunch");
        client.awaitRooms(2);
        Screens.doOnEventThread(() -> client.get("rooms", JList.class).setSelectedIndex(1));
        await().until(() ->
                client.title().equals("Lunch") && client.spoken().stream().anyMatch(row -> row.endsWith(": Lunch?")));
        OnMessages.cursor(client, 1);
        client.perform(Command.OPEN_THREAD);
        await().until(() -> client.shows("thread"));
        client.perform(Command.FIND);
        client.perform(Command.PREVIEW);
        client.type("composer", "a draft @bob");
        client.type("composer", "");
        server.type("lunch", "bob");
        server.leaveRoom(token, "lunch");
        client.awaitRooms(1);
        await().until(() ->
                client.title().equals("General") && client.spoken().stream().anyMatch(row -> row.endsWith(": Hello")));
    }

    private static void signOut(TestClient client) {
        client.perform(Command.SIGN_OUT);
        await().until(() -> client.shows("login.submit"));
    }

    private static Map<String, Integer> observers(TestClient client) {
        return client.onEventThread(() -> Observers.of(client.frame()));
    }

    private static int inputListeners() {
        return Screens.onEventThread(() -> Toolkit.getDefaultToolkit().getAWTEventListeners().length);
    }
}
