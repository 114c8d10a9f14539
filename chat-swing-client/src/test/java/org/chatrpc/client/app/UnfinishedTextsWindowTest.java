package org.chatrpc.client.app;

import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.app.OnMessages.awaitSpoken;
import static org.chatrpc.client.app.OnMessages.awaitText;

import java.nio.file.Path;
import org.chatrpc.client.session.gateway.RoomChange;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.MemoryOutbox;
import org.chatrpc.client.testing.WindowTest;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was being written is there again after a restart: a message, an edit, and an answer in a thread. */
@WindowTest
class UnfinishedTextsWindowTest {

    private final InMemoryServer server = new InMemoryServer();

    @TempDir
    private Path folder;

    @Test
    void anEditAndAnAnswerInAThreadSurviveARestart() {
        try (TestClient alice = client()) {
            alice.signUp("alice", "Alice");
            server.signUp("bob", "correct horse", "Bob");
            server.post("general", "bob", "Lunch?");
            server.post("general", "alice", "tpyo");
            awaitSpoken(alice, ": Lunch?", ": tpyo");
            OnMessages.cursor(alice, 1);
            alice.perform(Command.OPEN_THREAD);
            await().until(() -> alice.shows("thread"));
            alice.type("thread.composer", "at one");
            alice.type("composer", "a new message");
            OnMessages.cursor(alice, 2);
            alice.perform(Command.EDIT_MESSAGE);
            awaitText(alice, "composer", "tpyo");
            alice.type("composer", "typo");
            SessionToken token = server.signIn("alice", "correct horse").token();
            server.setMemberRole(token, "general", "alice", Role.OWNER);
            server.updateRoom(token, RoomChange.archive("general", true));
            awaitText(alice, "composer", "a new message");
            server.updateRoom(token, RoomChange.archive("general", false));
            awaitText(alice, "composer", "typo");
        }
        try (TestClient alice = client()) {
            await().until(() -> alice.shows("composer"));
            awaitText(alice, "composer", "typo");
            alice.click("send");
            awaitSpoken(alice, ": Lunch?", ": typo Edited.");
            awaitText(alice, "composer", "a new message");
            OnMessages.cursor(alice, 1);
            alice.perform(Command.OPEN_THREAD);
            await().until(() -> alice.shows("thread"));
            awaitText(alice, "thread.composer", "at one");
        }
    }

    private TestClient client() {
        return new TestClient(server, new MemoryOutbox(), new DataFolder(folder));
    }
}
