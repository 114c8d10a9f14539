package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.client.testing.Screenshots.settle;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.swing.JTextField;
import org.chatrpc.client.session.signin.SignInOptions;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.LoginProvider;
import org.chatrpc.client.testing.Screenshots;
import org.chatrpc.client.testing.Screenshots.InEachLook;
import org.chatrpc.client.testing.WindowTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Signing in with the provider of a server, in the real window, with a browser that fills in the provider's form. */
@WindowTest
class ProviderScreenshotWindowTest {

    @RegisterExtension
    final Screenshots pictures = new Screenshots();

    private final InMemoryServer server = new InMemoryServer();
    private final LoginProvider provider = new LoginProvider();

    @AfterEach
    void close() {
        provider.close();
    }

    private void offer(boolean password) {
        server.signInWith(new SignInOptions(password, Optional.of(provider.description())));
    }

    @InEachLook
    void everyState(String theme, double scale) {
        pictures.setLook(theme, scale);
        offer(true);
        try (TestClient client = new TestClient(server, page -> false)) {
            await().until(() -> client.shows("login.provider"));
            settle();
            pictures.save(client.frame(), "80-sign-in-with-provider");
            client.click("login.provider");
            await().until(() -> client.shows("login.provider.address"));
            settle();
            pictures.save(client.frame(), "81-sign-in-in-browser");
            provider.refuse();
            inBrowser(address(client));
            await().until(() -> client.shows("login.provider.error"));
            settle();
            pictures.save(client.frame(), "82-sign-in-refused");
        }
        offer(false);
        try (TestClient client = new TestClient(server, page -> false)) {
            await().until(() -> client.shows("login.provider"));
            settle();
            pictures.save(client.frame(), "83-sign-in-with-provider-only");
            assertThat(client.shows("login.password")).isFalse();
            client.click("login.switch");
            assertThat(client.shows("login.password")).isTrue();
        }
    }

    @Test
    void somebodySignsInWithTheBrowserThatTheClientOpens() {
        offer(true);
        try (TestClient client = new TestClient(server, ProviderScreenshotWindowTest::inBrowser)) {
            await().until(() -> client.shows("login.provider"));
            client.click("login.provider");
            await().until(() -> client.shows("main"));
        }
    }

    @Test
    void aSignInThatIsGivenUpCanBeBegunAgain() {
        offer(true);
        try (TestClient client = new TestClient(server, page -> false)) {
            await().until(() -> client.shows("login.provider"));
            client.click("login.provider");
            await().until(() -> client.shows("login.provider.address"));
            String first = address(client).toString();
            client.click("login.provider.cancel");
            await().until(() -> !client.shows("login.provider.address"));
            client.click("login.provider");
            await().until(() -> client.shows("login.provider.address"));
            assertThat(address(client).toString()).isNotEqualTo(first);
            inBrowser(address(client));
            await().until(() -> client.shows("main"));
        }
    }

    private static URI address(TestClient client) {
        return URI.create(client.onEventThread(
                () -> client.get("login.provider.address", JTextField.class).getText()));
    }

    /** Signs in with a browser of its own, as that takes its time. */
    private static boolean inBrowser(URI page) {
        CompletableFuture<String> unused = CompletableFuture.supplyAsync(() -> {
            try {
                return LoginProvider.signInWithBrowser(page, "lena");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        return !unused.isCompletedExceptionally();
    }
}
