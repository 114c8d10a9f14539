package org.chatrpc.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.chatrpc.contract.Login;
import org.chatrpc.contract.SendMessage;
import org.chatrpc.crash.Remote;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search in a window finds by the index of a real server, and leads to the message however far back it is. */
class SearchWindowIT {

    private static final Duration MAX_WAIT = Duration.ofSeconds(30);
    private static final int LATER = 600;

    @TempDir
    private Path folder;

    @Test
    void whatIsFoundIsShownInItsRoomAndNotFoundOnceItIsDeleted() throws Exception {
        Optional<OwnDisplay> display = OwnDisplay.open();
        Assumptions.assumeTrue(display.isPresent(), "No display: install Xvfb, or set DISPLAY");
        try (OwnDisplay screen = display.orElseThrow();
                ServerProcess server = ServerLaunch.in(folder.resolve("server")).start();
                DesktopClient bob = client(screen, server, "bob");
                DesktopClient alice = client(screen, server, "alice")) {
            bob.signUp("bob", "Bob Brown");
            alice.signUp("alice", "Alice Adams");
            bob.say("Where is the HttpServletRequest?");
            bob.awaitRows("Where is the HttpServletRequest?");
            post(server);
            search(alice, "servlet from:bob ");
            assertThat(alice.items("search.list").get(0))
                    .startsWith("Bob Brown in ")
                    .endsWith(": Where is the HttpServletRequest?");
            alice.save("search-found-on-a-server");
            alice.press("search.query", "ENTER");
            await().atMost(MAX_WAIT).until(() -> !alice.shows("search.query"));
            await().atMost(MAX_WAIT)
                    .until(() -> alice.transcript().stream()
                            .anyMatch(row -> row.endsWith(": Where is the HttpServletRequest?")));
            findInRoom(bob);
            deleteShown(bob);
            alice.press("main", "ctrl shift F");
            alice.awaitShown("search.message");
            await().atMost(MAX_WAIT).until(() -> alice.text("search.message").equals("No message matches."));
            assertThat(alice.errors()).isEmpty();
            assertThat(bob.errors()).isEmpty();
        }
    }

    private static void search(DesktopClient client, String query) {
        client.press("main", "ctrl shift F");
        client.awaitShown("search.query");
        client.type("search.query", query);
        client.awaitShown("search.list");
        await().atMost(MAX_WAIT).until(() -> client.items("search.list").size() == 1);
    }

    /** Finds in the room what is not loaded: counts it, and leads to it. */
    private static void findInRoom(DesktopClient client) {
        client.press("main", "ctrl F");
        client.awaitShown("find.query");
        client.type("find.query", "servletrequest?");
        await().atMost(MAX_WAIT).until(() -> client.text("find.status").equals("0 of 1"));
        client.press("find.query", "ENTER");
        await().atMost(MAX_WAIT).until(() -> client.text("find.status").equals("1 of 1"));
        await().atMost(MAX_WAIT)
                .until(() -> client.transcript().stream()
                        .anyMatch(row -> row.endsWith(": Where is the HttpServletRequest?")));
    }

    private static void deleteShown(DesktopClient client) {
        client.press("transcript", "ctrl HOME");
        client.press("transcript", "shift F10");
        client.awaitShown("message.delete_message");
        client.click("message.delete_message");
        client.awaitShown("deleteMessage.do");
        client.click("deleteMessage.do");
        await().atMost(MAX_WAIT)
                .until(() -> client.transcript().stream().anyMatch(row -> row.endsWith(": This message was deleted.")));
    }

    /** So many messages that the first one is not loaded in a window. */
    private static void post(ServerProcess server) throws InterruptedException {
        Remote remote = new Remote(server.service().toString(), () -> false);
        Login login = new Login();
        login.setUsername("bob");
        login.setPassword("correct horse battery");
        String token =
                remote.untilAnswered(port -> port.login(login)).getSession().getToken();
        for (int i = 1; i <= LATER; i++) {
            SendMessage message = new SendMessage();
            message.setToken(token);
            message.setRoom("general");
            message.setClientMessageId("later-" + i);
            message.setBody("later " + i);
            remote.untilAnswered(port -> port.sendMessage(message));
        }
    }

    private DesktopClient client(OwnDisplay screen, ServerProcess server, String name) {
        return new DesktopClient(
                screen, folder.resolve(name), "--server", server.base().toString());
    }
}
