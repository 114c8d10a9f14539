package org.chatrpc.client.session.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.feed.IncomingMessage;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mentions in messages that were there before the client, or were read before they mentioned anybody. */
class MentionCountsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final ChatSession session = alice.session();
    private final List<String> arrived = new ArrayList<>();
    private SessionToken bob;

    @BeforeEach
    void prepare() {
        bob = server.signUp("bob", "correct horse", "Bob").token();
        server.createRoom(bob, new NewRoom("team", "Team", "", RoomKind.PRIVATE));
        server.inviteMember(bob, "team", "alice");
        session.arrivals().onArrival(arrival -> {
            if (arrival instanceof IncomingMessage.Live live) {
                arrived.add(live.message().body());
            }
        });
    }

    @Test
    void anOlderMessageThatIsEditedToNameMeCountsAndIsAnnounced() {
        server.post("team", "bob", "lunch?");
        start();
        server.edit("team", 1, "lunch, @alice?");
        dispatcher.pass(SOON);
        assertThat(team().mentions()).isEqualTo(1);
        assertThat(arrived).containsExactly("lunch, @alice?");
        assertThat(lists())
                .as("there was no mention before, so nothing was in doubt")
                .isEqualTo(1);
        server.edit("team", 1, "dinner, @alice?");
        dispatcher.pass(SOON);
        assertThat(team().mentions()).isEqualTo(1);
        assertThat(arrived).hasSize(1);
    }

    @Test
    void anOlderMentionThatIsEditedAwayOrDeletedNoLongerCounts() {
        server.post("team", "bob", "one, @alice");
        server.post("team", "bob", "two, @alice");
        server.post("team", "bob", "three");
        start();
        assertThat(team().mentions()).isEqualTo(2);
        server.edit("team", 1, "one");
        dispatcher.pass(SOON);
        assertThat(team().mentions()).isEqualTo(1);
        server.delete("team", 2);
        dispatcher.pass(SOON);
        assertThat(team().mentions()).isZero();
        assertThat(arrived).isEmpty();
    }

    @Test
    void anotherOlderMentionIsAnnouncedAlthoughThereWasOne() {
        server.post("team", "bob", "one, @alice");
        server.post("team", "bob", "two");
        start();
        server.edit("team", 2, "two, @alice");
        dispatcher.pass(SOON);
        assertThat(team().mentions()).isEqualTo(2);
        assertThat(arrived).containsExactly("two, @alice");
    }

    @Test
    void manyChangesAreOneQuestionAndReactionsAreNone() {
        for (int i = 0; i < 20; i++) {
            server.post("team", "bob", "for @alice " + i);
        }
        start();
        for (int i = 1; i <= 10; i++) {
            server.edit("team", i, "for nobody");
            dispatcher.runRounds(2);
        }
        dispatcher.pass(SOON);
        assertThat(team().mentions()).isEqualTo(10);
        assertThat(lists()).isEqualTo(2);
        server.react("team", 1, "bob", "x", true);
        server.react("team", 20, "bob", "x", true);
        dispatcher.pass(SOON);
        assertThat(lists()).isEqualTo(2);
    }

    @Test
    void whatWasReadBeforeItNamedMeCallsForAttentionUntilItIsReadAgain() {
        server.post("team", "bob", "forgot somebody");
        start();
        session.markRead("team", 1);
        dispatcher.pass(SOON);
        server.edit("team", 1, "forgot @alice");
        dispatcher.pass(SOON);
        assertThat(team().unread()).isZero();
        assertThat(team().mentions()).isEqualTo(1);
        assertThat(team().calling()).isEqualTo(1);
        assertThat(arrived).containsExactly("forgot @alice");
        session.markRead("team", 1);
        dispatcher.pass(SOON);
        assertThat(team().mentions()).isZero();
        assertThat(server.summary("team", "alice").mentions()).isZero();
        long marks = server.calls().stream().filter("markRead"::equals).count();
        session.markRead("team", 1);
        dispatcher.pass(SOON);
        assertThat(server.calls().stream().filter("markRead"::equals)).hasSize((int) marks);
    }

    @Test
    void itIsReadOnAnotherDeviceToo() {
        server.post("team", "bob", "forgot somebody");
        start();
        session.markRead("team", 1);
        dispatcher.pass(SOON);
        server.edit("team", 1, "forgot @alice");
        dispatcher.pass(SOON);
        server.markRead(server.signIn("alice", "correct horse").token(), "team", 1);
        dispatcher.pass(SOON);
        assertThat(team().mentions()).isZero();
    }

    @Test
    void whoIsBlockedMentionsEverybodyButMe() {
        start();
        server.post("team", "bob", "@room, lunch");
        dispatcher.pass(SOON);
        assertThat(team().mentions()).isEqualTo(1);
        block(true);
        assertThat(team().mentions()).isZero();
        server.post("team", "bob", "@room, dinner");
        dispatcher.pass(SOON);
        assertThat(team().mentions()).isZero();
        assertThat(arrived).hasSize(1);
        block(false);
        assertThat(team().mentions()).isEqualTo(2);
    }

    @Test
    void withoutAConnectionItIsAskedOnceThereIsOne() {
        server.post("team", "bob", "one, @alice");
        start();
        server.edit("team", 1, "one");
        dispatcher.runRounds(2);
        server.weather(Weather.AWAY);
        dispatcher.pass(Duration.ofMinutes(5));
        assertThat(team().mentions()).isEqualTo(1);
        server.weather(Weather.FINE);
        session.reconnectNow();
        dispatcher.pass(SOON);
        assertThat(team().mentions()).isZero();
    }

    private void block(boolean blocked) {
        session.moderationCalls().block("bob", blocked, () -> {}, failure -> {});
        dispatcher.pass(SOON);
    }

    private void start() {
        session.start();
        dispatcher.pass(Duration.ofSeconds(1));
    }

    private RoomSummary team() {
        return session.rooms().find("team").orElseThrow();
    }

    private long lists() {
        return server.calls().stream().filter("listRooms"::equals).count();
    }
}
