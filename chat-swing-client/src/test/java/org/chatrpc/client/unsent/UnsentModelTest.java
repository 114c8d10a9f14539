package org.chatrpc.client.unsent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.outgoing.OutgoingChange;
import org.chatrpc.client.session.outbox.MessageChanges;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnsentModelTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final ChatSession session = alice.session();
    private final UnsentModel model = new UnsentModel(session);
    private final UnsentCount count = new UnsentCount(session);
    private ChatMessage first;

    @BeforeEach
    void start() {
        server.signUp("bob", "correct horse", "Bob");
        server.post("general", "alice", "Lunch?");
        session.start();
        Conversation general = session.open("general");
        dispatcher.pass(Duration.ofSeconds(1));
        first = general.transcript().find(1).orElseThrow();
    }

    @Test
    void everyKindOfEntryIsListedWithItsText() {
        server.weather(Weather.AWAY);
        dispatcher.pass(Duration.ofSeconds(2));
        session.send("general", "Hello\nworld");
        session.changes().edit(first, "Dinner?");
        session.changes().react(first, "x", true);
        session.changes().react(first, "x", false);
        session.changes().pin(first, true);
        session.changes().pin(first, false);
        session.changes().delete(first, "");
        assertThat(model.lines().get())
                .extracting(UnsentLine::what)
                .doesNotHaveDuplicates()
                .startsWith("Hello world", "Dinner?")
                .hasSize(7);
        assertThat(model.lines().get())
                .extracting(UnsentLine::typed)
                .containsExactly("Hello\nworld", "Dinner?", "", "", "", "", "");
        assertThat(model.lines().get()).extracting(UnsentLine::detail).allMatch(text -> text.startsWith("General"));
        assertThat(model.lines().get())
                .extracting(UnsentLine::undoable)
                .containsExactly(false, false, false, false, false, false, true);
        assertThat(model.lines().get().get(6).detail()).endsWith("Not deleted yet.");
        // The deletion waits of its own accord.
        assertThat(count.count().get()).isEqualTo(6);
    }

    @Test
    void aDeletionCanBeUndoneWhileItIsHeldBack() {
        server.weather(Weather.AWAY);
        session.changes().delete(first, "");
        assertThat(only().undoable()).isTrue();
        dispatcher.pass(Duration.ofMinutes(1));
        assertThat(only().undoable()).isFalse();
    }

    @Test
    void aTextForARoomThatTheUserIsNoLongerInCanBeReachedAndDiscarded() {
        server.weather(Weather.AWAY);
        session.send("general", "typed for nothing");
        dispatcher.pass(Duration.ofSeconds(1));
        server.refuse("typed for nothing", new Refusal("NOT_A_MEMBER", "Gone.", false, Optional.empty(), "room"));
        server.weather(Weather.FINE);
        server.leaveRoom(session.account().token(), "general");
        dispatcher.pass(Duration.ofMinutes(1));
        UnsentLine line = only();
        assertThat(line.typed()).isEqualTo("typed for nothing");
        assertThat(line.refused()).isTrue();
        assertThat(session.rooms().find("general")).isEmpty();
        assertThat(count.count().get()).isEqualTo(1);
        model.discard(line);
        assertThat(model.lines().get()).isEmpty();
        assertThat(session.outbox().entries().get()).isEmpty();
        assertThat(count.count().get()).isZero();
    }

    @Test
    void aChangeOfAMessageThatIsNotLoadedCanBeSentAgainAndDiscarded() {
        server.refuseNextSend(new Refusal("INTERNAL", "Trouble.", true, Optional.empty(), ""));
        session.leave("general");
        session.outbox().add(OutgoingChange.Edit.of(first, "Dinner?", dispatcher.instant()));
        dispatcher.runRounds(3);
        UnsentLine line = only();
        assertThat(line.refused()).isTrue();
        assertThat(line.idle()).isTrue();
        model.tryAgain(line);
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(server.bodies("general")).containsExactly("Dinner?");
        assertThat(model.lines().get()).isEmpty();
    }

    @Test
    void whatWasDiscardedComesBackToItsPlaceAndIsSent() {
        server.weather(Weather.AWAY);
        dispatcher.pass(Duration.ofSeconds(2));
        session.send("general", "one");
        session.send("general", "two");
        session.send("general", "three");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(model.undoable().get()).isFalse();
        model.discard(model.lines().get().get(1));
        model.discard(model.lines().get().get(0));
        assertThat(texts()).containsExactly("three");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(alice.store().load()).hasSize(1);
        assertThat(model.undoable().get()).isTrue();
        model.undo();
        model.undo();
        assertThat(texts()).containsExactly("one", "two", "three");
        assertThat(model.undoable().get()).isFalse();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(alice.store().load()).hasSize(3);
        server.weather(Weather.FINE);
        session.reconnectNow();
        dispatcher.pass(Duration.ofSeconds(10));
        assertThat(server.bodies("general")).containsExactly("Lunch?", "one", "two", "three");
    }

    @Test
    void afterSomeSecondsOrTheEndOfTheClientItIsGone() {
        server.weather(Weather.AWAY);
        dispatcher.pass(Duration.ofSeconds(2));
        session.send("general", "one");
        session.send("general", "two");
        dispatcher.pass(Duration.ofSeconds(1));
        model.discard(model.lines().get().get(0));
        dispatcher.pass(MessageChanges.UNDO.plusSeconds(1));
        assertThat(model.undoable().get()).isFalse();
        model.undo();
        assertThat(texts()).containsExactly("two");
        model.discard(model.lines().get().get(0));
        session.close();
        dispatcher.pass(Duration.ofSeconds(5));
        assertThat(alice.store().load()).isEmpty();
    }

    @Test
    void whatTheServerHadAlreadyIsNotSentTwiceAfterAnUndo() {
        server.loseReceipts(1);
        session.send("general", "one");
        dispatcher.runRounds(2);
        model.discard(only());
        model.undo();
        dispatcher.pass(Duration.ofSeconds(20));
        assertThat(server.bodies("general")).containsExactly("Lunch?", "one");
        assertThat(model.lines().get()).isEmpty();
    }

    @Test
    void aRefusedReactionIsToldWithItsRoom() {
        List<String> told = new ArrayList<>();
        session.outbox()
                .dropped()
                .onChange(dropped -> dropped.ifPresent(unsent -> told.add(RefusedResponse.text(session, unsent))));
        server.refuseNextResponse(new Refusal("LIMIT_REACHED", "Enough.", false, Optional.empty(), "emoji"));
        session.leave("general");
        session.changes().react(first, "x", true);
        dispatcher.pass(Duration.ofSeconds(5));
        session.changes().pin(first, true);
        dispatcher.pass(Duration.ofSeconds(5));
        assertThat(told).hasSize(2);
        assertThat(told.get(0)).startsWith("Reaction x in General was not accepted:");
        assertThat(told.get(1)).startsWith("The pin in General was not accepted:");
    }

    @Test
    void whatIsSimplyOnItsWayIsNotMentioned() {
        session.send("general", "Hello");
        assertThat(model.lines().get()).hasSize(1);
        assertThat(count.count().get()).isZero();
        server.weather(Weather.AWAY);
        dispatcher.pass(Duration.ofSeconds(5));
        assertThat(count.count().get()).isEqualTo(1);
    }

    private List<String> texts() {
        return model.lines().get().stream().map(UnsentLine::typed).toList();
    }

    private UnsentLine only() {
        List<UnsentLine> lines = model.lines().get();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }
}
