package org.chatrpc.client.search.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.search.result.SearchState.Phase;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchModelTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final ChatSession session = alice.session();
    private final List<String> used = new ArrayList<>();
    private SearchModel model;

    @BeforeEach
    void open() {
        SessionToken bob = server.signUp("bob", "correct horse", "Bob").token();
        server.createRoom(bob, new NewRoom("design", "Design", "", RoomKind.PUBLIC));
        server.inviteMember(bob, "design", "alice");
        for (int i = 1; i <= 100; i++) {
            server.post(i % 2 == 0 ? "general" : "design", "bob", i % 10 == 0 ? "a needle " + i : "hay " + i);
        }
        session.start();
        dispatcher.runRounds(3);
        model = new SearchModel(session, dispatcher, ZoneOffset.UTC, used::add);
        model.resume();
    }

    @Test
    void findsInAllRoomsWhenTypingPausesNewestFirstWithWhatMatchedMarked() {
        model.search("needl");
        model.search("needle");
        assertThat(model.state().get().phase()).isEqualTo(Phase.SEARCHING);
        assertThat(searches()).isZero();
        pause();
        assertThat(searches()).isEqualTo(1);
        SearchState state = model.state().get();
        assertThat(state.phase()).isEqualTo(Phase.DONE);
        assertThat(state.hits()).hasSize(10);
        SearchHit first = state.hits().get(0);
        assertThat(first.snippet().text()).isEqualTo("a needle 100");
        assertThat(first.snippet().marks()).hasSize(1);
        assertThat(first.roomTitle()).isEqualTo("General");
        assertThat(first.authorName()).isEqualTo("Bob");
        assertThat(state.more()).isFalse();
    }

    @Test
    void readsPageByPageUntilTheEnd() {
        model.search("hay");
        pause();
        assertThat(model.state().get().hits()).hasSize(SearchModel.PAGE);
        assertThat(model.state().get().more()).isTrue();
        for (int page = 2; page <= 3; page++) {
            model.more();
            model.more();
            assertThat(model.state().get().phase()).isEqualTo(Phase.LOADING);
            pause();
            assertThat(searches()).isEqualTo(page);
        }
        SearchState state = model.state().get();
        assertThat(state.hits()).hasSize(90);
        assertThat(state.hits()).extracting(SearchHit::messageId).doesNotHaveDuplicates();
        assertThat(state.more()).isFalse();
        model.more();
        assertThat(model.state().get().phase()).isEqualTo(Phase.DONE);
    }

    @Test
    void keepsABoundedNumberAndSaysSo() {
        for (int i = 0; i < SearchModel.MAX_RESULTS + 50; i++) {
            server.post("general", "bob", "straw " + i);
        }
        model.search("straw");
        pause();
        while (model.state().get().more()) {
            model.more();
            pause();
        }
        assertThat(model.state().get().hits()).hasSize(SearchModel.MAX_RESULTS);
        assertThat(model.state().get().full()).isTrue();
        int calls = searches();
        model.more();
        pause();
        assertThat(searches()).isEqualTo(calls);
    }

    @Test
    void theAnswerToAnEarlierQueryIsIgnored() {
        model.search("hay");
        dispatcher.pass(Duration.ofMillis(299));
        model.search("needle");
        pause();
        assertThat(searches()).isEqualTo(1);
        model.search("hay");
        dispatcher.pass(Duration.ofMillis(200));
        model.search("");
        assertThat(model.state().get()).isEqualTo(SearchState.NOTHING);
        pause();
        assertThat(model.state().get()).isEqualTo(SearchState.NOTHING);
        assertThat(searches()).isEqualTo(1);
    }

    @Test
    void goesOnByItselfWhileTheTimeForASearchWasOverBeforeAnythingWasFound() {
        server.searchAtMost(20);
        model.search("\"needle 10\"");
        pause();
        assertThat(searches()).isEqualTo(5);
        assertThat(model.state().get().hits()).hasSize(1);
    }

    @Test
    void asksTheUserBeforeItGoesOnForLong() {
        server.searchAtMost(1);
        model.search("\"needle 10\"");
        pause();
        assertThat(model.state().get()).extracting("phase", "more").containsExactly(Phase.DONE, true);
        assertThat(model.state().get().hits()).isEmpty();
        assertThat(searches()).isEqualTo(8);
        server.searchAtMost(1_000);
        model.more();
        pause();
        assertThat(model.state().get().hits()).hasSize(1);
    }

    @Test
    void saysThatNothingMatches() {
        model.search("nowhere");
        pause();
        assertThat(model.state().get()).extracting("phase", "more").containsExactly(Phase.DONE, false);
        assertThat(model.state().get().hits()).isEmpty();
    }

    @Test
    void waitsForTheIndexAndAsksAgain() {
        server.refuseNextSearch(new Refusal("INDEXING", "Wait.", true, Optional.of(Duration.ofSeconds(5)), ""));
        model.search("needle");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(model.state().get().phase()).isEqualTo(Phase.INDEXING);
        dispatcher.pass(Duration.ofSeconds(5));
        assertThat(model.state().get().phase()).isEqualTo(Phase.DONE);
        assertThat(model.state().get().hits()).hasSize(10);
    }

    @Test
    void triesAgainOnRequestWhileTheIndexIsMade() {
        server.refuseNextSearch(new Refusal("INDEXING", "Wait.", true, Optional.of(Duration.ofSeconds(5)), ""));
        model.search("needle");
        dispatcher.pass(Duration.ofSeconds(1));
        model.retry();
        dispatcher.pass(Duration.ofMillis(1));
        assertThat(model.state().get().phase()).isEqualTo(Phase.DONE);
        dispatcher.pass(Duration.ofSeconds(10));
        assertThat(searches()).isEqualTo(2);
    }

    @Test
    void retriesWhatTheServerRefusesForNowAndShowsOtherRefusals() {
        server.refuseNextSearch(new Refusal("OVERLOADED", "Busy.", true, Optional.empty(), ""));
        model.search("needle");
        dispatcher.pass(Duration.ofSeconds(3));
        assertThat(model.state().get().hits()).hasSize(10);
        server.refuseNextSearch(new Refusal("NO_SUCH_ROOM", "No room.", false, Optional.empty(), "room"));
        model.search("needle in:zoo");
        dispatcher.pass(Duration.ofSeconds(3));
        assertThat(model.state().get().phase()).isEqualTo(Phase.FAILED);
        assertThat(model.state().get().hits()).isEmpty();
        assertThat(model.state().get().problem()).isPresent();
    }

    @Test
    void searchesAgainByItselfOnceTheServerIsBack() {
        server.weather(Weather.AWAY);
        model.search("needle");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(model.state().get().phase()).isEqualTo(Phase.FAILED);
        server.weather(Weather.FINE);
        dispatcher.pass(Duration.ofMinutes(1));
        assertThat(model.state().get().phase()).isEqualTo(Phase.DONE);
        assertThat(model.state().get().hits()).hasSize(10);
    }

    @Test
    void keepsWhatIsThereIfTheNextPageFails() {
        model.search("hay");
        pause();
        server.weather(Weather.AWAY);
        model.more();
        dispatcher.runRounds(2);
        assertThat(model.state().get().phase()).isEqualTo(Phase.FAILED);
        assertThat(model.state().get().hits()).hasSize(SearchModel.PAGE);
        server.weather(Weather.FINE);
        model.more();
        pause();
        assertThat(model.state().get().hits()).hasSize(2 * SearchModel.PAGE);
    }

    @Test
    void asksForNothingWhileADateIsTyped() {
        model.search("needle before:2026-");
        pause();
        assertThat(model.state().get().phase()).isEqualTo(Phase.NO_DATE);
        assertThat(searches()).isZero();
    }

    @Test
    void whatBlockedPeopleWroteIsNotAmongTheResults() {
        server.post("general", "alice", "my needle");
        model.search("needle");
        pause();
        session.moderationCalls().block("bob", true, () -> {}, failure -> {});
        pause();
        assertThat(model.state().get().hits()).extracting(SearchHit::author).containsExactly("alice");
    }

    @Test
    void whatIsDeletedGoesAndWhatIsEditedIsShownAsItIsNow() {
        model.search("needle");
        pause();
        server.delete("general", 50);
        server.edit("general", 45, "nothing any more");
        dispatcher.pass(Duration.ofSeconds(2));
        assertThat(model.state().get().hits()).hasSize(9);
        assertThat(model.state().get().hits().get(0).snippet()).isEqualTo(new Snippet("nothing any more", List.of()));
    }

    @Test
    void theResultsOfARoomThatWasLeftGo() {
        server.post("design", "bob", "a needle there");
        model.search("needle");
        pause();
        assertThat(model.state().get().hits()).hasSize(11);
        session.roomCalls().leave("design", () -> {}, failure -> {});
        pause();
        assertThat(model.state().get().hits()).extracting(SearchHit::room).containsOnly("general");
    }

    @Test
    void shownAgainItSearchesForWhatIsNew() {
        model.search("needle");
        pause();
        model.pause();
        assertThat(used).containsExactly("needle");
        server.post("general", "bob", "the newest needle");
        dispatcher.pass(Duration.ofSeconds(2));
        assertThat(model.state().get().hits()).hasSize(10);
        model.resume();
        assertThat(model.state().get().hits()).as("until the answer").hasSize(10);
        pause();
        assertThat(model.state().get().hits()).hasSize(11);
    }

    @Test
    void aQueryThatFoundNothingIsNotAUsedOne() {
        model.search("nowhere");
        pause();
        model.pause();
        assertThat(used).isEmpty();
    }

    private void pause() {
        dispatcher.pass(Duration.ofMillis(400));
    }

    private int searches() {
        return (int) server.calls().stream().filter("searchMessages"::equals).count();
    }
}
