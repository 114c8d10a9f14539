package org.chatrpc.server;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.http.Ssl;
import no.nav.security.mock.oauth2.http.SslKeystore;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real OpenID Connect provider on a free port during a test. It is one for tests, which believes any name, but speaks the protocol. */
public final class OpenIdProvider implements BeforeEachCallback, AfterEachCallback, AutoCloseable {
    private static final String REALM = "staff";
    private static final String AUDIENCE = "chat-api";
    private static final long SECONDS = 300;

    private final MockOAuth2Server provider;

    public OpenIdProvider() {
        this(new OAuth2Config(true));
    }

    private OpenIdProvider(OAuth2Config config) {
        provider = new MockOAuth2Server(config);
    }

    /** One that is running and speaks TLS, with the key and certificate of a {@link SelfSignedKey}. */
    static OpenIdProvider withTls(Path key) {
        SslKeystore store = new SslKeystore(
                SelfSignedKey.PASSWORD, key.toFile(), SslKeystore.KeyStoreType.PKCS12, SelfSignedKey.PASSWORD);
        OpenIdProvider started = new OpenIdProvider(new OAuth2Config(
                true,
                null,
                null,
                false,
                new OAuth2TokenProvider(),
                Set.of(),
                new MockWebServerWrapper(new Ssl(store))));
        started.start();
        return started;
    }

    private void start() {
        provider.start(InetAddress.getLoopbackAddress(), 0);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        provider.shutdown();
    }

    /** {@link #known} to a server with this data folder. */
    public ServerLaunch serverIn(Path folder) {
        return known(ServerLaunch.in(folder));
    }

    /** The server, not started yet, whose people may now sign in here, and whose administrators are in a group here. */
    ServerLaunch known(ServerLaunch server) {
        return server.setting("chat.auth", "internal,oidc")
                .setting("chat.oidc.issuer", provider.issuerUrl(REALM).toString())
                .setting("chat.oidc.clientId", "chat-desktop")
                .setting("chat.oidc.name", "Example ID")
                .setting("chat.oidc.audience", AUDIENCE)
                .setting("chat.oidc.administratorGroup", "chat-administrators");
    }

    /** An access token for the chat. */
    public String token(String name, List<String> groups) {
        return tokenFor(AUDIENCE, name, groups);
    }

    /** An access token for another service. */
    public String tokenFor(String audience, String name, List<String> groups) {
        Map<String, Object> claims = Map.of("preferred_username", name, "groups", groups);
        return provider.issueToken(
                        REALM,
                        "program",
                        new DefaultOAuth2TokenCallback(REALM, name, "JWT", List.of(audience), claims, SECONDS))
                .serialize();
    }
}
