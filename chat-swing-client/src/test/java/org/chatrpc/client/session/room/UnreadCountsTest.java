package org.chatrpc.client.session.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.Account;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.ServerAddresses;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.MemoryOutbox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is written, edited, deleted and read, here and on another device, whomever the user blocks, and whatever the network does: the counts match the
 * server's.
 */
class UnreadCountsTest {

    private static final int STEPS = 150;
    private static final List<String> ROOMS = List.of("general", "team");

    private final ManualDispatcher dispatcher = new ManualDispatcher();
    private final InMemoryServer server = new InMemoryServer(dispatcher.instant()).withoutHolding();
    private Account alice;
    private SessionToken elsewhere;
    private ChatSession session;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void unreadMessagesAreCountedAsTheServerDoes(int seed) {
        for (int round = 0; round < 10; round++) {
            new UnreadCountsTest().play(new Random(seed * 1_000L + round));
        }
    }

    private void play(Random random) {
        alice = server.signUp("alice", "correct horse", "Alice");
        elsewhere = server.signIn("alice", "correct horse").token();
        SessionToken bob = server.signUp("bob", "correct horse", "Bob").token();
        server.setMemberRole(bob, "general", "bob", Role.MODERATOR);
        server.createRoom(bob, new NewRoom("team", "Team", "", RoomKind.PRIVATE));
        server.post("team", "bob", "before alice");
        server.inviteMember(bob, "team", "alice");
        server.post("team", "bob", "welcome, @alice");
        server.post("team", "bob", "and so on");
        session = new ChatSession(
                alice, ServerAddresses.LOCAL, server, new MemoryOutbox(), dispatcher, dispatcher, random);
        session.start();
        for (int step = 0; step < STEPS; step++) {
            act(random, ROOMS.get(random.nextInt(ROOMS.size())));
            dispatcher.runRounds(random.nextInt(3));
        }
        server.weather(Weather.FINE);
        session.reconnectNow();
        dispatcher.pass(Duration.ofMinutes(2));
        for (String room : ROOMS) {
            RoomSummary here = session.rooms().find(room).orElseThrow();
            assertThat(here.unread()).isEqualTo(server.summary(room, "alice").unread());
            assertThat(here.mentions()).isEqualTo(server.summary(room, "alice").mentions());
        }
        server.expireCursors();
        dispatcher.pass(Duration.ofMinutes(1));
        for (String room : ROOMS) {
            assertThat(session.rooms().find(room).orElseThrow()).isEqualTo(server.summary(room, "alice"));
        }
    }

    private void act(Random random, String room) {
        switch (random.nextInt(18)) {
            case 0, 1 -> server.post(room, "bob", "bob writes");
            case 2 -> server.post(room, "bob", "have a look, @alice!");
            case 3 -> {
                for (int i = 0; i < 130; i++) {
                    server.post(room, "bob", i % 10 == 0 ? "burst for @alice" : "burst");
                }
            }
            case 4, 5 -> session.markRead(room, some(random, room));
            case 6 -> readElsewhere(room, some(random, room));
            case 7 -> session.send(room, "alice writes here");
            case 8 -> server.weather(random.nextBoolean() ? Weather.AWAY : Weather.FINE);
            case 9 -> session.reconnectNow();
            case 10 -> server.loseReceipts(1);
            case 11 -> server.post(room, "bob", "@room, listen");
            case 12, 13 -> edit(random, room, random.nextBoolean() ? "now for @alice" : "for nobody");
            case 14 -> edit(random, room, "now for @room");
            case 15 -> server.delete(room, any(random, room));
            case 16 -> session.moderationCalls().block("bob", random.nextBoolean(), () -> {}, failure -> {});
            default -> dispatcher.pass(Duration.ofMillis(random.nextInt(4_000)));
        }
    }

    private void edit(Random random, String room, String body) {
        long number = any(random, room);
        if (!server.isDeleted(room, number)) {
            server.edit(room, number, body);
        }
    }

    /** The number of one of the newest messages of a room. */
    private long any(Random random, String room) {
        long last = server.summary(room, "alice").lastNumber();
        if (last == 0) {
            server.post(room, "bob", "first");
            return 1;
        }
        return last - random.nextInt((int) Math.min(last, 8));
    }

    /** A number between the first unread and the last known. */
    private long some(Random random, String room) {
        return session.rooms()
                .find(room)
                .map(known -> known.readNumber() + random.nextInt((int) known.unread() + 1))
                .orElse(0L);
    }

    private void readElsewhere(String room, long number) {
        server.weather(Weather.FINE);
        if (number > 0) {
            server.markRead(elsewhere, room, number);
        }
    }
}
