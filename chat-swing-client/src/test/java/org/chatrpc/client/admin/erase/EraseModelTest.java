package org.chatrpc.client.admin.erase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.admin.ManagedAccount;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.Test;

class EraseModelTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final ChatSession session = alice.session();
    private final List<String> told = new ArrayList<>();

    @Test
    void anErasureIsFollowedToItsEnd() {
        server.signUp("bob", "correct horse", "Bob");
        server.keeping(keeping -> keeping.wrote("bob", 100));
        EraseModel model = begin("bob");
        assertThat(told).containsExactly("changed", "begun");
        assertThat(model.progress().get()).isEqualTo(new EraseModel.Progress(false, 100, 100, ""));
        model.follow();
        dispatcher.pass(EraseModel.PAUSE);
        assertThat(model.progress().get().left()).isEqualTo(60);
        server.weather(Weather.AWAY);
        dispatcher.pass(EraseModel.PAUSE);
        assertThat(model.progress().get().problem()).contains("127.0.0.1");
        server.weather(Weather.FINE);
        dispatcher.pass(EraseModel.PAUSE.multipliedBy(2));
        assertThat(model.progress().get()).isEqualTo(new EraseModel.Progress(true, 100, 0, ""));
        assertThat(told).containsExactly("changed", "begun", "changed");
        assertThat(dispatcher.waitingCalls()).isZero();
    }

    @Test
    void theLastAdministratorStays() {
        begin("alice");
        assertThat(told).hasSize(2).last().asString().contains("needs an active administrator");
    }

    @Test
    void aLegalHoldIsToldWithItsRoom() {
        server.signUp("bob", "correct horse", "Bob");
        server.post("general", "bob", "evidence");
        server.administration().setHeld(session.account().token(), "general", true, "");
        begin("bob");
        assertThat(told).hasSize(2).last().asString().contains("legal hold on general");
    }

    @Test
    void nobodyAsksOnAfterTheServerRefusedToTell() {
        server.signUp("bob", "correct horse", "Bob");
        server.keeping(keeping -> keeping.wrote("bob", 1_000));
        EraseModel model = begin("bob");
        model.follow();
        alice.demote();
        dispatcher.pass(EraseModel.PAUSE);
        assertThat(model.progress().get().problem()).contains("not allowed");
        long calls = server.calls().stream().filter("erase"::equals).count();
        dispatcher.pass(Duration.ofMinutes(1));
        assertThat(server.calls().stream().filter("erase"::equals).count()).isEqualTo(calls);
    }

    @Test
    void nobodyAsksAfterItWasClosed() {
        server.signUp("bob", "correct horse", "Bob");
        server.keeping(keeping -> keeping.wrote("bob", 100));
        EraseModel model = begin("bob");
        model.follow();
        model.close();
        dispatcher.pass(Duration.ofMinutes(1));
        assertThat(model.progress().get().left()).isEqualTo(100);
    }

    private EraseModel begin(String username) {
        ManagedAccount account = server.administration()
                .accounts(session.account().token(), username, "", 1)
                .items()
                .get(0);
        EraseModel model = new EraseModel(session, dispatcher, account, () -> told.add("changed"));
        model.begin(username, false, () -> told.add("begun"), told::add);
        dispatcher.pass(Duration.ZERO);
        return model;
    }
}
