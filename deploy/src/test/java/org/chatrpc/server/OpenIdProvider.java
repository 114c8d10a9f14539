package org.chatrpc.server;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real OpenID Connect provider on a free port during a test. It is one for tests, which believes any name, but speaks the protocol. */
public final class OpenIdProvider implements BeforeEachCallback, AfterEachCallback {
    private static final String REALM = "staff";
    private static final String AUDIENCE = "chat-api";
    private static final long SECONDS = 300;

    private final MockOAuth2Server provider = new MockOAuth2Server(new OAuth2Config(true));

    @Override
    public void beforeEach(ExtensionContext context) {
        provider.start(InetAddress.getLoopbackAddress(), 0);
    }

    @Override
    public void afterEach(ExtensionContext context) {
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
