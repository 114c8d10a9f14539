package org.chatrpc.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chatrpc.contract.CreateRoom;
import org.chatrpc.contract.GetHistory;
import org.chatrpc.contract.InviteMember;
import org.chatrpc.contract.Login;
import org.chatrpc.contract.Message;
import org.chatrpc.contract.Register;
import org.chatrpc.contract.UpdateRoom;
import org.chatrpc.remote.Remote;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message that a real server refuses for good stays in the window, and "Try again" sends the same message once. */
class RefusedMessageWindowIT {

    private static final Duration MAX_WAIT = Duration.ofSeconds(30);
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private Path folder;

    private Remote remote;

    @Test
    void aMessageToARoomThatWasArchivedMeanwhileIsSentOnceWhenTheRoomIsBack() throws Exception {
        Optional<OwnDisplay> display = OwnDisplay.open();
        Assumptions.assumeTrue(display.isPresent(), "No display: install Xvfb, or set DISPLAY");
        try (OwnDisplay screen = display.orElseThrow();
                ServerProcess server = ServerLaunch.in(folder.resolve("server")).start()) {
            remote = new Remote(server.service().toString(), () -> false);
            String alice = signUpWithARoom();
            String id = writeWhileTheServerIsAway(screen, server, alice);
            server.restart();
            archive(alice, true);
            try (DesktopClient bob = client(screen, server)) {
                bob.awaitItems("rooms", "Design", "General");
                bob.select("rooms", 0);
                awaitRow(bob, ": late Not sent: This room is archived.");
                bob.save("refused-message");
                tryAgain(bob);
                awaitRow(bob, ": late Not sent: This room is archived.");
                archive(alice, false);
                tryAgain(bob);
                bob.awaitRows("late");
                assertThat(bob.errors()).isEmpty();
            }
            assertThat(history()).singleElement().satisfies(message -> {
                assertThat(message.getBody()).isEqualTo("late");
                assertThat(message.getClientMessageId()).isEqualTo(id);
            });
        }
    }

    /** @return the id of the message, which afterwards is only on the client's disk */
    private String writeWhileTheServerIsAway(OwnDisplay screen, ServerProcess server, String alice) throws Exception {
        try (DesktopClient bob = client(screen, server)) {
            bob.signUp("bob", "Bob Brown");
            InviteMember invite = new InviteMember();
            invite.setToken(alice);
            invite.setRoom("design");
            invite.setUsername("bob");
            remote.untilAnswered(port -> port.inviteMember(invite));
            bob.awaitItems("rooms", "Design", "General");
            bob.select("rooms", 0);
            await().atMost(MAX_WAIT).until(() -> bob.text("conversation.title").equals("Design"));
            server.kill();
            bob.say("late");
            bob.awaitShown("connection.banner");
            return await().atMost(MAX_WAIT)
                    // The client removes files while they are looked at.
                    .ignoreExceptionsMatching(e -> e instanceof IOException || e instanceof UncheckedIOException)
                    .until(this::unsent, Optional::isPresent)
                    .orElseThrow();
        }
    }

    /** The id of the only message in the outbox file. */
    private Optional<String> unsent() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("bob").resolve("outbox"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                List<String> lines = Files.readAllLines(file);
                if (lines.size() == 2 && lines.get(1).endsWith("\tlate")) {
                    return Optional.of(lines.get(1).split("\t")[0]);
                }
            }
        }
        return Optional.empty();
    }

    private static void tryAgain(DesktopClient client) {
        client.chooseForMessage("message.try_again");
    }

    private static void awaitRow(DesktopClient client, String ending) {
        await().atMost(MAX_WAIT)
                .untilAsserted(
                        () -> assertThat(client.transcript()).last().asString().endsWith(ending));
    }

    private String signUpWithARoom() throws InterruptedException {
        Register register = new Register();
        register.setUsername("alice");
        register.setPassword(PASSWORD);
        String token = remote.untilAnswered(
                port -> port.register(register).getSession().getToken());
        CreateRoom room = new CreateRoom();
        room.setToken(token);
        room.setRoom("design");
        room.setTitle("Design");
        room.setVisibility("PUBLIC");
        remote.untilAnswered(port -> port.createRoom(room));
        return token;
    }

    private void archive(String token, boolean archived) throws InterruptedException {
        UpdateRoom change = new UpdateRoom();
        change.setToken(token);
        change.setRoom("design");
        change.setArchived(archived);
        remote.untilAnswered(port -> port.updateRoom(change));
    }

    /** The messages in the room as returned to their author, including client message ids. */
    private List<Message> history() throws InterruptedException {
        Login login = new Login();
        login.setUsername("bob");
        login.setPassword(PASSWORD);
        GetHistory history = new GetHistory();
        history.setToken(
                remote.untilAnswered(port -> port.login(login).getSession().getToken()));
        history.setRoom("design");
        return remote.untilAnswered(port -> port.getHistory(history)).getMessage();
    }

    private DesktopClient client(OwnDisplay screen, ServerProcess server) {
        return new DesktopClient(
                screen, folder.resolve("bob"), "--server", server.base().toString());
    }
}
