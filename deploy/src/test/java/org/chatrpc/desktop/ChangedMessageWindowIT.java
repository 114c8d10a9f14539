package org.chatrpc.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits and deletions made in one window, also without a server, are seen in another one. */
class ChangedMessageWindowIT {

    private static final Duration MAX_WAIT = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void anEditAndADeletionReachTheOtherWindowAlsoAfterAnOutage() throws Exception {
        Optional<OwnDisplay> display = OwnDisplay.open();
        Assumptions.assumeTrue(display.isPresent(), "No display: install Xvfb, or set DISPLAY");
        try (OwnDisplay screen = display.orElseThrow();
                ServerProcess server = ServerLaunch.in(folder.resolve("server")).start();
                DesktopClient alice = client(screen, server, "alice");
                DesktopClient bob = client(screen, server, "bob")) {
            alice.signUp("alice", "Alice Adams");
            bob.signUp("bob", "Bob Brown");
            alice.say("tpyo");
            alice.awaitRows("tpyo");
            editLast(alice, "typo");
            bob.awaitRows("typo Edited.");
            server.kill();
            editLast(alice, "typo, edited in an outage");
            alice.awaitRows("typo, edited in an outage Edited. Change not sent yet.");
            server.restart();
            bob.awaitRows("typo, edited in an outage Edited.");
            alice.awaitRows("typo, edited in an outage Edited.");
            alice.chooseForMessage("message.delete_message");
            alice.awaitShown("deleteMessage.do");
            alice.click("deleteMessage.do");
            alice.awaitRows("typo, edited in an outage Edited. This message is being deleted.");
            alice.awaitRows("This message was deleted.");
            bob.awaitRows("This message was deleted.");
            assertThat(alice.errors()).isEmpty();
            assertThat(bob.errors()).isEmpty();
        }
    }

    private static void editLast(DesktopClient client, String text) {
        client.press("composer", "UP");
        await().atMost(MAX_WAIT).until(() -> client.shows("composer.editing"));
        client.say(text);
    }

    private DesktopClient client(OwnDisplay screen, ServerProcess server, String name) {
        return new DesktopClient(
                screen, folder.resolve(name), "--server", server.base().toString());
    }
}
