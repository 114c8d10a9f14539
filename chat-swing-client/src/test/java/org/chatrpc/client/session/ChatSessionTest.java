package org.chatrpc.client.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.session.feed.ConnectionState;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChatSessionTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final ChatSession session = alice.session();

    @BeforeEach
    void start() {
        server.signUp("bob", "correct horse", "Bob");
        session.start();
        dispatcher.runRounds(4);
    }

    @Test
    void theOpenRoomShowsWhatOthersWrite() {
        Conversation general = session.open("general");
        dispatcher.runRounds(2);
        server.post("general", "bob", "one");
        server.post("general", "bob", "two");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(bodies(general)).containsExactly("one", "two");
        assertThat(session.connection().get()).isEqualTo(new ConnectionState.Online());
    }

    @Test
    void reconnectingManyTimesMakesOneCall() {
        server.weather(Weather.AWAY);
        dispatcher.pass(Duration.ofSeconds(10));
        for (int i = 0; i < 50; i++) {
            session.reconnectNow();
        }
        assertThat(dispatcher.waitingCalls()).isEqualTo(1);
    }

    @Test
    void afterAnOutageTheFeedContinuesFromTheSameCursor() {
        Conversation general = session.open("general");
        dispatcher.runRounds(2);
        server.post("general", "bob", "before");
        dispatcher.pass(Duration.ofSeconds(1));
        server.weather(Weather.AWAY);
        dispatcher.pass(Duration.ofMinutes(5));
        server.post("general", "bob", "meanwhile 1");
        server.post("general", "bob", "meanwhile 2");
        server.weather(Weather.FINE);
        session.reconnectNow();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(bodies(general)).containsExactly("before", "meanwhile 1", "meanwhile 2");
        assertThat(server.calls().stream().filter("listRooms"::equals)).hasSize(1);
    }

    @Test
    void anExpiredCursorStartsAgainFromTheListAndTheNewestPage() {
        Conversation general = session.open("general");
        server.post("general", "bob", "old");
        dispatcher.pass(Duration.ofSeconds(1));
        server.weather(Weather.AWAY);
        dispatcher.pass(Duration.ofSeconds(5));
        IntStream.rangeClosed(1, 200).forEach(i -> server.post("general", "bob", "missed " + i));
        server.expireCursors();
        server.weather(Weather.FINE);
        dispatcher.pass(Duration.ofSeconds(20));
        assertThat(general.transcript().last()).isEqualTo(201);
        assertThat(bodies(general)).hasSize(60).endsWith("missed 200");
        assertThat(session.rooms().find("general").orElseThrow().lastNumber()).isEqualTo(201);
    }

    @Test
    void aLongBacklogIsReplacedByAFreshListOfRooms() {
        Conversation general = session.open("general");
        dispatcher.pass(Duration.ofSeconds(1));
        server.weather(Weather.AWAY);
        dispatcher.pass(Duration.ofMinutes(1));
        IntStream.rangeClosed(1, 5_000).forEach(i -> server.post("general", "bob", "missed " + i));
        server.weather(Weather.FINE);
        int before = server.calls().size();
        session.reconnectNow();
        dispatcher.runRounds(5);
        assertThat(server.calls().subList(before, server.calls().size()))
                .startsWith("receive", "listRooms")
                .filteredOn("listRooms"::equals)
                .hasSize(1);
        assertThat(general.transcript().last()).isEqualTo(5_000);
        assertThat(bodies(general)).hasSize(60);
        assertThat(general().unread()).isEqualTo(5_000);
    }

    @Test
    void readMarksReachTheServerEvenAfterAnOutage() {
        server.post("general", "bob", "one");
        dispatcher.pass(Duration.ofSeconds(1));
        server.weather(Weather.AWAY);
        session.markRead("general", 1);
        dispatcher.pass(Duration.ofSeconds(10));
        server.weather(Weather.FINE);
        dispatcher.pass(Duration.ofSeconds(30));
        assertThat(server.readNumber("general", "alice")).isEqualTo(1);
    }

    @Test
    void anEndedSessionMakesNoMoreCalls() {
        server.revokeSessions();
        dispatcher.pass(Duration.ofSeconds(1));
        int calls = server.calls().size();
        dispatcher.pass(Duration.ofMinutes(10));
        session.reconnectNow();
        dispatcher.runRounds(3);
        assertThat(server.calls()).hasSize(calls);
    }

    @Test
    void theNewestPageComesFirstAndOlderOnesOnDemand() {
        IntStream.rangeClosed(1, 150).forEach(i -> server.post("general", "bob", "m" + i));
        Conversation general = session.open("general");
        dispatcher.runRounds(3);
        assertThat(general.transcript().first()).hasValue(91);
        general.loadOlder();
        general.loadOlder();
        dispatcher.runRounds(3);
        assertThat(general.transcript().first()).hasValue(31);
        general.loadOlder();
        dispatcher.runRounds(3);
        assertThat(general.transcript().first()).hasValue(1);
        assertThat(general.extent().get()).isEqualTo(Conversation.Extent.COMPLETE);
        assertThat(bodies(general)).hasSize(150);
    }

    @Test
    void anEditReachesTheTranscript() {
        Conversation general = session.open("general");
        server.post("general", "bob", "tpyo");
        dispatcher.pass(Duration.ofSeconds(1));
        server.edit("general", 1, "typo");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(bodies(general)).containsExactly("typo");
    }

    @Test
    void aDeletionRemovesTheTextFromTheTranscriptAndTheMention() {
        Conversation general = session.open("general");
        server.post("general", "bob", "@alice oops");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(general().mentions()).isEqualTo(1);
        server.delete("general", 1);
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(bodies(general)).containsExactly("");
        assertThat(general.transcript().messages().get(0).deletedAt()).isPresent();
        assertThat(general().mentions()).isZero();
    }

    @Test
    void unreadCountsFollowMessagesAndReading() {
        server.post("general", "bob", "one");
        server.post("general", "bob", "two");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(general().unread()).isEqualTo(2);
        session.markRead("general", 1);
        assertThat(general().unread()).isEqualTo(1);
        session.markRead("general", 2);
        assertThat(general().unread()).isZero();
        dispatcher.pass(Duration.ofSeconds(5));
        assertThat(server.readNumber("general", "alice")).isEqualTo(2);
        assertThat(server.calls().stream().filter("markRead"::equals)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void ownMessagesAreNotUnread() {
        session.send("general", "mine");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(general().unread()).isZero();
    }

    @Test
    void roomsComeAndGoWithMembership() {
        SessionToken bob = server.signIn("bob", "correct horse").token();
        server.createRoom(bob, new NewRoom("secret", "Secret", "", RoomKind.PRIVATE));
        server.inviteMember(bob, "secret", "alice");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(session.rooms().find("secret")).isPresent();
        session.roomCalls().leave("secret", () -> {}, failure -> {});
        dispatcher.runRounds(2);
        assertThat(session.rooms().find("secret")).isEmpty();
    }

    @Test
    void theWaitBetweenAttemptsGrowsToALimit() {
        server.weather(Weather.AWAY);
        dispatcher.pass(Duration.ofMinutes(10));
        int before = server.calls().size();
        dispatcher.pass(Duration.ofMinutes(10));
        assertThat(server.calls().size() - before).isBetween(40, 81);
    }

    private RoomSummary general() {
        return session.rooms().find("general").orElseThrow();
    }

    private static List<String> bodies(Conversation conversation) {
        return conversation.transcript().messages().stream()
                .map(ChatMessage::body)
                .toList();
    }
}
