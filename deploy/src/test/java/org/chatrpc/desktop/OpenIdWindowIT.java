package org.chatrpc.desktop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.ChatPort;
import org.chatrpc.contract.ListUsers;
import org.chatrpc.contract.Session;
import org.chatrpc.contract.SignInWithToken;
import org.chatrpc.remote.Remote;
import org.chatrpc.server.OpenIdProvider;
import org.chatrpc.server.ServerProcess;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real server, a real window and a real OpenID Connect provider: somebody signs in with a browser, and a program with an access
 * token.
 */
class OpenIdWindowIT {
    @RegisterExtension
    private final OpenIdProvider provider = new OpenIdProvider();

    @TempDir
    private Path folder;

    private ServerProcess server() {
        return provider.serverIn(folder.resolve("server")).start();
    }

    @Test
    void somebodySignsInWithTheBrowser() throws Exception {
        Optional<OwnDisplay> display = OwnDisplay.open();
        Assumptions.assumeTrue(display.isPresent(), "No display: install Xvfb, or set DISPLAY");
        try (OwnDisplay screen = display.orElseThrow();
                ServerProcess server = server();
                DesktopClient lena = new DesktopClient(
                        screen,
                        folder.resolve("lena"),
                        "--server",
                        server.base().toString())) {
            lena.awaitShown("login.provider");
            lena.click("login.provider");
            lena.awaitShown("login.provider.address");
            String page = signInWithBrowser(
                    URI.create(lena.text("login.provider.address")),
                    "f3b1-lena",
                    "{\"preferred_username\":\"lena\",\"name\":\"Lena Berg\"}");
            assertThat(page).contains("You are signed in to RPC chat");
            lena.awaitShown("composer");
            lena.say("Hello from the browser");
            lena.awaitRows("Hello from the browser");
            assertThat(lena.errors()).isEmpty();
        }
    }

    @Test
    void aProgramSignsInWithAnAccessToken() throws Exception {
        try (ServerProcess server = server()) {
            Remote remote = new Remote(server.service().toString(), () -> false);
            String token = provider.token("build-bot", List.of());
            Session session = remote.untilAnswered(port -> signIn(port, token));
            ListUsers everybody = new ListUsers();
            everybody.setToken(session.getToken());
            assertThat(remote.untilAnswered(port -> port.listUsers(everybody)).getUser())
                    .extracting(user -> user.getUsername())
                    .contains("build-bot");
            String others = provider.tokenFor("another", "build-bot", List.of());
            assertThatThrownBy(() -> remote.untilAnswered(port -> signIn(port, others)))
                    .hasMessageContaining("TOKEN_REFUSED")
                    .hasMessageContaining("another audience");
        }
    }

    private static Session signIn(ChatPort port, String token) throws ChatFault {
        SignInWithToken request = new SignInWithToken();
        request.setIdentityToken(token);
        return port.signInWithToken(request).getSession();
    }

    /** Fills in the form of the provider, follows it back to the client, and returns what is shown there. */
    private static String signInWithBrowser(URI page, String subject, String claims)
            throws IOException, InterruptedException {
        HttpClient browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        assertThat(browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                        .body())
                .contains("<form");
        HttpRequest filled = HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + URLEncoder.encode(subject, UTF_8) + "&claims="
                        + URLEncoder.encode(claims, UTF_8)))
                .build();
        return browser.send(filled, BodyHandlers.ofString()).body();
    }
}
