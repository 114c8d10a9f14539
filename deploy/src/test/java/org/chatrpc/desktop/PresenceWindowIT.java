package org.chatrpc.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.chatrpc.contract.Login;
import org.chatrpc.contract.OpenDirect;
import org.chatrpc.contract.Register;
import org.chatrpc.contract.SetPresence;
import org.chatrpc.contract.SetTyping;
import org.chatrpc.remote.Remote;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Typing and presence of one window, and of a foreign SOAP client, are seen in another window. */
class PresenceWindowIT {

    private static final Duration MAX_WAIT = Duration.ofSeconds(30);
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private Path folder;

    @Test
    void typingAndPresenceAreSeenInTheOtherWindow() throws Exception {
        Optional<OwnDisplay> display = OwnDisplay.open();
        Assumptions.assumeTrue(display.isPresent(), "No display: install Xvfb, or set DISPLAY");
        try (OwnDisplay screen = display.orElseThrow();
                ServerProcess server = ServerLaunch.in(folder.resolve("server")).start();
                DesktopClient alice = client(screen, server, "alice");
                DesktopClient bob = client(screen, server, "bob")) {
            alice.signUp("alice", "Alice Adams");
            bob.signUp("bob", "Bob Brown");
            Remote remote = new Remote(server.service().toString(), () -> false);
            String bobsOther = signIn(remote, "bob");
            openDirect(remote, bobsOther, "alice");
            openDirect(alice, "Bob Brown");
            openDirect(bob, "Alice Adams");
            awaitText(alice, "conversation.topic", "@bob · Online");

            bob.type("composer", "Lun");
            awaitText(alice, "typing", "Bob Brown is typing …");
            bob.say("Lunch?");
            awaitText(alice, "typing", "");

            choosePresence(remote, bobsOther, "BUSY", "In a meeting");
            awaitText(alice, "conversation.topic", "@bob · Busy – In a meeting");

            Register register = new Register();
            register.setUsername("chloe");
            register.setPassword(PASSWORD);
            register.setDisplayName("Chloe Clark");
            String chloe = remote.untilAnswered(port -> port.register(register))
                    .getSession()
                    .getToken();
            alice.select("rooms", 0);
            awaitText(alice, "conversation.title", "General");
            SetTyping typing = new SetTyping();
            typing.setToken(chloe);
            typing.setRoom("general");
            remote.untilAnswered(port -> port.setTyping(typing));
            awaitText(alice, "typing", "Chloe Clark is typing …");
            awaitText(alice, "typing", "");
            assertThat(alice.errors()).isEmpty();
            assertThat(bob.errors()).isEmpty();
        }
    }

    private static void choosePresence(Remote remote, String token, String status, String text)
            throws InterruptedException {
        SetPresence request = new SetPresence();
        request.setToken(token);
        request.setStatus(status);
        request.setStatusText(text);
        remote.untilAnswered(port -> port.setPresence(request));
    }

    private static String signIn(Remote remote, String username) throws InterruptedException {
        Login login = new Login();
        login.setUsername(username);
        login.setPassword(PASSWORD);
        return remote.untilAnswered(port -> port.login(login)).getSession().getToken();
    }

    private static void openDirect(Remote remote, String token, String username) throws InterruptedException {
        OpenDirect request = new OpenDirect();
        request.setToken(token);
        request.setUsername(username);
        remote.untilAnswered(port -> port.openDirect(request));
    }

    private static void openDirect(DesktopClient client, String person) {
        await().atMost(MAX_WAIT).until(() -> client.items("directs").size() == 1);
        client.select("directs", 0);
        awaitText(client, "conversation.title", person);
    }

    private static void awaitText(DesktopClient client, String name, String text) {
        await().atMost(MAX_WAIT)
                .untilAsserted(() -> assertThat(client.text(name)).isEqualTo(text));
    }

    private DesktopClient client(OwnDisplay screen, ServerProcess server, String name) {
        return new DesktopClient(
                screen, folder.resolve(name), "--server", server.base().toString());
    }
}
