package org.chatrpc.client.session.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.conversation.Conversation.Extent;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The window of a room's messages: bounded, without a gap, and where the reader left it. */
class ConversationWindowTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final ChatSession session = alice.session();

    @BeforeEach
    void start() {
        server.signUp("bob", "correct horse", "Bob");
        session.start();
        dispatcher.runRounds(2);
    }

    @Test
    void aRoomOfAHundredThousandMessagesIsReadToItsBeginningAndBackInAWindowOfSixHundred() {
        post(100_000);
        server.expireCursors();
        Conversation general = open();
        general.follow(false);
        long oldest = general.transcript().first().orElseThrow();
        while (general.extent().get() != Extent.COMPLETE) {
            general.loadOlder();
            dispatcher.runRounds(2);
            long now = check(general);
            assertThat(now).isLessThan(oldest).isGreaterThanOrEqualTo(oldest - Conversation.PAGE);
            oldest = now;
        }
        assertThat(oldest).isEqualTo(1);
        assertThat(general.attached().get()).isFalse();
        long newest = general.transcript().last();
        while (!general.attached().get()) {
            general.loadNewer();
            dispatcher.runRounds(2);
            check(general);
            long now = general.transcript().last();
            assertThat(now).isGreaterThan(newest).isLessThanOrEqualTo(newest + Conversation.PAGE);
            newest = now;
        }
        assertThat(newest).isEqualTo(100_000);
    }

    @Test
    void followingABusyRoomHoldsNoMoreThanTheWindow() {
        Conversation general = open();
        for (int i = 0; i < 100; i++) {
            post(90);
            dispatcher.pass(Duration.ofMillis(100));
            check(general);
            assertThat(general.transcript().last()).isEqualTo(90L * (i + 1));
        }
    }

    @Test
    void scrolledUpNothingVisibleIsDropped() {
        post(200);
        Conversation general = open();
        general.follow(false);
        long first = general.transcript().first().orElseThrow();
        for (int i = 0; i < 30; i++) {
            post(90);
            dispatcher.pass(Duration.ofMillis(100));
            assertThat(general.transcript().first()).hasValue(first);
            check(general);
        }
        assertThat(general.attached().get()).isFalse();
        assertThat(session.rooms().find("general").orElseThrow().lastNumber()).isEqualTo(2_900);
        general.toNewest();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(general.attached().get()).isTrue();
        assertThat(general.transcript().last()).isEqualTo(2_900);
    }

    @Test
    void messagesPostedDuringAPageLoadAreNotMissed() {
        post(300);
        Conversation general = open();
        general.toMessage(100);
        dispatcher.runRounds(2);
        assertThat(general.transcript().find(100)).isPresent();
        general.toNewest();
        post(3);
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(general.transcript().last()).isEqualTo(303);
        check(general);
    }

    @Test
    void aMessageFarAwayIsShownWithItsSurroundings() {
        post(5_000);
        Conversation general = open();
        general.toMessage(2_000);
        dispatcher.runRounds(3);
        assertThat(general.transcript().first().orElseThrow()).isLessThan(2_000);
        assertThat(general.transcript().last()).isGreaterThan(2_000).isLessThan(5_000);
        assertThat(general.attached().get()).isFalse();
        server.edit("general", 2_000, "edited out of the live end");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(general.transcript().find(2_000).orElseThrow().body()).startsWith("edited");
    }

    @Test
    void afterALongAbsenceAReaderAtTheEndSeesTheNewestPage() {
        post(100);
        Conversation general = open();
        absence(5_000);
        assertThat(general.attached().get()).isTrue();
        assertThat(general.transcript().last()).isEqualTo(5_100);
        assertThat(general.transcript().size()).isEqualTo(Conversation.PAGE);
    }

    @Test
    void afterALongAbsenceAViewScrolledUpIsKeptAndShowsEdits() {
        post(100);
        Conversation general = open();
        general.follow(false);
        List<Long> before = numbers(general);
        server.weather(Weather.AWAY);
        dispatcher.pass(Duration.ofMinutes(1));
        server.edit("general", 80, "edited while away");
        absence(5_000);
        assertThat(numbers(general)).isEqualTo(before);
        assertThat(general.attached().get()).isFalse();
        assertThat(general.transcript().find(80).orElseThrow().body()).isEqualTo("edited while away");
        general.loadNewer();
        dispatcher.runRounds(3);
        check(general);
        assertThat(general.transcript().last()).isEqualTo(160);
    }

    @Test
    void aFailedPageIsRetriedButNotInATightLoop() {
        post(300);
        Conversation general = open();
        server.weather(Weather.AWAY);
        general.loadOlder();
        dispatcher.pass(Duration.ofMinutes(1));
        assertThat(general.loading().get()).isTrue();
        assertThat(server.calls().stream().filter("readHistory"::equals)).hasSizeLessThan(30);
        server.weather(Weather.FINE);
        dispatcher.pass(Duration.ofMinutes(1));
        assertThat(general.transcript().first()).hasValue(181);
    }

    @Test
    void aHiddenRoomMakesNoCalls() {
        server.weather(Weather.AWAY);
        session.open("general");
        dispatcher.pass(Duration.ofSeconds(10));
        session.leave("general");
        int before = server.calls().size();
        dispatcher.pass(Duration.ofMinutes(1));
        assertThat(server.calls().subList(before, server.calls().size())).doesNotContain("readHistory");
    }

    @Test
    void roomsThatAreNotShownKeepLittleAndTheLeastRecentOnesNothing() {
        SessionToken bob = server.signIn("bob", "correct horse").token();
        List<String> rooms = IntStream.range(0, 30).mapToObj(i -> "room" + i).toList();
        for (String room : rooms) {
            server.createRoom(bob, new NewRoom(room, room, "", RoomKind.PUBLIC));
            server.inviteMember(bob, room, "alice");
            IntStream.range(0, 500).forEach(i -> server.post(room, "bob", "m" + i));
        }
        dispatcher.pass(Duration.ofSeconds(5));
        for (String room : rooms) {
            Conversation conversation = session.open(room);
            conversation.follow(false);
            for (int i = 0; i < 8; i++) {
                dispatcher.runRounds(2);
                conversation.loadOlder();
            }
            dispatcher.runRounds(2);
            session.leave(room);
        }
        assertThat(session.heldMessages()).isLessThanOrEqualTo(Conversations.CACHE_SIZE * 2 * Conversation.PAGE);
        Conversation again = session.open("room29");
        assertThat(again.transcript().last()).isEqualTo(500);
        assertThat(again.transcript().size()).isPositive();
        IntStream.range(0, 1_000).forEach(i -> server.post("room28", "bob", "while hidden " + i));
        dispatcher.pass(Duration.ofSeconds(5));
        assertThat(session.heldMessages()).isLessThanOrEqualTo(Conversations.CACHE_SIZE * 2 * Conversation.PAGE);
    }

    @Test
    void aRoomThatWasLeftIsForgottenAndReadAnewWhenItIsJoinedAgain() {
        post(10);
        Conversation before = session.open("general");
        dispatcher.pass(Duration.ofSeconds(2));
        server.leaveRoom(session.account().token(), "general");
        dispatcher.pass(Duration.ofSeconds(2));
        session.leave("general");
        assertThat(session.heldMessages()).isZero();
        post(10);
        server.joinRoom(session.account().token(), "general");
        dispatcher.pass(Duration.ofSeconds(2));
        Conversation again = session.open("general");
        dispatcher.pass(Duration.ofSeconds(2));
        assertThat(again.transcript().messages()).hasSize(20);
        assertThat(before).isNotSameAs(again);
    }

    @Test
    void messagesOfOthersBeforeMyFirstInAnEmptyRoomAreLoadedToo() {
        Conversation general = open();
        post(80);
        general.confirm(server.post("general", "alice", "mine"));
        dispatcher.pass(Duration.ofSeconds(1));
        check(general);
        assertThat(numbers(general)).hasSizeGreaterThan(Conversation.PAGE).endsWith(80L, 81L);
    }

    /** Checks for gaps, order and size; returns the oldest number. */
    private static long check(Conversation conversation) {
        long first = conversation.transcript().first().orElseThrow();
        assertThat(numbers(conversation))
                .hasSizeLessThanOrEqualTo(Conversation.WINDOW)
                .isEqualTo(
                        LongStream.rangeClosed(first, conversation.transcript().last())
                                .boxed()
                                .toList());
        return first;
    }

    private static List<Long> numbers(Conversation conversation) {
        return conversation.transcript().messages().stream()
                .map(ChatMessage::number)
                .toList();
    }

    private Conversation open() {
        Conversation general = session.open("general");
        dispatcher.pass(Duration.ofSeconds(1));
        return general;
    }

    private void absence(int messages) {
        server.weather(Weather.AWAY);
        dispatcher.pass(Duration.ofMinutes(1));
        post(messages);
        server.weather(Weather.FINE);
        session.reconnectNow();
        dispatcher.pass(Duration.ofSeconds(2));
    }

    private void post(int count) {
        IntStream.range(0, count).forEach(i -> server.post("general", "bob", "message"));
    }
}
