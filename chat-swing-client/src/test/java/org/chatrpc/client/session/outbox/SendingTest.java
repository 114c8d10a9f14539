package org.chatrpc.client.session.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.session.feed.ConnectionState;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.outgoing.OutgoingMessage;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.MemoryOutbox;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sending a message: saved first, sent until there is a receipt, stored once. */
class SendingTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final MemoryOutbox store = alice.store();
    private final ChatSession session = alice.session();

    @BeforeEach
    void start() {
        server.signUp("bob", "correct horse", "Bob");
        session.start();
        dispatcher.runRounds(4);
    }

    @Test
    void retryAfterALostReceiptKeepsTheIdSoTheMessageExistsOnce() {
        Conversation general = session.open("general");
        server.loseReceipts(3);
        session.send("general", "exactly once");
        dispatcher.pass(Duration.ofMinutes(1));
        assertThat(server.bodies("general")).containsExactly("exactly once");
        assertThat(bodies(general)).containsExactly("exactly once");
        assertThat(session.outbox().entries().get()).isEmpty();
        assertThat(store.load()).isEmpty();
    }

    @Test
    void messagesWrittenDuringAnOutageArriveInOrderAfterwards() {
        server.weather(Weather.AWAY);
        IntStream.rangeClosed(1, 5).forEach(i -> session.send("general", "message " + i));
        dispatcher.pass(Duration.ofMinutes(2));
        assertThat(store.load()).hasSize(5);
        assertThat(session.connection().get()).isInstanceOf(ConnectionState.Away.class);
        server.weather(Weather.FINE);
        dispatcher.pass(Duration.ofSeconds(20));
        assertThat(server.bodies("general"))
                .containsExactly("message 1", "message 2", "message 3", "message 4", "message 5");
        assertThat(store.load()).isEmpty();
    }

    @Test
    void aMessageThatGetsThroughEndsTheWaitOfTheFeed() {
        server.weather(Weather.AWAY);
        session.send("general", "first to notice");
        dispatcher.pass(Duration.ofMinutes(2));
        server.weather(Weather.FINE);
        while (session.connection().get() instanceof ConnectionState.Away away
                && dispatcher.instant().isBefore(away.nextAttempt())
                && server.bodies("general").isEmpty()) {
            dispatcher.pass(Duration.ofMillis(20));
        }
        assertThat(server.bodies("general")).containsExactly("first to notice");
        dispatcher.runRounds(2);
        assertThat(session.connection().get()).isEqualTo(new ConnectionState.Online());
    }

    @Test
    void aMessageGoesToDiskBeforeItGoesToTheServer() {
        session.send("general", "on disk first");
        assertThat(store.load()).isEmpty();
        dispatcher.runCalls();
        assertThat(store.load()).hasSize(1);
        assertThat(server.bodies("general")).isEmpty();
        dispatcher.runRounds(2);
        assertThat(server.bodies("general")).containsExactly("on disk first");
    }

    @Test
    void aNewClientSendsUnsentMessagesOfTheOldOneOnce() {
        server.loseReceipts(1);
        session.send("general", "sent, but the receipt was lost");
        session.send("general", "never sent");
        dispatcher.runRounds(2);
        session.close();
        alice.again().start();
        dispatcher.pass(Duration.ofSeconds(5));
        assertThat(server.bodies("general")).containsExactly("sent, but the receipt was lost", "never sent");
        assertThat(store.load()).isEmpty();
    }

    @Test
    void closingWaitsUntilTheLastMessageIsOnDisk() {
        session.send("general", "typed just before closing");
        AtomicInteger closed = new AtomicInteger();
        session.close(closed::incrementAndGet);
        assertThat(closed).hasValue(0);
        dispatcher.runRounds(3);
        assertThat(closed).hasValue(1);
        assertThat(store.load()).hasSize(1);
    }

    @Test
    void aRefusedMessageIsMarkedAndDoesNotBlockTheNext() {
        server.refuseNextSend(refusal("NOT_PERMITTED", false));
        OutgoingMessage refused = session.send("general", "refused");
        session.send("general", "fine");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(server.bodies("general")).containsExactly("fine");
        assertThat(session.outbox().entries().get()).containsExactly(Unsent.failed(refused, "Not now."));
        assertThat(store.load()).hasSize(1);
        session.outbox().tryAgain(refused.clientMessageId());
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(server.bodies("general")).containsExactly("fine", "refused");
    }

    @Test
    void aDiscardedMessageIsDeletedPermanently() {
        server.refuseNextSend(refusal("NOT_PERMITTED", false));
        OutgoingMessage refused = session.send("general", "refused");
        dispatcher.pass(Duration.ofSeconds(1));
        session.outbox().discard(refused.clientMessageId());
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(session.outbox().entries().get()).isEmpty();
        assertThat(store.load()).isEmpty();
        assertThat(server.bodies("general")).isEmpty();
    }

    @Test
    void aRetryableRefusalIsNotRetriedBeforeTheRequestedTime() {
        server.refuseNextSend(new Refusal("RATE_LIMITED", "Slow down.", true, Optional.of(Duration.ofSeconds(30)), ""));
        session.send("general", "later");
        dispatcher.pass(Duration.ofSeconds(29));
        assertThat(server.bodies("general")).isEmpty();
        dispatcher.pass(Duration.ofSeconds(2));
        assertThat(server.bodies("general")).containsExactly("later");
    }

    @Test
    void sendingMarksTheRoomAsReadOnTheServerToo() {
        server.post("general", "bob", "question");
        session.send("general", "answer");
        dispatcher.pass(Duration.ofSeconds(5));
        assertThat(server.summary("general", "alice").unread()).isZero();
    }

    @Test
    void anEndedSessionKeepsTheOutbox() {
        server.weather(Weather.AWAY);
        session.send("general", "kept");
        dispatcher.pass(Duration.ofSeconds(1));
        server.revokeSessions();
        server.weather(Weather.FINE);
        dispatcher.pass(Duration.ofSeconds(20));
        assertThat(session.connection().get()).isEqualTo(new ConnectionState.Ended());
        assertThat(store.load()).hasSize(1);
    }

    private static List<String> bodies(Conversation conversation) {
        return conversation.transcript().messages().stream()
                .map(ChatMessage::body)
                .toList();
    }

    private static Refusal refusal(String code, boolean retryable) {
        return new Refusal(code, "Not now.", retryable, Optional.empty(), "");
    }
}
