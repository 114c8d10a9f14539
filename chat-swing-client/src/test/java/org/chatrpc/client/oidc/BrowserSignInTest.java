package org.chatrpc.client.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chatrpc.client.oidc.BrowserSignInException.Reason;
import org.chatrpc.client.session.signin.SignInProvider;
import org.chatrpc.client.testing.LoginProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class BrowserSignInTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final LoginProvider provider = new LoginProvider();

    @AfterEach
    void close() {
        provider.close();
    }

    private BrowserSignIn begin(Duration timeout) throws BrowserSignInException {
        return new BrowserSignIn(provider.description(), "It is done.", "It has failed.", timeout);
    }

    @Test
    void aSignInInTheBrowserBringsATokenWithItsNonce() throws Exception {
        try (BrowserSignIn signIn = begin(LONG)) {
            assertThat(LoginProvider.signInWithBrowser(signIn.address(), "lena"))
                    .contains("It is done.");
            BrowserSignIn.IdToken token = signIn.await();
            assertThat(token.token()).isNotEmpty();
            assertThat(signIn.address().getQuery())
                    .contains("nonce=" + token.nonce(), "code_challenge_method=S256", "response_type=code");
        }
    }

    @Test
    void twoSignInsShareNoSecret() throws Exception {
        try (BrowserSignIn one = begin(LONG);
                BrowserSignIn other = begin(LONG)) {
            for (String name : new String[] {"state", "nonce", "code_challenge"}) {
                assertThat(value(one.address(), name))
                        .hasSizeGreaterThan(40)
                        .isNotEqualTo(value(other.address(), name));
            }
        }
    }

    @Test
    void whatDoesNotComeFromThisSignInIsPassedOver() throws Exception {
        try (BrowserSignIn signIn = begin(LONG)) {
            String redirect = value(signIn.address(), "redirect_uri");
            String state = value(signIn.address(), "state");
            assertThat(status(redirect)).isEqualTo(404);
            assertThat(status(redirect + "?code=mine&state=another")).isEqualTo(404);
            assertThat(status(redirect + "elsewhere?code=mine&state=" + state)).isEqualTo(404);
            assertThat(status(redirect + "?code=mine&state=" + state + "&iss=https%3A%2F%2Fother.example"))
                    .isEqualTo(404);
            assertThat(LoginProvider.signInWithBrowser(signIn.address(), "lena"))
                    .contains("It is done.");
            assertThat(signIn.await().token()).isNotEmpty();
        }
    }

    @Test
    void aProgramThatSendsNothingKeepsNobodyWaiting() throws Exception {
        try (BrowserSignIn signIn = begin(LONG);
                Socket silent = new Socket(
                        InetAddress.getLoopbackAddress(),
                        URI.create(value(signIn.address(), "redirect_uri")).getPort())) {
            silent.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));
            silent.getOutputStream().flush();
            assertThat(LoginProvider.signInWithBrowser(signIn.address(), "lena"))
                    .contains("It is done.");
            assertThat(signIn.await().token()).isNotEmpty();
        }
    }

    @Test
    void thePageOfTheBrowserLoadsNothing() throws Exception {
        try (BrowserSignIn signIn = begin(LONG)) {
            HttpResponse<String> page = get(value(signIn.address(), "redirect_uri"));
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'");
            assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        }
    }

    @Test
    void aRefusalInTheBrowserIsToldInWords() throws Exception {
        provider.refuse();
        try (BrowserSignIn signIn = begin(LONG)) {
            assertThat(LoginProvider.signInWithBrowser(signIn.address(), "lena"))
                    .contains("It has failed.");
            assertFails(signIn, Reason.REFUSED);
        }
    }

    @Test
    void aCodeThatIsNotExchangedIsToldInWords() throws Exception {
        provider.exchangeNothing();
        try (BrowserSignIn signIn = begin(LONG)) {
            LoginProvider.signInWithBrowser(signIn.address(), "lena");
            assertFails(signIn, Reason.NO_TOKEN);
        }
    }

    @Test
    void nobodyIsWaitedForForever() throws Exception {
        try (BrowserSignIn signIn = begin(Duration.ofMillis(1))) {
            assertFails(signIn, Reason.TIMED_OUT);
        }
    }

    @Test
    void theWaitCanBeGivenUpAndFreesThePort() throws Exception {
        URI redirect;
        try (BrowserSignIn signIn = begin(LONG)) {
            redirect = URI.create(value(signIn.address(), "redirect_uri"));
            CompletableFuture<Reason> outcome = CompletableFuture.supplyAsync(() -> {
                try {
                    signIn.await();
                    throw new IllegalStateException("Nobody signed in");
                } catch (BrowserSignInException e) {
                    return e.reason();
                }
            });
            signIn.cancel();
            assertThat(outcome.get(30, TimeUnit.SECONDS)).isEqualTo(Reason.CANCELLED);
        }
        assertThatThrownBy(() -> get(redirect.toString())).isInstanceOf(ConnectException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://id.example.org/auth",
                "file:///etc/passwd",
                "mailto:lena@example.org",
                "https://me@id.example.org/auth",
                "http://127.0.0.1.example.org/auth"
            })
    void noAddressIsOpenedThatSomebodyElseMayAnswer(String address) {
        SignInProvider given = provider.description();
        SignInProvider unsafe = new SignInProvider(
                given.name(),
                given.issuer(),
                given.clientId(),
                given.scopes(),
                Optional.of(new SignInProvider.Addresses(
                        URI.create(address), given.addresses().orElseThrow().token())));
        assertThatThrownBy(() -> new BrowserSignIn(unsafe, "", ""))
                .isInstanceOfSatisfying(
                        BrowserSignInException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.PROVIDER_AWAY));
    }

    private static void assertFails(BrowserSignIn signIn, Reason reason) {
        assertThatThrownBy(signIn::await)
                .isInstanceOfSatisfying(
                        BrowserSignInException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static int status(String address) throws IOException, InterruptedException {
        return get(address).statusCode();
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static String value(URI address, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(address.getQuery());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
