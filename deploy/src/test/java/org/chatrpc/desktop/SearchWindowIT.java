package org.chatrpc.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.chatrpc.contract.DeleteMessage;
import org.chatrpc.contract.Login;
import org.chatrpc.contract.SendMessage;
import org.chatrpc.remote.Remote;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search in a window finds by the index of a real server, and leads to the message however far back it is. */
class SearchWindowIT {

    private static final Duration MAX_WAIT = Duration.ofSeconds(30);
    /** So many that the first message is not loaded in a window. */
    private static final int LATER = 650;

    @TempDir
    private Path folder;

    @Test
    void whatIsFoundIsShownInItsRoomAndNotFoundOnceItIsDeleted() throws Exception {
        Optional<OwnDisplay> display = OwnDisplay.open();
        Assumptions.assumeTrue(display.isPresent(), "No display: install Xvfb, or set DISPLAY");
        try (OwnDisplay screen = display.orElseThrow();
                ServerProcess server = ServerLaunch.in(folder.resolve("server"))
                        .setting("chat.message.perSecond", "0")
                        .start();
                DesktopClient bob = client(screen, server, "bob");
                DesktopClient alice = client(screen, server, "alice")) {
            bob.signUp("bob", "Bob Brown");
            alice.signUp("alice", "Alice Adams");
            Remote remote = new Remote(server.service().toString(), () -> false);
            String token = signIn(remote);
            String found = send(remote, token, "first", "Where is the HttpServletRequest?");
            for (int i = 1; i <= LATER; i++) {
                send(remote, token, "later-" + i, "later " + i);
            }
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
            DeleteMessage deletion = new DeleteMessage();
            deletion.setToken(token);
            deletion.setMessageId(found);
            remote.untilAnswered(port -> port.deleteMessage(deletion));
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

    private static String signIn(Remote remote) throws InterruptedException {
        Login login = new Login();
        login.setUsername("bob");
        login.setPassword("correct horse battery");
        return remote.untilAnswered(port -> port.login(login)).getSession().getToken();
    }

    /** @return the id of the message */
    private static String send(Remote remote, String token, String id, String body) throws InterruptedException {
        SendMessage message = new SendMessage();
        message.setToken(token);
        message.setRoom("general");
        message.setClientMessageId(id);
        message.setBody(body);
        return remote.untilAnswered(port -> port.sendMessage(message))
                .getReceipt()
                .getMessageId();
    }

    private DesktopClient client(OwnDisplay screen, ServerProcess server, String name) {
        return new DesktopClient(
                screen, folder.resolve(name), "--server", server.base().toString());
    }
}
