package org.chatrpc.client.chat.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of pinned messages while the feed has gaps and the connection breaks. */
class PinnedModelTest {

    private final SignedIn alice = SignedIn.alice();

    @BeforeEach
    void start() {
        alice.server().signUp("bob", "correct horse", "Bob");
        for (int i = 1; i <= 3; i++) {
            alice.server().post("general", "bob", "rule " + i);
        }
        alice.server().pin("general", 1, true);
        alice.server().pin("general", 2, true);
        alice.session().start();
        pass(2);
    }

    @Test
    void whatWasDeletedAndPinnedUntoldIsReadWhenTheFeedBeginsAgain() {
        PinnedModel model = open();
        assertThat(texts(model)).containsExactly("rule 2", "rule 1");
        alice.untold(() -> {
            alice.server().pin("general", 1, false);
            alice.server().delete("general", 1);
            alice.server().pin("general", 3, true);
        });
        assertThat(texts(model)).containsExactly("rule 3", "rule 2");
        model.close();
    }

    @Test
    void whatCouldNotBeReadIsReadWithTheNextConnection() {
        alice.server().weather(Weather.AWAY);
        PinnedModel model = open();
        pass(5);
        assertThat(model.state().get()).isInstanceOf(PinnedModel.State.Failed.class);
        alice.server().weather(Weather.FINE);
        pass(60);
        assertThat(texts(model)).containsExactly("rule 2", "rule 1");
        model.close();
    }

    private PinnedModel open() {
        PinnedModel model = new PinnedModel(alice.session(), alice.session().open("general"));
        pass(2);
        return model;
    }

    private static List<String> texts(PinnedModel model) {
        return ((PinnedModel.State.Loaded) model.state().get())
                .messages().stream().map(ChatMessage::body).toList();
    }

    private void pass(long seconds) {
        alice.dispatcher().pass(Duration.ofSeconds(seconds));
    }
}
