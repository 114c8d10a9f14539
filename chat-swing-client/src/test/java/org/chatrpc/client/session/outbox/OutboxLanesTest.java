package org.chatrpc.client.session.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.chatrpc.client.base.Backoff;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.session.model.outgoing.Outgoing;
import org.chatrpc.client.session.model.outgoing.OutgoingMessage;
import org.chatrpc.client.session.outbox.Unsent.State;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.MemoryOutbox;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rooms of one outbox: ordered within each, independent of each other. */
class OutboxLanesTest {

    private static final Refusal BROKEN = new Refusal("INTERNAL", "Incident 1.", true, Optional.empty(), "");

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final MemoryOutbox store = alice.store();
    private final ChatSession session = alice.session();

    @BeforeEach
    void start() {
        for (String room : List.of("design", "ops")) {
            server.createRoom(session.account().token(), new NewRoom(room, room, "", RoomKind.PUBLIC));
        }
        server.refuse("cursed", BROKEN);
        session.start();
        dispatcher.runRounds(4);
    }

    @Test
    void aMessageThatTheServerNeverTakesHoldsUpItsOwnRoomOnly() {
        session.send("general", "cursed");
        session.send("general", "behind it");
        session.send("design", "elsewhere");
        dispatcher.pass(Duration.ofMinutes(5));
        session.send("ops", "later");
        dispatcher.runRounds(3);
        assertThat(server.bodies("design")).containsExactly("elsewhere");
        assertThat(server.bodies("ops")).containsExactly("later");
        assertThat(server.bodies("general")).isEmpty();
        assertThat(session.outbox().entries().get())
                .extracting(Unsent::state, Unsent::reason)
                .containsExactly(tuple(State.RETRIED, "Incident 1."), tuple(State.WAITING, ""));
    }

    @Test
    void discardingTheMessageThatIsRetriedLetsTheNextOneGoAtOnce() {
        OutgoingMessage cursed = session.send("general", "cursed");
        session.send("general", "behind it");
        dispatcher.pass(Duration.ofMinutes(5));
        session.outbox().discard(cursed.clientMessageId());
        dispatcher.runRounds(2);
        assertThat(server.bodies("general")).containsExactly("behind it");
        assertThat(session.outbox().entries().get()).isEmpty();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(store.load()).isEmpty();
    }

    @Test
    void aMessageDiscardedWhileItIsBeingSentIsNotSentAgain() {
        OutgoingMessage cursed = session.send("general", "cursed");
        dispatcher.runCalls();
        session.outbox().discard(cursed.clientMessageId());
        dispatcher.pass(Duration.ofMinutes(1));
        assertThat(server.calls().stream().filter("sendMessage"::equals)).hasSize(1);
        assertThat(session.outbox().entries().get()).isEmpty();
    }

    @Test
    void aMessageDiscardedTooLateIsShownAsItIsOnTheServer() {
        Conversation general = session.open("general");
        OutgoingMessage sent = session.send("general", "on its way");
        dispatcher.runCalls();
        session.outbox().discard(sent.clientMessageId());
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(server.bodies("general")).containsExactly("on its way");
        assertThat(general.transcript().messages())
                .extracting(ChatMessage::body)
                .containsExactly("on its way");
    }

    @Test
    void afterARestartTheOtherRoomsStillGoOn() {
        session.send("general", "cursed");
        server.weather(Weather.AWAY);
        session.send("design", "from before the restart");
        dispatcher.pass(Duration.ofSeconds(10));
        session.close();
        server.weather(Weather.FINE);
        ChatSession again = alice.again();
        again.start();
        dispatcher.pass(Duration.ofSeconds(10));
        assertThat(server.bodies("design")).containsExactly("from before the restart");
        assertThat(store.load())
                .extracting(unsent -> ((OutgoingMessage) unsent.wanted()).body())
                .containsExactly("cursed");
    }

    @Test
    void afterAnOutageEachRoomGetsItsMessagesInOrder() {
        server.weather(Weather.AWAY);
        for (int i = 1; i <= 9; i++) {
            session.send(List.of("general", "design", "ops").get(i % 3), "message " + i);
        }
        dispatcher.pass(Duration.ofMinutes(2));
        server.weather(Weather.FINE);
        dispatcher.pass(Duration.ofSeconds(20));
        assertThat(server.bodies("ops")).containsExactly("message 2", "message 5", "message 8");
        assertThat(server.bodies("design")).containsExactly("message 1", "message 4", "message 7");
        assertThat(server.bodies("general")).containsExactly("message 3", "message 6", "message 9");
    }

    @Test
    void tryingAgainDoesNotWaitForTheBackOff() {
        OutgoingMessage slow = session.send("general", "slow");
        server.refuse("slow", new Refusal("RATE_LIMITED", "Later.", true, Optional.of(Duration.ofMinutes(9)), ""));
        dispatcher.pass(Duration.ofSeconds(5));
        long before = server.calls().stream().filter("sendMessage"::equals).count();
        session.outbox().tryAgain(slow.clientMessageId());
        dispatcher.runRounds(2);
        assertThat(server.calls().stream().filter("sendMessage"::equals)).hasSize((int) before + 1);
    }

    @Test
    void sendsToAFewRoomsAtOnceAndToAllInTurn() {
        List<Integer> callsPerRound = new ArrayList<>();
        List<String> sent = new ArrayList<>();
        Outbox outbox =
                new Outbox(new MemoryOutbox(), dispatcher, () -> new Backoff(new Random(1)), new RecordingSender(sent));
        IntStream.range(0, 10)
                .forEach(i ->
                        outbox.add(OutgoingMessage.write("room" + i, "first", Optional.empty(), dispatcher.instant())));
        IntStream.range(0, 10)
                .forEach(i -> outbox.add(
                        OutgoingMessage.write("room" + i, "second", Optional.empty(), dispatcher.instant())));
        outbox.open(() -> {});
        for (int round = 0; round < 12; round++) {
            int before = sent.size();
            dispatcher.runCalls();
            callsPerRound.add(sent.size() - before);
        }
        assertThat(callsPerRound).allMatch(calls -> calls <= OutboxLanes.MAX_CALLS);
        assertThat(sent).hasSize(20);
        // Nobody is served twice before everybody was served once.
        assertThat(sent.subList(0, 10)).allMatch(text -> text.endsWith("first"));
        assertThat(outbox.entries().get()).isEmpty();
    }

    private record RecordingSender(List<String> sent) implements OutboxSender {

        @Override
        public OutboxSender.Answer send(Outgoing wanted) {
            sent.add(wanted.room() + " " + ((OutgoingMessage) wanted).body());
            return new OutboxSender.Answer(0, () -> {});
        }

        @Override
        public void delayed(Exception cause) {
            throw new AssertionError(cause);
        }
    }
}
