package org.chatrpc.client.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.chatrpc.client.chat.Row.MessageRow;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.ServerAddress;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.MemoryOutbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConversationModelTest {

    private final ManualDispatcher dispatcher = new ManualDispatcher();
    private final InMemoryServer server = new InMemoryServer(dispatcher.instant()).withoutHolding();
    private ChatSession session;
    private ConversationModel model;

    @BeforeEach
    void open() {
        server.signUp("bob", "correct horse", "Bob");
        session = new ChatSession(
                server.signUp("alice", "correct horse", "Alice"),
                ServerAddress.LOCAL,
                server,
                new MemoryOutbox(),
                dispatcher,
                dispatcher,
                new Random(1));
        session.start();
        dispatcher.runRounds(3);
        model = new ConversationModel(session, session.rooms().find("general").orElseThrow(), ZoneOffset.UTC);
        dispatcher.runRounds(3);
    }

    @Test
    void whatIsSentIsSeenAtOnceAndThenAsStoredInTheSameRow() {
        model.send("hello");
        assertThat(messages()).hasSize(1);
        assertThat(messages().get(0).delivery()).isEqualTo(Delivery.SENDING);
        String key = messages().get(0).key();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(messages()).hasSize(1);
        assertThat(messages().get(0).delivery()).isEqualTo(Delivery.STORED);
        assertThat(messages().get(0).key()).isEqualTo(key);
        assertThat(messages().get(0).number()).isEqualTo(1);
    }

    @Test
    void emptyAndTooLongTextsAreNotTaken() {
        assertThat(model.send(" \n ")).isFalse();
        assertThat(model.send("x".repeat(MessageText.LIMIT + 1))).isFalse();
        assertThat(model.send("x".repeat(MessageText.LIMIT))).isTrue();
    }

    @Test
    void whatWaitsForTheServerIsShownAsSending() {
        server.weather(Weather.AWAY);
        model.send("waiting");
        dispatcher.pass(Duration.ofSeconds(30));
        assertThat(messages().get(0).delivery()).isEqualTo(Delivery.SENDING);
    }

    @Test
    void readingToTheEndMarksItRead() {
        server.post("general", "bob", "one");
        dispatcher.pass(Duration.ofSeconds(1));
        model.seenToEnd();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(server.readNumber("general", "alice")).isEqualTo(1);
    }

    @Test
    void aClosedConversationFollowsNoMore() {
        model.close();
        server.post("general", "bob", "one");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(messages()).isEmpty();
    }

    private List<MessageRow> messages() {
        return model.rows().get().stream()
                .filter(MessageRow.class::isInstance)
                .map(MessageRow.class::cast)
                .toList();
    }
}
