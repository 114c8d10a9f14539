package org.chatrpc.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.acceptance.Faults.assertFault;

import java.net.InetAddress;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.awaitility.Awaitility;
import org.chatrpc.contract.ChatFault;
import org.chatrpc.contract.GetSignInOptions;
import org.chatrpc.contract.Session;
import org.chatrpc.contract.SignInProvider;
import org.chatrpc.contract.SignInWithToken;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * People and programs sign in with an OpenID Connect provider on this machine, whose issuer the build passes to the server. Servers
 * bring libraries for tokens and JSON of their own, so this is tested in each of them. The provider starts later than the server.
 */
@ArquillianTest
class OpenIdIT {
    private static final String REALM = "staff";
    private static final String CLIENT = "chat-desktop";
    private static final String PROGRAMS = "chat-api";

    private static MockOAuth2Server provider;

    @ArquillianResource
    private URL base;

    @Deployment(testable = false)
    static WebArchive chat() {
        return DeployedChat.war();
    }

    @BeforeAll
    static void start() {
        provider = new MockOAuth2Server(new OAuth2Config(true));
        provider.start(InetAddress.getLoopbackAddress(), Integer.getInteger("chat.test.provider.port"));
        assertThat(provider.issuerUrl(REALM)).hasToString(System.getProperty("chat.oidc.issuer"));
    }

    @AfterAll
    static void stop() {
        provider.shutdown();
    }

    private static String token(String issuer, String subject, String audience, Map<String, Object> claims) {
        return provider.issueToken(
                        issuer,
                        CLIENT,
                        new DefaultOAuth2TokenCallback(issuer, subject, "JWT", List.of(audience), claims, 300))
                .serialize();
    }

    private static String idToken(String issuer, String subject, String nonce, List<String> groups) {
        Map<String, Object> claims = Map.of(
                "preferred_username", subject + "@example.org", "name", "Lena Berg", "nonce", nonce, "groups", groups);
        return token(issuer, subject, CLIENT, claims);
    }

    private Session signIn(String token, String nonce) throws ChatFault {
        SignInWithToken request = new SignInWithToken();
        request.setIdentityToken(token);
        request.setNonce(nonce);
        return Person.port(base).signInWithToken(request).getSession();
    }

    /** The server may just have found that the provider is away, and asks it again after a while. */
    private SignInProvider awaitProvider() {
        DeployedChat.awaitReady(base);
        return Awaitility.await("the server to find the provider")
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(250))
                .until(
                        () -> Person.port(base)
                                .getSignInOptions(new GetSignInOptions())
                                .getProvider(),
                        found -> found != null && found.getTokenEndpoint() != null);
    }

    @Test
    void theServerNamesTheProviderAndItsAddresses() {
        SignInProvider found = awaitProvider();
        assertThat(found.getIssuer()).isEqualTo(System.getProperty("chat.oidc.issuer"));
        assertThat(found.getTokenEndpoint())
                .isEqualTo(provider.tokenEndpointUrl(REALM).toString());
    }

    @Test
    void aPersonSignsInWithAnIdTokenOnce() throws Exception {
        awaitProvider();
        Operator.of(base);
        String lena = Person.freshName("lena");
        String token = idToken(REALM, lena, "a nonce", List.of("chat-administrators"));
        Session session = signIn(token, "a nonce");
        assertThat(session.getUsername()).isEqualTo(lena);
        assertThat(session.getDisplayName()).isEqualTo("Lena Berg");
        assertThat(session.isAdministrator()).isTrue();
        assertFault("TOKEN_REFUSED", "identityToken", () -> signIn(token, "a nonce"));
        assertThat(signIn(idToken(REALM, lena, "another", List.of()), "another").isAdministrator())
                .isFalse();
    }

    @Test
    void aProgramSignsInWithAnAccessToken() throws Exception {
        awaitProvider();
        Operator.of(base);
        String bot = Person.freshName("bot");
        String token = token(REALM, bot, PROGRAMS, Map.of("preferred_username", bot));
        assertThat(signIn(token, null).getUsername()).isEqualTo(bot);
        assertThat(signIn(token, null).getUsername()).as("again").isEqualTo(bot);
        String forOthers = token(REALM, bot, "payroll", Map.of("preferred_username", bot));
        assertFault("TOKEN_REFUSED", "identityToken", () -> signIn(forOthers, null));
    }

    @Test
    void tokensOfOthersAndChangedOnesAreRefused() {
        awaitProvider();
        String nonce = UUID.randomUUID().toString();
        String other = idToken("students", "eve", nonce, List.of());
        assertFault("TOKEN_REFUSED", "identityToken", () -> signIn(other, nonce));
        String token = idToken(REALM, "eve", nonce, List.of());
        assertFault("TOKEN_REFUSED", "identityToken", () -> signIn(token, "another nonce"));
        int signature = token.lastIndexOf('.') + 1;
        char changed = token.charAt(signature) == 'A' ? 'B' : 'A';
        String forged = token.substring(0, signature) + changed + token.substring(signature + 1);
        assertFault("TOKEN_REFUSED", "identityToken", () -> signIn(forged, nonce));
    }
}
