package org.chatrpc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chatrpc.acceptance.Person;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.Event;
import org.chatrpc.contract.ReceiveMessagesResponse;
import org.chatrpc.database.SharedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A decision on one node takes effect on all nodes within a second. Three real nodes on one PostgreSQL. */
class NodesFollowIT {
    private static final int TIMES = 20;
    private static final int WAIT_SECONDS = 25;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;

    private static SharedDatabase database;
    private static Nodes nodes;
    private static ExecutorService threads;

    @BeforeAll
    static void start() {
        database = new SharedDatabase(folder.resolve("postgres"));
        nodes = new Nodes(folder, database);
        threads = Executors.newCachedThreadPool();
    }

    @AfterAll
    static void stop() {
        threads.shutdownNow();
        nodes.close();
        database.close();
    }

    private static URL node(int number) throws MalformedURLException {
        return nodes.server(number - 1).base().toURL();
    }

    @Test
    void aRevokedSessionEndsOnEveryNodeAndForAReaderThatWaits() throws Exception {
        Delays calls = new Delays("session revoked, a call on another node");
        Delays reader = new Delays("session revoked, a reader waiting on another node");
        Person alice = Person.signUp(node(1), "alice");
        for (int i = 0; i < TIMES; i++) {
            Person phone = alice.signInAgain(node(1));
            Person onSecond = phone.at(node(2));
            Person onThird = phone.at(node(3));
            onThird.listRooms(true);
            String cursor = onSecond.now();
            Future<Long> ended = threads.submit(() -> endOfWaiting(onSecond, cursor));
            // The poll must be waiting before its session ends.
            TimeUnit.MILLISECONDS.sleep(50);
            alice.account().revokeSession(phone.session().getSessionId());
            long revoked = System.nanoTime();
            calls.awaitRefusal(() -> onThird.listRooms(true), "UNAUTHENTICATED");
            reader.add(revoked, ended.get(WAIT_SECONDS, TimeUnit.SECONDS));
        }
        calls.report();
        reader.report();
    }

    /** The time at which the server refused to hold the poll any longer. */
    private static long endOfWaiting(Person person, String cursor) throws ChatFault {
        assertThat(Delays.isRefused(() -> person.receive(cursor, WAIT_SECONDS, null), "UNAUTHENTICATED"))
                .as("refused, not answered")
                .isTrue();
        return System.nanoTime();
    }

    @Test
    void aRemovedMemberReceivesNothingMoreOnAnyNode() throws Exception {
        Delays sends = new Delays("member removed, a send on another node");
        Delays reads = new Delays("member removed, history on a third node");
        Person alice = Person.signUp(node(1), "alice");
        Person bob = Person.signUp(node(1), "bob");
        String room = Person.freshName("room");
        alice.createRoom(room, "PRIVATE");
        List<Event> received = new ArrayList<>();
        AtomicBoolean done = new AtomicBoolean();
        Person reader = bob.at(node(2));
        String cursor = reader.now();
        Future<?> listening = threads.submit(() -> listen(reader, cursor, received, done));
        Person onSecond = bob.signInAgain(node(2));
        Person onThird = bob.at(node(3));
        for (int i = 0; i < TIMES; i++) {
            alice.inviteMember(room, bob.username());
            alice.send(room, "for bob, too");
            onThird.history(room, null, null, null);
            alice.removeMember(room, bob.username());
            alice.send(room, "not for bob");
            sends.awaitRefusal(() -> onSecond.send(room, "still here?"), "NO_SUCH_ROOM", "NOT_A_MEMBER");
            reads.awaitRefusal(() -> onThird.history(room, null, null, null), "NO_SUCH_ROOM", "NOT_A_MEMBER");
        }
        alice.send("general", "the end");
        listening.get(WAIT_SECONDS, TimeUnit.SECONDS);
        sends.report();
        reads.report();
        assertThat(received.stream()
                        .filter(event -> event.getKind().equals("MESSAGE_POSTED"))
                        .map(event -> event.getMessage().getBody()))
                .filteredOn(body -> !body.equals("the end"))
                .hasSize(TIMES)
                .containsOnly("for bob, too");
    }

    /** Reads events until the last message has arrived. */
    private static Void listen(Person person, String from, List<Event> received, AtomicBoolean done) throws ChatFault {
        String cursor = from;
        while (!done.get()) {
            ReceiveMessagesResponse answer = person.receive(cursor, WAIT_SECONDS, null);
            received.addAll(answer.getEvent());
            cursor = answer.getCursor();
            answer.getEvent().stream()
                    .filter(event -> event.getKind().equals("MESSAGE_POSTED"))
                    .filter(event -> event.getMessage().getBody().equals("the end"))
                    .forEach(event -> done.set(true));
        }
        return null;
    }

    @Test
    void passwordsRolesRoomsAndProfilesAreTheSameOnEveryNode() throws Exception {
        Delays passwords = new Delays("password changed, the old one on another node");
        Delays roles = new Delays("member promoted, listed on another node");
        Delays archive = new Delays("room archived, a send on another node");
        Delays profiles = new Delays("name changed, listed on another node");
        Person alice = Person.signUp(node(1), "alice");
        Person bob = Person.signUp(node(1), "bob");
        Person bobOnSecond = bob.at(node(2));
        ChatPort onSecond = Person.port(node(2));
        String old = Person.PASSWORD;
        for (int i = 0; i < TIMES; i++) {
            String password = "new password " + i;
            String outdated = old;
            alice.account().changePassword(outdated, password);
            passwords.awaitRefusal(() -> onSecond.login(Person.login(alice.username(), outdated)), "WRONG_CREDENTIALS");
            onSecond.login(Person.login(alice.username(), password));
            old = password;

            String room = Person.freshName("room");
            alice.createRoom(room, "PRIVATE");
            alice.inviteMember(room, bob.username());
            alice.setMemberRole(room, bob.username(), "MODERATOR");
            roles.awaitSign(() -> bobOnSecond.listMembers(room, null, null).getMember().stream()
                    .anyMatch(member -> member.getUsername().equals(bob.username())
                            && member.getRole().equals("MODERATOR")));

            bobOnSecond.send(room, "before");
            alice.updateRoom(room, null, null, true);
            archive.awaitRefusal(() -> bobOnSecond.send(room, "after"), "ROOM_ARCHIVED");

            String name = "Alice the " + (i + 1) + ".";
            alice.account().updateProfile(name);
            profiles.awaitSign(() -> bobOnSecond.account().listUsers(alice.username(), null).getUser().stream()
                    .anyMatch(user -> user.getDisplayName().equals(name)));
        }
        passwords.report();
        roles.report();
        archive.report();
        profiles.report();
    }
}
