package org.chatrpc.client.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.Test;

class BlockedModelTest {

    private final SignedIn alice = SignedIn.alice();

    @Test
    void whoCannotBeUnblockedNowStaysInTheList() {
        alice.server().signUp("bob", "correct horse", "Bob");
        alice.server().blockUser(alice.session().account().token(), "bob");
        alice.session().start();
        BlockedModel model = new BlockedModel(alice.session());
        pass();
        alice.server().weather(Weather.AWAY);
        Person bob = model.people().get().get(0);
        model.unblock(bob);
        pass();
        assertThat(model.problem().get()).isNotEmpty();
        assertThat(model.message().get()).isEmpty();
        assertThat(model.people().get()).containsExactly(bob);
        alice.server().weather(Weather.FINE);
        alice.dispatcher().pass(Duration.ofSeconds(30));
        model.unblock(bob);
        pass();
        assertThat(model.problem().get()).isEmpty();
        assertThat(model.people().get()).isEmpty();
    }

    private void pass() {
        alice.dispatcher().pass(Duration.ofSeconds(1));
    }
}
