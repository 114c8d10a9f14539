package org.chatrpc.client.chat.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.chat.ConversationModel;
import org.chatrpc.client.chat.find.FindState.Progress;
import org.chatrpc.client.chat.row.MessageRows;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.conversation.Conversation;
import org.chatrpc.client.session.file.FileSource;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindModelTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final ChatSession session = alice.session();
    private final List<Long> led = new ArrayList<>();
    private ConversationModel conversation;
    private FindModel model;

    @BeforeEach
    void open() {
        server.signUp("bob", "correct horse", "Bob");
        for (int i = 1; i <= 2_000; i++) {
            server.post("general", "bob", i % 400 == 0 || i > 1_995 ? "A Needle, number " + i : "hay " + i);
        }
        session.start();
        dispatcher.runRounds(3);
        conversation = new ConversationModel(
                session, session.rooms().find("general").orElseThrow(), ZoneOffset.UTC, MessageRows.TODAY);
        dispatcher.runRounds(3);
        model = conversation.find();
        conversation.moves().target().onChange(lead -> led.add(lead.number()));
    }

    @Test
    void findsAmongTheLoadedMessagesAtOnceInUpperOrLowerCase() {
        model.query("needle");
        assertThat(led).containsExactly(2_000L);
        assertThat(model.state().get()).extracting("place", "matches", "whole").containsExactly(1, 5, false);
        assertThat(server.calls().stream().filter("readHistory"::equals)).hasSize(1);
        model.older();
        model.older();
        model.newer();
        assertThat(led).containsExactly(2_000L, 1_999L, 1_998L, 1_999L);
        assertThat(model.state().get().place()).isEqualTo(2);
    }

    @Test
    void findsTheNamesOfFiles() {
        session.files()
                .send(
                        "general",
                        "caption",
                        Optional::empty,
                        List.of(FileSource.of("Zürich  map.txt", new byte[1])),
                        () -> {},
                        failure -> {});
        dispatcher.pass(Duration.ofSeconds(1));
        model.query("zurich map");
        assertThat(led).endsWith(2_001L);
        assertThat(model.state().get().matches()).isEqualTo(1);
    }

    @Test
    void looksFurtherBackOnTheServerUntilTheNextMatchAndNoFurther() {
        model.query("number 1600");
        assertThat(model.state().get()).extracting("place", "matches", "whole").containsExactly(0, 0, false);
        model.older();
        assertThat(model.state().get().progress()).isEqualTo(Progress.SEARCHING);
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(led).containsExactly(1_600L);
        assertThat(model.state().get().progress()).isEqualTo(Progress.IDLE);
        assertThat(server.calls().stream().filter("readHistory"::equals)).hasSizeLessThan(6);
        assertThat(shown()).contains(1_600L);
    }

    @Test
    void theServerCountsOlderMatchesWhenTypingPausesAndLeadsToThem() {
        model.query("needle");
        model.count();
        dispatcher.pass(Duration.ofMillis(1));
        assertThat(model.state().get()).extracting("place", "matches", "whole").containsExactly(1, 9, true);
        assertThat(led).containsExactly(2_000L);
        for (int i = 0; i < 5; i++) {
            model.older();
        }
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(led).endsWith(1_996L, 1_600L);
        assertThat(shown()).contains(1_600L);
        assertThat(server.calls().stream().filter("searchMessages"::equals)).hasSize(1);
    }

    @Test
    void whatTheServerFindsIsComparedWithTheTextAsItStands() {
        server.post("general", "bob", "number, then a needle");
        dispatcher.pass(Duration.ofSeconds(1));
        model.query("needle, number 8");
        model.count();
        dispatcher.pass(Duration.ofMillis(1));
        assertThat(model.state().get()).extracting("matches", "whole").containsExactly(1, true);
        model.older();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(led).containsExactly(800L);
    }

    @Test
    void readsTheMessagesItselfWhileTheServerCannotSearch() {
        Refusal indexing = new Refusal("INDEXING", "Wait.", true, Optional.empty(), "");
        server.refuseNextSearch(indexing);
        model.query("number 1600");
        model.older();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(led).containsExactly(1_600L);
        assertThat(server.calls().stream().filter("searchMessages"::equals)).hasSize(1);
    }

    @Test
    void asksTheServerForWordsThatEveryMatchHas() {
        assertThat(OlderMatches.words("r 40")).isEmpty();
        assertThat(OlderMatches.words("a needle in it")).contains("needle");
        assertThat(OlderMatches.words("from:bob \"exact words\"")).contains("from bob exact words");
        assertThat(OlderMatches.words("東京 x")).contains("東京");
        assertThat(OlderMatches.words("y".repeat(5_000)).orElseThrow()).hasSize(40);
    }

    @Test
    void whatABlockedPersonWroteIsNotFound() {
        model.query("needle");
        session.moderationCalls().block("bob", true, () -> {}, failure -> {});
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(model.state().get()).extracting("place", "matches").containsExactly(0, 0);
        session.moderationCalls().block("bob", false, () -> {}, failure -> {});
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(model.state().get().matches()).isEqualTo(5);
    }

    @Test
    void movesThroughAllMatchesOfTheRoomAndBack() {
        model.query("needle");
        for (int i = 0; i < 20; i++) {
            model.older();
            dispatcher.pass(Duration.ofSeconds(1));
        }
        assertThat(led).containsExactly(2_000L, 1_999L, 1_998L, 1_997L, 1_996L, 1_600L, 1_200L, 800L, 400L);
        assertThat(model.state().get()).extracting("place", "matches", "whole").containsExactly(9, 9, true);
        assertThat(conversation.rows().get()).hasSizeLessThan(Conversation.WINDOW + 20);
        for (int i = 0; i < 20; i++) {
            model.newer();
            dispatcher.pass(Duration.ofSeconds(1));
        }
        assertThat(led).endsWith(800L, 1_200L, 1_600L, 1_996L, 1_997L, 1_998L, 1_999L, 2_000L);
    }

    @Test
    void saysThatThereIsNoMatchWhenTheBeginningIsReached() {
        model.query("nowhere");
        model.older();
        dispatcher.pass(Duration.ofSeconds(5));
        assertThat(led).isEmpty();
        assertThat(model.state().get())
                .extracting("progress", "matches", "whole")
                .containsExactly(Progress.IDLE, 0, true);
    }

    @Test
    void stopsOnRequestAndContinuesFromThere() {
        // Too short for the server, so that the messages are read.
        model.query("r 40");
        model.older();
        dispatcher.runRounds(3);
        assertThat(model.stop()).isTrue();
        int calls = server.calls().size();
        assertThat(model.state().get().progress()).isEqualTo(Progress.STOPPED);
        dispatcher.runRounds(20);
        assertThat(server.calls().subList(calls, server.calls().size())).doesNotContain("readHistory");
        assertThat(model.stop()).isFalse();
        model.older();
        dispatcher.pass(Duration.ofSeconds(5));
        assertThat(led).containsExactly(400L);
    }

    @Test
    void saysWhenTheServerGivesNoAnswer() {
        model.query("number 400");
        server.weather(Weather.AWAY);
        model.older();
        dispatcher.runRounds(2);
        assertThat(model.state().get().progress()).isEqualTo(Progress.FAILED);
        server.weather(Weather.FINE);
        model.older();
        dispatcher.pass(Duration.ofSeconds(5));
        assertThat(led).containsExactly(400L);
    }

    @Test
    void aMatchThatComesInMeanwhileIsCounted() {
        model.query("needle");
        server.post("general", "bob", "one more needle");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(model.state().get()).extracting("place", "matches").containsExactly(2, 6);
        model.newer();
        assertThat(led).endsWith(2_001L);
    }

    private List<Long> shown() {
        return conversation.rows().get().stream()
                .filter(Row.MessageRow.class::isInstance)
                .map(row -> ((Row.MessageRow) row).number())
                .toList();
    }
}
