package org.chatrpc.client.search.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The results of a search while the feed has gaps. */
class SearchAgainTest {

    private final SignedIn alice = SignedIn.alice();
    private SearchModel model;

    @BeforeEach
    void search() {
        alice.server().signUp("bob", "correct horse", "Bob");
        alice.server().post("general", "bob", "a needle 1");
        alice.server().post("general", "bob", "a needle 2");
        alice.session().start();
        pass();
        model = new SearchModel(alice.session(), alice.dispatcher(), ZoneOffset.UTC, used -> {});
        model.resume();
        model.search("needle");
        pass();
        assertThat(texts()).containsExactly("a needle 2", "a needle 1");
    }

    @Test
    void whatWasDeletedAndWrittenUntoldIsFoundWhenTheFeedBeginsAgain() {
        alice.untold(() -> {
            alice.server().delete("general", 1);
            alice.server().post("general", "bob", "a needle 3");
        });
        assertThat(texts()).containsExactly("a needle 3", "a needle 2");
    }

    @Test
    void resultsThatAreNotShownAreNotLookedForBeforeTheyAre() {
        model.pause();
        long before = searches();
        alice.untold(() -> alice.server().delete("general", 1));
        assertThat(searches()).isEqualTo(before);
        model.resume();
        pass();
        assertThat(texts()).containsExactly("a needle 2");
    }

    private List<String> texts() {
        return model.state().get().hits().stream()
                .map(hit -> hit.snippet().text())
                .toList();
    }

    private long searches() {
        return alice.server().calls().stream().filter("searchMessages"::equals).count();
    }

    private void pass() {
        alice.dispatcher().pass(Duration.ofSeconds(2));
    }
}
