package org.chatrpc.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.chatrpc.server.ServerLaunch;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real clients in separate processes, with real windows and a real server. */
class TwoClientsWindowIT {

    private static Optional<OwnDisplay> display = Optional.empty();

    @TempDir
    private Path folder;

    @BeforeAll
    static void openDisplay() {
        display = OwnDisplay.open();
        Assumptions.assumeTrue(display.isPresent(), "No display: install Xvfb, or set DISPLAY");
    }

    @AfterAll
    static void closeDisplay() {
        display.ifPresent(OwnDisplay::close);
    }

    @Test
    void twoPeopleTalkAndNeitherAServerRestartNorAKilledClientLosesOrDoublesAnything() throws IOException {
        try (ServerProcess server = ServerLaunch.in(folder.resolve("server")).start();
                DesktopClient alice = client(server, "alice");
                DesktopClient bob = client(server, "bob", "--theme", "dark")) {
            alice.signUp("alice", "Alice Adams");
            bob.signUp("bob", "Bob Brown");
            alice.say("Good morning, Bob");
            bob.awaitRows("Good morning, Bob");
            bob.say("Good morning, Alice\nShall we begin?");
            alice.awaitRows("Good morning, Bob", "Good morning, Alice\nShall we begin?");
            alice.save("talk-light");
            bob.save("talk-dark");

            server.kill();
            bob.say("one");
            bob.say("two");
            bob.say("three");
            bob.awaitShown("connection.banner");
            bob.kill();
            assertThat(bob.copiedFonts()).isEmpty();
            assertThat(bob.errors()).isEmpty();
            alice.awaitShown("connection.banner");
            alice.say("Written while the server was away");
            alice.say("And one more");
            await().until(() -> alice.transcript().stream()
                            .filter(row -> row.contains("Not sent yet"))
                            .count()
                    == 2);
            alice.save("server-away");
            server.restart();
            alice.awaitRows(
                    "Good morning, Bob",
                    "Good morning, Alice\nShall we begin?",
                    "Written while the server was away",
                    "And one more");
            // Messages are sent by separate calls, so the feed may be a moment behind.
            await().until(() -> !alice.shows("connection.banner"));
            await().untilAsserted(() -> assertThat(alice.text("connection")).startsWith("Connected to 127.0.0.1"));
            // The author of a message has read the room.
            await().untilAsserted(() -> assertThat(alice.items("rooms")).containsExactly("General"));
            alice.save("server-back");

            try (DesktopClient bobAgain = client(server, "bob")) {
                String[] all = {
                    "Good morning, Bob",
                    "Good morning, Alice\nShall we begin?",
                    "Written while the server was away",
                    "And one more",
                    "one",
                    "two",
                    "three"
                };
                bobAgain.awaitRows(all);
                alice.awaitRows(all);
                assertThat(bobAgain.errors()).isEmpty();
            }
            assertThat(alice.errors()).isEmpty();
        }
    }

    @Test
    void peopleSignUpAfterRefusalsMakeRoomsInviteEachOtherAndWriteInPrivate() throws IOException {
        try (ServerProcess server = ServerLaunch.in(folder.resolve("server")).start();
                DesktopClient alice = client(server, "alice");
                DesktopClient bob = client(server, "bob")) {
            signUpAfterRefusals(alice, bob);

            alice.click("new_room");
            alice.type("newRoom.title", "General");
            alice.click("newRoom.create");
            alice.awaitShown("newRoom.id.error");
            alice.type("newRoom.title", "Design");
            alice.type("newRoom.id", "design");
            alice.type("newRoom.topic", "Pixels, type and colour");
            alice.click("newRoom.create");
            alice.awaitItems("rooms", "Design", "General");
            await().untilAsserted(
                            () -> assertThat(alice.text("conversation.topic")).isEqualTo("Pixels, type and colour"));
            alice.say("Welcome");
            alice.awaitRows("Welcome");

            bob.click("browse_rooms");
            bob.awaitItems("browse.list", "Design, Pixels, type and colour, 1 member");
            bob.click("browse.choose");
            bob.awaitRows("Welcome");
            await().until(() -> !bob.shows("browse.choose"));

            alice.click("new_room");
            alice.type("newRoom.title", "Secret plans");
            alice.click("newRoom.private");
            alice.click("newRoom.create");
            alice.awaitItems("rooms", "Design", "General", "Secret plans");
            alice.click("members");
            alice.awaitItems("members.list", "Alice Adams (you), @alice · Online, Owner");
            alice.click("members.invite");
            alice.awaitItems("invite.list", "Bob Brown, @bob, ");
            alice.click("invite.choose");
            alice.awaitItems("members.list", "Alice Adams (you), @alice · Online, Owner", "Bob Brown, @bob · Online, ");
            alice.save("members");
            bob.awaitItems("rooms", "Design", "General", "Secret plans");

            bob.click("new_direct");
            bob.awaitItems("direct.list", "Alice Adams, @alice, ");
            bob.click("direct.choose");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> bob.text("conversation.title").equals("Alice Adams"));
            bob.say("Only for you");
            alice.awaitItems("directs", "Direct messages with Bob Brown, 1 unread");
            alice.select("directs", 0);
            alice.awaitRows("Only for you");
            alice.say("Thank you");
            alice.awaitItems("directs", "Direct messages with Bob Brown");
            bob.awaitRows("Only for you", "Thank you");
            bob.save("direct-messages");
            assertThat(alice.errors()).isEmpty();
            assertThat(bob.errors()).isEmpty();
        }
    }

    /** Refusals are shown next to the field. */
    private static void signUpAfterRefusals(DesktopClient alice, DesktopClient bob) {
        alice.type("login.username", "alice");
        alice.type("login.password", "not the password");
        alice.click("login.submit");
        alice.awaitShown("login.password.error");
        alice.click("login.switch");
        alice.type("login.password", "correct horse battery");
        alice.type("login.display_name", "x".repeat(65));
        alice.click("login.submit");
        alice.awaitShown("login.display_name.error");
        alice.save("refused");
        alice.type("login.display_name", "Alice Adams");
        alice.click("login.submit");
        alice.awaitShown("composer");

        bob.click("login.switch");
        bob.type("login.username", "alice");
        bob.type("login.password", "correct horse battery");
        bob.click("login.submit");
        bob.awaitShown("login.username.error");
        bob.type("login.username", "bob");
        bob.type("login.display_name", "Bob Brown");
        bob.click("login.submit");
        bob.awaitShown("composer");
    }

    private DesktopClient client(ServerProcess server, String name, String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "--server";
        arguments[1] = server.base().toString();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return new DesktopClient(display.orElseThrow(), folder.resolve(name), arguments);
    }
}
