package org.chatrpc.client.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.session.signin.SignInOptions;
import org.chatrpc.client.session.signin.SignInProvider;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.LoginProvider;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.ui.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProviderModelTest {

    private static final String HERE = "http://127.0.0.1:8080/chat/";

    private final LoginProvider provider = new LoginProvider();
    private final ManualDispatcher dispatcher = new ManualDispatcher();
    private final InMemoryServer server = new InMemoryServer(dispatcher.instant());
    private final List<SignedIn> signedIn = new ArrayList<>();
    private final List<URI> opened = new ArrayList<>();
    private final ProviderModel model = new ProviderModel(address -> server, dispatcher, opened::add, signedIn::add);

    @AfterEach
    void close() {
        provider.close();
    }

    private void offer() {
        server.signInWith(new SignInOptions(true, Optional.of(provider.description())));
    }

    @Test
    void theServerIsAskedOnceItsAddressIsTyped() {
        offer();
        for (String typed : List.of("http:", "http://127.0.0.1:80", HERE)) {
            model.look(typed);
        }
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(model.options().get().provider()).map(SignInProvider::name).hasValue("Example ID");
        assertThat(server.calls()).containsExactly("signInOptions");
        model.look("nothing");
        assertThat(model.options().get()).isEqualTo(SignInOptions.PASSWORD_ONLY);
    }

    @Test
    void aServerThatCouldNotBeAskedIsAskedAgain() {
        offer();
        server.weather(Weather.AWAY);
        model.look(HERE);
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(model.options().get()).isEqualTo(SignInOptions.PASSWORD_ONLY);
        server.weather(Weather.FINE);
        model.look(HERE);
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(model.options().get().provider()).isPresent();
    }

    @Test
    void somebodySignsInInTheBrowser() throws Exception {
        offer();
        model.start(HERE);
        assertThat(model.step().get()).isEqualTo(ProviderModel.Step.SERVER);
        dispatcher.runCalls();
        assertThat(model.step().get()).isEqualTo(ProviderModel.Step.BROWSER);
        assertThat(opened)
                .extracting(URI::toString)
                .containsExactly(model.address().get());
        LoginProvider.signInWithBrowser(opened.get(0), "lena");
        dispatcher.runCalls();
        assertThat(signedIn).extracting(done -> done.account().username()).containsExactly("lena");
        assertThat(model.step().get()).isEqualTo(ProviderModel.Step.NOTHING);
    }

    @Test
    void whatIsGivenUpEndsWithoutAnError() {
        offer();
        model.start(HERE);
        dispatcher.runCalls();
        model.cancel();
        dispatcher.runRounds(3);
        assertThat(model.step().get()).isEqualTo(ProviderModel.Step.NOTHING);
        assertThat(model.error().get()).isEmpty();
        assertThat(signedIn).isEmpty();
    }

    @Test
    void whatIsGivenUpBeforeTheBrowserOpensEndsToo() {
        offer();
        model.start(HERE);
        model.cancel();
        dispatcher.runRounds(3);
        assertThat(model.step().get()).isEqualTo(ProviderModel.Step.NOTHING);
        assertThat(model.address().get()).isEmpty();
        assertThat(dispatcher.waitingCalls()).isZero();
    }

    @Test
    void aBrowserThatFailsLeavesNoPortOpen() {
        offer();
        List<URI> tried = new ArrayList<>();
        ProviderModel failing = new ProviderModel(
                address -> server,
                dispatcher,
                address -> {
                    tried.add(address);
                    throw new IllegalStateException("of the desktop");
                },
                signedIn::add);
        failing.start(HERE);
        dispatcher.runCalls();

        assertThat(failing.step().get()).isEqualTo(ProviderModel.Step.NOTHING);
        assertThat(tried).hasSize(1);
        assertThatThrownBy(() -> LoginProvider.signInWithBrowser(tried.get(0), "lena"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aServerThatCannotReachItsProviderIsToldInWords() {
        SignInProvider away = provider.description();
        server.signInWith(new SignInOptions(
                true,
                Optional.of(new SignInProvider(
                        away.name(), away.issuer(), away.clientId(), away.scopes(), Optional.empty()))));
        model.start(HERE);
        dispatcher.runCalls();
        assertThat(model.error().get()).isEqualTo(Texts.get("login.provider.error.provider_away"));
        assertThat(opened).isEmpty();
    }

    @Test
    void aServerThatIsAwayIsToldInWords() {
        server.weather(Weather.AWAY);
        model.start(HERE);
        dispatcher.runCalls();
        assertThat(model.error().get()).contains("127.0.0.1:8080");
    }
}
