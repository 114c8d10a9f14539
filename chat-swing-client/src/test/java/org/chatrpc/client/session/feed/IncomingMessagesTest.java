package org.chatrpc.client.session.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IncomingMessagesTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final ChatSession session = alice.session();
    private final List<IncomingMessage> arrivals = new ArrayList<>();

    @BeforeEach
    void start() {
        SessionToken bob = server.signUp("bob", "correct horse", "Bob").token();
        server.createRoom(bob, new NewRoom("team", "Team", "", RoomKind.PRIVATE));
        server.inviteMember(bob, "team", "alice");
        server.post("general", "bob", "before the sign-in");
        session.arrivals().onArrival(arrivals::add);
        session.start();
        dispatcher.pass(Duration.ofSeconds(1));
    }

    @Test
    void messagesPresentAtTheSignInAreNotArrivals() {
        assertThat(arrivals).isEmpty();
    }

    @Test
    void aMessageOfSomebodyElseArrivesWithItsRoom() {
        server.post("team", "bob", "hello");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(arrivals).singleElement().isInstanceOfSatisfying(IncomingMessage.Live.class, live -> {
            assertThat(live.message().body()).isEqualTo("hello");
            assertThat(live.room().id()).isEqualTo("team");
            assertThat(live.room().unread()).isEqualTo(1);
        });
    }

    @Test
    void anEditThatNamesMeIsAnArrivalOnce() {
        server.post("team", "bob", "hello");
        dispatcher.pass(Duration.ofSeconds(1));
        arrivals.clear();
        server.edit("team", 1, "hello @alice");
        dispatcher.pass(Duration.ofSeconds(1));
        server.edit("team", 1, "hello again @alice");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(arrivals)
                .singleElement()
                .isInstanceOfSatisfying(
                        IncomingMessage.Live.class,
                        live -> assertThat(live.message().body()).isEqualTo("hello @alice"));
    }

    @Test
    void anEditOfWhatIWroteIsNoArrival() {
        session.send("team", "mine");
        dispatcher.pass(Duration.ofSeconds(1));
        arrivals.clear();
        server.edit("team", 1, "mine @alice");
        dispatcher.pass(Duration.ofSeconds(10));
        assertThat(arrivals).isEmpty();
    }

    @Test
    void anEditOfWhatIHaveReadIsAnArrivalOnceItNamesMe() {
        server.post("team", "bob", "read, @alice");
        server.post("team", "bob", "read");
        dispatcher.pass(Duration.ofSeconds(1));
        session.markRead("team", 2);
        dispatcher.pass(Duration.ofSeconds(10));
        arrivals.clear();
        server.edit("team", 1, "read again, @alice");
        dispatcher.pass(Duration.ofSeconds(10));
        assertThat(arrivals).isEmpty();
        server.edit("team", 2, "read @alice");
        dispatcher.pass(Duration.ofSeconds(10));
        server.edit("team", 2, "read it, @alice");
        dispatcher.pass(Duration.ofSeconds(10));
        assertThat(arrivals)
                .singleElement()
                .isInstanceOfSatisfying(
                        IncomingMessage.Live.class,
                        live -> assertThat(live.message().body()).isEqualTo("read @alice"));
    }

    @Test
    void aBacklogDoesNotCountWhatBlockedPeopleWrote() {
        server.signUp("mallory", "correct horse", "Mallory");
        session.moderationCalls().block("mallory", true, () -> {}, failure -> {});
        dispatcher.pass(Duration.ofSeconds(1));
        server.weather(Weather.AWAY);
        dispatcher.pass(Duration.ofMinutes(1));
        server.post("general", "mallory", "one, @alice");
        server.post("general", "bob", "two");
        server.post("general", "mallory", "three");
        back();
        assertThat(arrivals).singleElement().satisfies(arrival -> isBacklog(arrival, "general: 1, 0"));
    }

    @Test
    void aMessageDeletedBeforeItWasReceivedIsNoArrival() {
        server.post("team", "bob", "oops");
        server.delete("team", 1);
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(arrivals).isEmpty();
    }

    @Test
    void myOwnMessagesAreNoArrivalsWhereverIWroteThem() {
        session.send("general", "from here");
        server.post("general", "alice", "from another client");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(arrivals).isEmpty();
    }

    @Test
    void aShortBacklogIsOneSummary() {
        away(12);
        back();
        assertThat(arrivals).singleElement().satisfies(arrival -> isBacklog(arrival, "general: 6, 0", "team: 6, 0"));
    }

    @Test
    void aLongBacklogIsOneSummaryToo() {
        away(1_000);
        back();
        assertThat(arrivals)
                .singleElement()
                .satisfies(arrival -> isBacklog(arrival, "general: 500, 0", "team: 500, 0"));
    }

    @Test
    void aBacklogCountsMentionsOfMe() {
        away(3);
        server.post("team", "bob", "where are you, @alice?");
        back();
        assertThat(arrivals).singleElement().satisfies(arrival -> isBacklog(arrival, "general: 2, 0", "team: 2, 1"));
    }

    @Test
    void aBacklogReadOnAnotherDeviceIsNotAnArrival() {
        away(12);
        server.weather(Weather.FINE);
        SessionToken elsewhere = server.signIn("alice", "correct horse").token();
        server.markRead(elsewhere, "general", server.summary("general", "alice").lastNumber());
        server.markRead(elsewhere, "team", server.summary("team", "alice").lastNumber());
        back();
        assertThat(arrivals).isEmpty();
    }

    @Test
    void aFeedThatIsFasterThanItsReaderRaisesNoStorm() {
        IntStream.range(0, 900).forEach(i -> server.post("general", "bob", "flood " + i));
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(arrivals).singleElement().satisfies(arrival -> isBacklog(arrival, "general: 900, 0"));
        server.post("general", "bob", "live again");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(arrivals).last().isInstanceOf(IncomingMessage.Live.class);
    }

    /** @param gathered each room's id, number of messages and number of mentions */
    private static void isBacklog(IncomingMessage arrival, String... gathered) {
        assertThat(arrival)
                .isInstanceOfSatisfying(
                        IncomingMessage.Backlog.class,
                        backlog -> assertThat(backlog.rooms())
                                .extracting(in -> in.room().id() + ": " + in.messages() + ", " + in.mentions())
                                .containsExactlyInAnyOrder(gathered));
    }

    private void away(int messages) {
        server.weather(Weather.AWAY);
        dispatcher.pass(Duration.ofMinutes(1));
        IntStream.range(0, messages).forEach(i -> server.post(i % 2 == 0 ? "general" : "team", "bob", "missed " + i));
    }

    private void back() {
        server.weather(Weather.FINE);
        session.reconnectNow();
        dispatcher.pass(Duration.ofSeconds(1));
    }
}
