package org.chatrpc.client.session.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.Set;
import org.chatrpc.client.connection.ConnectionModel;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.feed.ConnectionState;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.MemoryOutbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session of a chat with two addresses, and what it reports about them. */
class AddressesTest {

    private static final ServerAddress ONE = ServerAddress.parse("one.example");
    private static final ServerAddress TWO = ServerAddress.parse("two.example");

    private final ManualDispatcher dispatcher = new ManualDispatcher();
    private final InMemoryServer server = new InMemoryServer(dispatcher.instant()).withoutHolding();
    private ChatSession session;
    private ConnectionModel model;

    @BeforeEach
    void start() {
        server.reach(Reach.at(ONE));
        session = new ChatSession(
                server.signUp("alice", "correct horse", "Alice"),
                ServerAddresses.of(ONE, TWO),
                server,
                new MemoryOutbox(),
                dispatcher,
                dispatcher,
                new Random(1));
        model = new ConnectionModel(session, dispatcher, dispatcher);
        session.start();
        dispatcher.runRounds(4);
    }

    @Test
    void theAddressInUseIsShownAndTheOthersAreInTheDetail() {
        assertThat(model.status().get().text()).isEqualTo("Connected to one.example");
        server.reach(Reach.at(TWO));
        dispatcher.pass(Duration.ofSeconds(2));
        assertThat(model.status().get().text()).isEqualTo("Connected to two.example");
        assertThat(model.status().get().detail()).contains("one.example, two.example");
    }

    @Test
    void theFeedFollowsACallThatWentOnElsewhereInsteadOfWaitingOutItsOwn() {
        server.reach(Reach.at(TWO));
        // The feed's own call is held; this call has found that the address is down.
        session.send("general", "Hello");
        while (session.reach().get().current().equals(ONE)) {
            dispatcher.runCalls();
        }
        assertThat(server.bodies("general")).containsExactly("Hello");
        long polls = polls();
        dispatcher.runCalls();
        assertThat(polls()).isGreaterThan(polls);
        assertThat(session.connection().get()).isEqualTo(new ConnectionState.Online());
    }

    @Test
    void anAddressOfAnotherChatIsReportedOnceAndCanBeHidden() {
        assertThat(model.notice().get()).isEmpty();
        server.reach(new Reach(ONE, Set.of(ONE), Set.of(TWO)));
        dispatcher.pass(Duration.ofSeconds(2));
        assertThat(model.notice().get()).contains("two.example");
        model.hideNotice();
        dispatcher.pass(Duration.ofSeconds(5));
        assertThat(model.notice().get()).isEmpty();
    }

    @Test
    void whenNoAddressAnswersAllAreNamed() {
        server.weather(Weather.AWAY);
        dispatcher.pass(Duration.ofSeconds(2));
        assertThat(model.status().get().detail()).contains("one.example, two.example");
    }

    private long polls() {
        return server.calls().stream().filter("receive"::equals).count();
    }
}
