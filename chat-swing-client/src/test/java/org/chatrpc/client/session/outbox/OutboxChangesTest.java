package org.chatrpc.client.session.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.MessageRevision;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.model.outgoing.OutgoingChange;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.MemoryOutbox;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Edits and deletions on their way through the outbox. */
class OutboxChangesTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final MemoryOutbox store = alice.store();
    private final ChatSession session = alice.session();
    private Conversation general;

    @BeforeEach
    void start() {
        server.signUp("bob", "correct horse", "Bob");
        server.post("general", "alice", "tpyo");
        session.start();
        general = session.open("general");
        dispatcher.pass(Duration.ofSeconds(1));
    }

    @Test
    void anEditIsShownAtOnceWithoutWaitingForTheFeed() {
        session.changes().edit(first(), "typo");
        dispatcher.runRounds(2);
        assertThat(server.bodies("general")).containsExactly("typo");
        assertThat(first().body()).isEqualTo("typo");
        assertThat(first().revision()).isEqualTo(1);
        assertThat(session.outbox().entries().get()).isEmpty();
    }

    @Test
    void anEditMadeOfflineSurvivesARestartAndIsSentOnce() {
        server.weather(Weather.AWAY);
        session.changes().edit(first(), "typo");
        dispatcher.pass(Duration.ofSeconds(30));
        session.close();
        assertThat(store.load()).hasSize(1);
        server.weather(Weather.FINE);
        server.loseReceipts(2);
        alice.again().start();
        dispatcher.pass(Duration.ofSeconds(10));
        assertThat(server.bodies("general")).containsExactly("typo");
        assertThat(server.revisions("general", 1)).isEqualTo(1);
        assertThat(store.load()).isEmpty();
    }

    @Test
    void changesAndMessagesOfARoomArriveInOrder() {
        server.weather(Weather.AWAY);
        session.send("general", "before");
        session.changes().edit(first(), "one");
        session.changes().edit(first(), "two");
        session.send("general", "after");
        dispatcher.pass(Duration.ofSeconds(30));
        server.weather(Weather.FINE);
        dispatcher.pass(Duration.ofSeconds(20));
        assertThat(server.bodies("general")).containsExactly("two", "before", "after");
        assertThat(server.calls().stream().filter(call -> call.equals("sendMessage") || call.equals("editMessage")))
                .endsWith("sendMessage", "editMessage", "editMessage", "sendMessage");
        assertThat(session.outbox().entries().get()).isEmpty();
    }

    @Test
    void twoEditsInARowDoNotConflictWithEachOther() {
        session.changes().edit(first(), "one");
        session.changes().edit(first(), "two");
        server.loseReceipts(1);
        dispatcher.pass(Duration.ofSeconds(10));
        assertThat(server.bodies("general")).containsExactly("two");
        assertThat(session.outbox().entries().get()).isEmpty();
    }

    @Test
    void anEditThatALaterOneReplacedDoesNotFailByItself() {
        server.weather(Weather.AWAY);
        session.changes().edit(first(), "one");
        session.changes().edit(first(), "two");
        dispatcher.pass(Duration.ofSeconds(1));
        server.refuseNextSend(refusal("REVISION_CONFLICT"));
        server.weather(Weather.FINE);
        dispatcher.pass(Duration.ofSeconds(20));
        assertThat(server.bodies("general")).containsExactly("two");
        assertThat(session.outbox().entries().get()).isEmpty();
    }

    @Test
    void anEditOfAnOlderTextIsRefusedAndKeptUntilTheUserDecides() {
        ChatMessage seen = first();
        server.edit("general", 1, "from another device");
        session.changes().edit(seen, "from here");
        dispatcher.pass(Duration.ofSeconds(5));
        assertThat(server.bodies("general")).containsExactly("from another device");
        Unsent refused = session.outbox().entries().get().get(0);
        assertThat(refused.failed()).isTrue();
        assertThat(store.load()).containsExactly(refused);
        session.outbox().tryAgain(refused.key());
        dispatcher.pass(Duration.ofSeconds(5));
        assertThat(server.bodies("general")).containsExactly("from here");
        assertThat(session.outbox().entries().get()).isEmpty();
    }

    @Test
    void anotherEditTakesThePlaceOfTheRefusedOne() {
        server.refuseNextSend(refusal("EDITING_CLOSED"));
        session.changes().edit(first(), "one");
        dispatcher.pass(Duration.ofSeconds(1));
        session.changes().edit(first(), "two");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(server.bodies("general")).containsExactly("two");
        assertThat(store.load()).isEmpty();
    }

    @Test
    void aDeletionCanBeUndoneForAWhile() {
        session.changes().delete(first(), "");
        dispatcher.pass(MessageChanges.UNDO.minusSeconds(1));
        assertThat(server.bodies("general")).containsExactly("tpyo");
        session.outbox().discard(session.outbox().entries().get().get(0).key());
        dispatcher.pass(Duration.ofMinutes(1));
        assertThat(server.bodies("general")).containsExactly("tpyo");
        assertThat(server.calls()).doesNotContain("deleteMessage");
    }

    @Test
    void aDeletionIsShownAtOnceWhenItHasBeenMade() {
        session.changes().delete(first(), "");
        dispatcher.pass(MessageChanges.UNDO);
        assertThat(server.bodies("general")).containsExactly("");
        assertThat(first().deletedAt()).isPresent();
        assertThat(session.outbox().entries().get()).isEmpty();
        assertThat(store.load()).isEmpty();
    }

    @Test
    void aDeletionThatCanBeUndoneDoesNotHoldUpTheNextMessage() {
        session.changes().delete(first(), "");
        session.send("general", "instead");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(server.bodies("general")).containsExactly("tpyo", "instead");
    }

    @Test
    void aDeletionInterruptedByARestartIsMade() {
        session.changes().delete(first(), "");
        dispatcher.pass(Duration.ofSeconds(1));
        session.close();
        server.loseReceipts(1);
        alice.again().start();
        dispatcher.pass(Duration.ofSeconds(5));
        assertThat(server.bodies("general")).containsExactly("");
        assertThat(store.load()).isEmpty();
    }

    @Test
    void aDeletionWinsOverAnEditThatWasRefused() {
        server.refuseNextSend(refusal("EDITING_CLOSED"));
        session.changes().edit(first(), "refused");
        dispatcher.pass(Duration.ofSeconds(1));
        session.changes().delete(first(), "");
        assertThat(session.outbox().entries().get()).hasSize(2);
        dispatcher.pass(MessageChanges.UNDO);
        assertThat(session.outbox().entries().get()).isEmpty();
    }

    @Test
    void aModeratorDeletesTheMessageOfAnother() {
        server.post("general", "bob", "spam");
        server.setMemberRole(session.account().token(), "general", "alice", Role.MODERATOR);
        dispatcher.pass(Duration.ofSeconds(1));
        session.changes().delete(general.transcript().find(2).orElseThrow(), "");
        dispatcher.pass(MessageChanges.UNDO);
        assertThat(server.bodies("general")).containsExactly("tpyo", "");
    }

    @Test
    void theEditOfAMessageThatIsGoneKeepsItsText() {
        ChatMessage seen = first();
        server.delete("general", 1);
        session.changes().edit(seen, "too late");
        dispatcher.pass(Duration.ofSeconds(5));
        assertThat(session.outbox().entries().get()).singleElement().satisfies(unsent -> {
            assertThat(unsent.failed()).isTrue();
            assertThat(((OutgoingChange.Edit) unsent.wanted()).body()).isEqualTo("too late");
            assertThat(((OutgoingChange.Edit) unsent.wanted()).revision()).isEqualTo(OptionalInt.of(0));
        });
    }

    @Test
    void readsTheEarlierTextsOfAMessage() {
        session.changes().edit(first(), "typo");
        dispatcher.pass(Duration.ofSeconds(1));
        List<List<MessageRevision>> read = new ArrayList<>();
        session.messageCalls().readRevisions(first().messageId(), read::add, failure -> {});
        dispatcher.runRounds(1);
        assertThat(read)
                .singleElement()
                .satisfies(texts ->
                        assertThat(texts).extracting(MessageRevision::body).containsExactly("tpyo", "typo"));
    }

    private ChatMessage first() {
        return general.transcript().find(1).orElseThrow();
    }

    private static Refusal refusal(String code) {
        return new Refusal(code, "Not now.", false, Optional.empty(), "");
    }
}
