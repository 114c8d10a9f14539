package org.chatrpc.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.chatrpc.contract.CreateRoom;
import org.chatrpc.contract.InviteMember;
import org.chatrpc.contract.Login;
import org.chatrpc.remote.Remote;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers, reactions and pins made in one window are seen in another one, also if there was no server at first. */
class ResponsesWindowIT {

    private static final Duration MAX_WAIT = Duration.ofSeconds(30);
    private static final String THUMB = "\uD83D\uDC4D";
    private static final String HEART = "\u2764\uFE0F";

    @TempDir
    private Path folder;

    @Test
    void responsesReachTheOtherWindowAlsoAfterAnOutageAndARestart() throws Exception {
        Optional<OwnDisplay> display = OwnDisplay.open();
        Assumptions.assumeTrue(display.isPresent(), "No display: install Xvfb, or set DISPLAY");
        try (OwnDisplay screen = display.orElseThrow();
                ServerProcess server = ServerLaunch.in(folder.resolve("server")).start();
                DesktopClient bob = client(screen, server, "bob")) {
            bob.signUp("bob", "Bob Brown");
            try (DesktopClient alice = client(screen, server, "alice")) {
                alice.signUp("alice", "Alice Adams");
                shareRoom(server);
                openRoom(alice);
                openRoom(bob);
                respond(alice, bob);
                server.kill();
                react(alice, 1);
                alice.awaitRows(
                        "Lunch? " + THUMB + ": 1, also yours. " + HEART
                                + ": 1, also yours. Not sent yet. 1 reply. Pinned.",
                        "At one In reply to Bob Brown.");
                alice.awaitShown("connection.banner");
                alice.kill();
            }
            server.restart();
            try (DesktopClient again = client(screen, server, "alice")) {
                openRoom(again);
                again.awaitRows(
                        "Lunch? " + THUMB + ": 1, also yours. " + HEART + ": 1, also yours. 1 reply. Pinned.",
                        "At one In reply to Bob Brown.");
                bob.awaitRows(
                        "Lunch? " + THUMB + ": 1. " + HEART + ": 1. 1 reply. Pinned.", "At one In reply to Bob Brown.");
                assertThat(again.errors()).isEmpty();
            }
            assertThat(bob.errors()).isEmpty();
        }
    }

    /** Alice reacts to a message of bob, answers it and pins it. */
    private static void respond(DesktopClient alice, DesktopClient bob) {
        bob.say("Lunch?");
        alice.awaitRows("Lunch?");
        react(alice, 0);
        bob.awaitRows("Lunch? " + THUMB + ": 1.");
        alice.chooseForMessage("message.answer_message");
        alice.awaitShown("composer.answering");
        alice.say("At one");
        bob.awaitRows("Lunch? " + THUMB + ": 1. 1 reply.", "At one In reply to Bob Brown.");
        alice.chooseForMessage("message.pin_message");
        bob.awaitRows("Lunch? " + THUMB + ": 1. 1 reply. Pinned.", "At one In reply to Bob Brown.");
    }

    /** Adds a common reaction to the message with the keyboard cursor, or to the last one. */
    private static void react(DesktopClient client, int common) {
        client.chooseForMessage("message.react");
        client.awaitShown("reaction.common." + common);
        client.click("reaction.common." + common);
    }

    private static void openRoom(DesktopClient client) {
        client.awaitItems("rooms", "Design", "General");
        client.select("rooms", 0);
        await().atMost(MAX_WAIT).until(() -> client.text("conversation.title").equals("Design"));
    }

    /** Creates a room in which alice may pin. */
    private static void shareRoom(ServerProcess server) throws InterruptedException {
        Remote remote = new Remote(server.service().toString(), () -> false);
        Login login = new Login();
        login.setUsername("alice");
        login.setPassword("correct horse battery");
        String token =
                remote.untilAnswered(port -> port.login(login)).getSession().getToken();
        CreateRoom room = new CreateRoom();
        room.setToken(token);
        room.setRoom("design");
        room.setTitle("Design");
        room.setVisibility("PRIVATE");
        remote.untilAnswered(port -> port.createRoom(room));
        InviteMember invite = new InviteMember();
        invite.setToken(token);
        invite.setRoom("design");
        invite.setUsername("bob");
        remote.untilAnswered(port -> port.inviteMember(invite));
    }

    private DesktopClient client(OwnDisplay screen, ServerProcess server, String name) {
        return new DesktopClient(
                screen, folder.resolve(name), "--server", server.base().toString());
    }
}
