package org.chatrpc.client.admin.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.session.admin.ServerSetting;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServerSettingsModelTest {

    private final SignedIn alice = SignedIn.alice();
    private final InMemoryServer server = alice.server();
    private final List<String> told = new ArrayList<>();
    private final ServerSettingsModel model = new ServerSettingsModel(alice.session(), alice.dispatcher());

    @BeforeEach
    void read() {
        assertThat(model.found().message().get()).isEqualTo("Loading …");
        pass();
        assertThat(model.found().message().get()).isEmpty();
    }

    @Test
    void theyAreInTheOrderOfTheServer() {
        assertThat(names()).hasSize(7).startsWith("chat.data.dir", "chat.db.url");
        assertThat(model.found().note().get()).isEmpty();
    }

    @Test
    void theyAreFoundByNameAndMeaningWithoutAnotherCall() {
        assertThat(search("chat.message")).containsExactly("chat.message.max", "chat.message.mentionAllRole");
        assertThat(search("MESSAGE length")).as("all words").containsExactly("chat.message.max");
        assertThat(search("CHAT_DB_URL")).as("by environment variable").containsExactly("chat.db.url");
        assertThat(search("moon")).isEmpty();
        assertThat(model.found().message().get()).isEqualTo("There is no such setting.");
        assertThat(search(" ")).hasSize(7);
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    void whatSomebodyElseChangesIsSeenOnceTheyAreReadAgain() {
        search("chat.message.max");
        server.keeping(keeping -> keeping.change("chat.message.max", "5000"));
        assertThat(search("message.max")).hasSize(1);
        assertThat(values()).containsExactly(Optional.of("4000"));
        model.refresh();
        pass();
        assertThat(names()).as("still the same search").containsExactly("chat.message.max");
        assertThat(values()).containsExactly(Optional.of("5000"));
    }

    @Test
    void aResetTakesAChangeBackAndTheListIsReadAgain() {
        server.keeping(keeping -> keeping.change("chat.message.max", "5000"));
        model.refresh();
        search("chat.message.max");
        ServerSetting changed = model.found().items().get().get(0);
        assertThat(changed.resettable()).isTrue();
        model.reset(changed, () -> told.add("done"), told::add);
        pass();
        assertThat(told).containsExactly("done");
        assertThat(values()).containsExactly(Optional.of("4000"));
        assertThat(model.found().items().get().get(0).resettable()).isFalse();
    }

    @Test
    void aFailureIsToldAndTheNextReadingHelps() {
        server.weather(Weather.AWAY);
        model.reset(model.found().items().get().get(5), () -> told.add("done"), told::add);
        pass();
        assertThat(told).hasSize(1).allSatisfy(text -> assertThat(text).contains("127.0.0.1"));
        assertThat(model.found().message().get()).contains("127.0.0.1");
        server.weather(Weather.FINE);
        assertThat(search("chat.db")).hasSize(2);
        assertThat(model.found().message().get()).isEmpty();
    }

    @Test
    void whoIsNoAdministratorAnyMoreIsToldSo() {
        server.signUp("bob", "correct horse", "Bob");
        server.administration().setAdministrator(alice.session().account().token(), "bob", true);
        server.administration().setAdministrator(alice.session().account().token(), "alice", false);
        model.refresh();
        pass();
        assertThat(model.found().message().get()).contains("not allowed");
    }

    private List<String> search(String query) {
        model.found().search(query);
        pass();
        return names();
    }

    private List<String> names() {
        return model.found().items().get().stream().map(ServerSetting::name).toList();
    }

    private List<Optional<String>> values() {
        return model.found().items().get().stream().map(ServerSetting::value).toList();
    }

    private long calls() {
        return server.calls().stream().filter("settings"::equals).count();
    }

    private void pass() {
        alice.dispatcher().pass(Duration.ofSeconds(1));
    }
}
