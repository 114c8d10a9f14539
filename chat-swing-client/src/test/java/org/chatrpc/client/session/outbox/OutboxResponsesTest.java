package org.chatrpc.client.session.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.Reaction;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.MemoryOutbox;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reactions and answers on their way through the outbox, and what the feed says of those of others. */
class OutboxResponsesTest {

    private static final String THUMB = "\uD83D\uDC4D";
    private static final String HEART = "\u2764\uFE0F";

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final MemoryOutbox store = alice.store();
    private final ChatSession session = alice.session();
    private Conversation general;

    @BeforeEach
    void start() {
        server.signUp("bob", "correct horse", "Bob");
        server.post("general", "bob", "Lunch?");
        session.start();
        general = session.open("general");
        dispatcher.pass(Duration.ofSeconds(1));
    }

    @Test
    void aReactionIsShownWithoutWaitingForTheFeedAndCountedOnce() {
        session.changes().react(first(), THUMB, true);
        dispatcher.runRounds(2);
        assertThat(reactions()).containsExactly(new Reaction(THUMB, 1, List.of("alice"), true));
        server.react("general", 1, "bob", THUMB, true);
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(reactions()).containsExactly(new Reaction(THUMB, 2, List.of("alice", "bob"), true));
        assertThat(session.outbox().entries().get()).isEmpty();
    }

    @Test
    void reactionsMadeOfflineSurviveARestartAndAreSentOnceInOrder() {
        server.weather(Weather.AWAY);
        session.changes().react(first(), THUMB, true);
        session.changes().react(first(), HEART, true);
        session.changes().react(first(), THUMB, false);
        dispatcher.pass(Duration.ofSeconds(30));
        session.close();
        assertThat(store.load()).hasSize(3);
        server.weather(Weather.FINE);
        server.loseReceipts(2);
        ChatSession again = alice.again();
        again.start();
        Conversation reopened = again.open("general");
        dispatcher.pass(Duration.ofSeconds(20));
        assertThat(reopened.transcript().find(1).orElseThrow().responses().reactions())
                .containsExactly(new Reaction(HEART, 1, List.of("alice"), true));
        assertThat(store.load()).isEmpty();
    }

    @Test
    void aRefusedReactionIsDroppedAndTold() {
        server.refuseNextResponse(new Refusal("LIMIT_REACHED", "Enough.", false, Optional.empty(), "emoji"));
        session.changes().react(first(), THUMB, true);
        session.send("general", "after");
        dispatcher.pass(Duration.ofSeconds(5));
        assertThat(session.outbox().entries().get()).isEmpty();
        assertThat(session.outbox().dropped().get()).map(Unsent::failed).contains(true);
        assertThat(server.bodies("general")).containsExactly("Lunch?", "after");
        assertThat(reactions()).isEmpty();
    }

    @Test
    void pinsMadeOfflineSurviveARestartAndAreSentOnceInOrder() {
        server.setMemberRole(session.account().token(), "general", "alice", Role.OWNER);
        server.weather(Weather.AWAY);
        session.changes().pin(first(), true);
        session.changes().pin(first(), false);
        session.changes().pin(first(), true);
        dispatcher.pass(Duration.ofSeconds(30));
        session.close();
        assertThat(store.load()).hasSize(3);
        server.weather(Weather.FINE);
        server.loseReceipts(2);
        ChatSession again = alice.again();
        again.start();
        Conversation reopened = again.open("general");
        dispatcher.pass(Duration.ofSeconds(20));
        assertThat(reopened.transcript().find(1).orElseThrow().responses().pinnedAt())
                .isPresent();
        assertThat(store.load()).isEmpty();
    }

    @Test
    void aRefusedPinIsDroppedAndTold() {
        session.changes().pin(first(), true);
        session.send("general", "after");
        dispatcher.pass(Duration.ofSeconds(5));
        assertThat(session.outbox().entries().get()).isEmpty();
        assertThat(session.outbox().dropped().get()).map(Unsent::failed).contains(true);
        assertThat(server.bodies("general")).containsExactly("Lunch?", "after");
    }

    @Test
    void anEmojiIsTheSameWithAndWithoutItsSelector() {
        server.react("general", 1, "bob", HEART, true);
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(first().responses().with("alice", "\u2764", true).reactions())
                .containsExactly(new Reaction(HEART, 2, List.of("bob", "alice"), true));
        assertThat(first().responses().with("bob", "\u2764", false).reactions()).isEmpty();
    }

    @Test
    void answersAreCountedAtTheMessageThatBeganTheThread() {
        session.send("general", "mine", Optional.of("general/1"));
        dispatcher.runRounds(2);
        assertThat(first().responses().replyCount()).isEqualTo(1);
        ChatMessage his = server.reply("general", "bob", "his", server.reply("general", "bob", "other", first()));
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(first().responses().replyCount()).isEqualTo(3);
        server.delete("general", his.number());
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(first().responses().replyCount()).isEqualTo(2);
        server.pin("general", 1, true);
        server.reply("general", "bob", "again", first());
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(first().responses().replyCount()).isEqualTo(3);
        assertThat(first().responses().pinnedAt()).isPresent();
    }

    @Test
    void theCountIsExactWhereTheAnswersAreNotLoaded() {
        for (int i = 0; i < 700; i++) {
            server.post("general", "bob", "filler " + i);
        }
        dispatcher.pass(Duration.ofSeconds(2));
        general.follow(false);
        general.toMessage(1);
        dispatcher.pass(Duration.ofSeconds(2));
        assertThat(general.attached().get()).isFalse();
        server.reply("general", "bob", "far away", first());
        ChatMessage gone = server.reply("general", "bob", "and gone", first());
        server.delete("general", gone.number());
        dispatcher.pass(Duration.ofSeconds(2));
        assertThat(first().responses().replyCount()).isEqualTo(1);
    }

    private List<Reaction> reactions() {
        return first().responses().reactions();
    }

    private ChatMessage first() {
        return general.transcript().find(1).orElseThrow();
    }
}
