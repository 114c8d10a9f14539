package org.chatrpc.client.admin.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.Test;

class StatusModelTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final StatusModel model = new StatusModel(alice.session(), dispatcher);

    @Test
    void aServerThatIsAwayIsAskedAgain() {
        model.watch(true);
        dispatcher.pass(Duration.ZERO);
        assertThat(model.problem().get()).isEmpty();
        alice.server().weather(Weather.AWAY);
        dispatcher.pass(StatusModel.PAUSE);
        assertThat(model.problem().get()).contains("127.0.0.1");
        alice.server().weather(Weather.FINE);
        dispatcher.pass(StatusModel.PAUSE);
        assertThat(model.problem().get()).isEmpty();
    }

    @Test
    void whoIsNoAdministratorAnyMoreDoesNotAskOn() {
        model.watch(true);
        dispatcher.pass(Duration.ZERO);
        alice.demote();
        dispatcher.pass(StatusModel.PAUSE);
        assertThat(model.problem().get()).contains("not allowed");
        long calls = calls();
        dispatcher.pass(Duration.ofMinutes(1));
        assertThat(calls()).isEqualTo(calls);
    }

    private long calls() {
        return alice.server().calls().stream().filter("status"::equals).count();
    }
}
