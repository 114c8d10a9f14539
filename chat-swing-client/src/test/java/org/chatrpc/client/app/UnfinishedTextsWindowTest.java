package org.chatrpc.client.app;

import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.app.OnMessages.awaitSpoken;
import static org.chatrpc.client.app.OnMessages.awaitText;

import java.awt.event.ActionEvent;
import java.nio.file.Path;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.KeyStroke;
import org.chatrpc.client.app.folder.DataFolder;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.RoomChange;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.MemoryOutbox;
import org.chatrpc.client.testing.Screens;
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

    @Test
    void anEditInAThreadIsKeptWhenTheThreadOrTheRoomIsLeftOrClosed() {
        try (TestClient alice = client()) {
            alice.signUp("alice", "Alice");
            server.signUp("bob", "correct horse", "Bob");
            SessionToken bob = server.signIn("bob", "correct horse").token();
            server.createRoom(bob, new NewRoom("lunch", "Lunch", "", RoomKind.PUBLIC));
            SessionToken token = server.signIn("alice", "correct horse").token();
            server.joinRoom(token, "lunch");
            alice.awaitRooms(2);
            openLunch(alice);
            await().until(() -> alice.title().equals("Lunch"));
            ChatMessage root = server.post("lunch", "bob", "Lunch?");
            server.reply("lunch", "alice", "tpyo", root);
            awaitSpoken(alice, ": Lunch? 1 reply.", ": tpyo In reply to Bob.");
            editInThread(alice);
            alice.type("thread.composer", "typo");
            server.updateRoom(bob, RoomChange.archive("lunch", true));
            awaitText(alice, "thread.composer", "");
            server.updateRoom(bob, RoomChange.archive("lunch", false));
            awaitText(alice, "thread.composer", "typo");
            alice.click("close_thread");
            openThread(alice);
            awaitText(alice, "thread.composer", "typo");
            server.leaveRoom(token, "lunch");
            await().until(() -> alice.title().equals("General"));
            server.joinRoom(token, "lunch");
            alice.awaitRooms(2);
            openLunch(alice);
            awaitSpoken(alice, ": Lunch? 1 reply.", ": tpyo In reply to Bob.");
            openThread(alice);
            awaitText(alice, "thread.composer", "typo");
            alice.click("thread.send");
            awaitSpoken(alice, ": Lunch? 1 reply.", ": typo In reply to Bob. Edited.");
            alice.click("close_thread");
            openThread(alice);
            awaitText(alice, "thread.composer", "");
        }
    }

    private static void openLunch(TestClient client) {
        Screens.doOnEventThread(() -> client.get("rooms", JList.class).setSelectedIndex(1));
    }

    private static void editInThread(TestClient client) {
        openThread(client);
        Screens.doOnEventThread(() -> client.get("thread.composer", JComponent.class)
                .getActionMap()
                .get(KeyStroke.getKeyStroke("UP"))
                .actionPerformed(new ActionEvent(client, ActionEvent.ACTION_PERFORMED, "")));
        awaitText(client, "thread.composer", "tpyo");
    }

    private static void openThread(TestClient client) {
        OnMessages.cursor(client, 1);
        client.perform(Command.OPEN_THREAD);
        await().until(() -> client.shows("thread"));
    }

    private TestClient client() {
        return new TestClient(server, new MemoryOutbox(), new DataFolder(folder));
    }
}
