package org.chatrpc.client.search.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestionModelTest {

    private final SignedIn alice = SignedIn.alice();

    @TempDir
    private Path folder;

    private RecentSearches recent;
    private SuggestionModel model;

    @BeforeEach
    void open() {
        SessionToken bob =
                alice.server().signUp("bob", "correct horse", "Bob Brown").token();
        alice.server().signUp("bobby", "correct horse", "Bob Brown");
        alice.server().signUp("chloe", "correct horse", "Chloé");
        alice.server().createRoom(bob, new NewRoom("design", "Design", "", RoomKind.PUBLIC));
        alice.server().inviteMember(bob, "design", "alice");
        alice.server().openDirect(bob, "alice");
        alice.session().start();
        alice.dispatcher().runRounds(3);
        recent = new RecentSearches(
                new RecentSearchesFile(folder.resolve("searches.properties"), List.of()), alice.dispatcher());
        model = new SuggestionModel(alice.session(), alice.dispatcher(), recent, ZoneOffset.UTC);
        alice.dispatcher().runRounds(3);
    }

    @Test
    void suggestsEarlierSearchesWhileNothingIsTyped() {
        recent.add("lunch");
        assertThat(values()).containsExactly("lunch");
        assertThat(model.ofEarlierSearches()).isTrue();
        assertThat(model.choose(model.suggestions().get().get(0))).isEqualTo(new TypedQuery.Edit("lunch", 5));
        model.forgetSearches();
        assertThat(values()).isEmpty();
        recent.add("dinner");
        type("d");
        assertThat(values()).isEmpty();
    }

    @Test
    void suggestsPeopleAtHandAtOnceAndOthersWhenTypingPauses() {
        type("from:");
        assertThat(values()).containsExactlyInAnyOrder("alice", "bob");
        alice.dispatcher().pass(Duration.ofSeconds(1));
        assertThat(values()).containsExactlyInAnyOrder("alice", "bob", "bobby", "chloe");
        type("from:ch");
        assertThat(values()).containsExactly("chloe");
    }

    @Test
    void findsPeopleByTheirDisplayNameAndTellsThoseOfOneNameApart() {
        type("from:brown");
        alice.dispatcher().pass(Duration.ofSeconds(1));
        assertThat(model.suggestions().get())
                .extracting(Suggestion::title)
                .containsExactlyInAnyOrder("Bob Brown (@bob)", "Bob Brown (@bobby)");
        assertThat(model.choose(model.suggestions().get().get(0)).text()).isEqualTo("from:bob ");
    }

    @Test
    void asksOncePerPauseAndNotForWhatWasTypedBefore() {
        type("from:b");
        type("from:bo");
        type("from:bob");
        alice.dispatcher().pass(Duration.ofSeconds(1));
        assertThat(alice.server().calls().stream().filter("findPeople"::equals)).hasSize(1);
    }

    @Test
    void suggestsRoomsByTitleAndIdAndConversationsByPerson() {
        type("lunch in:");
        assertThat(values()).containsExactlyInAnyOrder("design", "general", "@bob");
        type("lunch in:Des");
        assertThat(values()).containsExactly("design");
        assertThat(model.choose(model.suggestions().get().get(0)).text()).isEqualTo("lunch in:design ");
        type("lunch in:@b");
        assertThat(values()).containsExactly("@bob");
        type("lunch in:#design");
        assertThat(values()).as("nothing is left to type").isEmpty();
        type("lunch in:zoo");
        assertThat(values()).isEmpty();
    }

    @Test
    void suggestsDaysAndFiles() {
        type("before:");
        assertThat(values())
                .containsExactly("2026-03-01", "2026-02-28", "2026-02-22", "2026-02-01", "2026-01-01", "2025-03-01");
        type("before:2026-03-01");
        assertThat(values()).isEmpty();
        type("has:f");
        assertThat(values()).containsExactly("file");
        type("has:nothing");
        assertThat(values()).isEmpty();
    }

    @Test
    void suggestsNothingMoreOnceDismissedAndNothingNewIfTheServerIsAway() {
        type("from:b");
        model.dismiss();
        assertThat(values()).isEmpty();
        alice.server().weather(Weather.AWAY);
        type("from:bo");
        alice.dispatcher().pass(Duration.ofMillis(200));
        assertThat(values()).containsExactly("bob");
        model.close();
    }

    private void type(String text) {
        model.typed(text, text.length());
    }

    private List<String> values() {
        return model.suggestions().get().stream().map(Suggestion::value).toList();
    }
}
