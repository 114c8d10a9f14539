package org.chatrpc.client.session.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.MemoryOutbox;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A deletion that could still have been undone when the client is closed. */
class OutboxClosingTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final MemoryOutbox store = alice.store();
    private final ChatSession session = alice.session();
    private final List<String> events = new ArrayList<>();
    private Conversation general;

    @BeforeEach
    void start() {
        server.post("general", "alice", "secret");
        session.start();
        general = session.open("general");
        dispatcher.pass(Duration.ofSeconds(1));
        session.changes().delete(general.transcript().find(1).orElseThrow(), "");
        dispatcher.pass(Duration.ofSeconds(1));
    }

    @Test
    void isSentBeforeTheWindowCloses() {
        assertThat(server.calls()).doesNotContain("deleteMessage");
        session.close(() -> events.add("closed"));
        dispatcher.pass(Duration.ofMillis(1));
        assertThat(server.calls()).contains("deleteMessage");
        assertThat(store.load()).isEmpty();
        assertThat(events).containsExactly("closed");
    }

    @Test
    void isSentBeforeSigningOut() {
        session.signOut(() -> events.add("signed out"));
        assertThat(events).isEmpty();
        dispatcher.pass(Duration.ofMillis(1));
        assertThat(events).containsExactly("signed out");
        assertThat(server.calls()).containsSubsequence("deleteMessage", "signOut");
        assertThat(store.load()).isEmpty();
    }

    @Test
    void whoWaitsForTheSignOutIsToldAlsoIfTheServerIsAway() {
        server.weather(Weather.AWAY);
        session.signOut(() -> events.add("signed out"));
        dispatcher.pass(OutboxClosing.TIMEOUT.plusSeconds(1));
        assertThat(events).containsExactly("signed out");
    }

    @Test
    void staysForTheNextStartIfTheServerIsAway() {
        server.weather(Weather.AWAY);
        session.close(() -> events.add("closed"));
        dispatcher.pass(OutboxClosing.TIMEOUT);
        assertThat(events).containsExactly("closed");
        assertThat(store.load()).hasSize(1);
        server.weather(Weather.FINE);
        alice.again().start();
        dispatcher.pass(Duration.ofSeconds(10));
        assertThat(store.load()).isEmpty();
        assertThat(server.calls()).contains("deleteMessage");
    }

    @Test
    void whoWaitsForTheEndIsToldAlsoIfItIsClosedTwice() {
        session.close(() -> events.add("first"));
        session.close(() -> events.add("second"));
        dispatcher.pass(OutboxClosing.TIMEOUT);
        session.close(() -> events.add("third"));
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(events).containsExactly("first", "second", "third");
    }

    @Test
    void closingWaitsNoLongerThanAMomentForAMessageBeforeIt() {
        server.refuse("slow", new Refusal("RATE_LIMITED", "Later.", true, Optional.of(Duration.ofMinutes(9)), ""));
        ChatSession again = alice.again();
        again.start();
        Conversation reopened = again.open("general");
        dispatcher.pass(Duration.ofSeconds(10));
        again.send("general", "slow");
        dispatcher.pass(Duration.ofSeconds(1));
        server.post("general", "alice", "other");
        dispatcher.pass(Duration.ofSeconds(1));
        ChatMessage other = reopened.transcript().find(2).orElseThrow();
        again.changes().delete(other, "");
        again.close(() -> events.add("closed"));
        dispatcher.pass(OutboxClosing.TIMEOUT.minusMillis(1));
        assertThat(events).isEmpty();
        dispatcher.pass(Duration.ofMillis(2));
        assertThat(events).containsExactly("closed");
    }

    @Test
    void canBeUndoneByACommandWhileItWaits() {
        assertThat(session.changes().undoable().get()).isTrue();
        assertThat(session.changes().undo()).contains(Undone.DELETION);
        assertThat(session.changes().undoable().get()).isFalse();
        assertThat(session.changes().undo()).isEmpty();
        dispatcher.pass(MessageChanges.UNDO.plusSeconds(1));
        assertThat(server.bodies("general")).containsExactly("secret");
        assertThat(server.calls()).doesNotContain("deleteMessage");
    }
}
