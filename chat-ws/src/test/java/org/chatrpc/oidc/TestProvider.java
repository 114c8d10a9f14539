package org.chatrpc.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A provider on this machine whose every document and token can be made to be wrong. Thread-safe. */
final class TestProvider implements AutoCloseable {
    static final String CLIENT = "chat-desktop";
    static final String PROGRAMS = "chat-api";
    /** When its tokens are issued; a fixed time, as tests may be slow. */
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    /** Made once, as that takes long. */
    private static final RSAKey KEY = rsa("first");

    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<JWK> published = new CopyOnWriteArrayList<>();
    private volatile UnaryOperator<String> discovery = document -> document;
    private volatile UnaryOperator<String> keys = document -> document;
    private volatile int status = 200;

    TestProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/realm/.well-known/openid-configuration", this::discovery);
        server.createContext("/realm/keys", exchange -> answer(exchange, keys.apply(new JWKSet(published).toString())));
        server.start();
        publish(KEY);
    }

    ProviderPolicy policy() {
        return policy(Duration.ofSeconds(30));
    }

    ProviderPolicy policy(Duration refetchAfter) {
        return new ProviderPolicy(
                "Example ID",
                issuer(),
                CLIENT,
                "openid profile",
                Optional.of(PROGRAMS),
                new ProviderPolicy.Claims("preferred_username", "name", "realm_access.roles", "chat-admin"),
                Duration.ofSeconds(60),
                new ProviderPolicy.Limits(Duration.ofSeconds(5), 64 * 1024, Duration.ofHours(1), refetchAfter, 16));
    }

    URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/realm");
    }

    /** The paths that were asked for. */
    List<String> requests() {
        return requests;
    }

    void changeDiscovery(UnaryOperator<String> change) {
        discovery = change;
    }

    void changeKeys(UnaryOperator<String> change) {
        keys = change;
    }

    void answerWith(int next) {
        status = next;
    }

    /** The key with which it signs. */
    RSAKey key() {
        return KEY;
    }

    void publish(JWK another) {
        published.add(another.toPublicJWK());
    }

    static RSAKey rsa(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static ECKey ec(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The claims of an ID token of lena with this nonce, as a real provider has them. */
    JWTClaimsSet.Builder idClaims(String nonce) {
        return claims(CLIENT).claim("nonce", nonce).claim("azp", CLIENT);
    }

    /** The claims of an access token of lena. */
    JWTClaimsSet.Builder claims(String audience) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer().toString())
                .subject("f3b1-lena")
                .audience(audience)
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(300)))
                .claim("preferred_username", "lena")
                .claim("name", "Lena Berg")
                .claim("realm_access", Map.of("roles", List.of("user")));
    }

    String sign(JWTClaimsSet.Builder claims) {
        return sign(claims, JWSAlgorithm.RS256, KEY, JOSEObjectType.JWT);
    }

    static String sign(JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, JWK with, JOSEObjectType type) {
        try {
            JWSSigner signer = with instanceof ECKey ec ? new ECDSASigner(ec) : new RSASSASigner(with.toRSAKey());
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(algorithm)
                            .keyID(with.getKeyID())
                            .type(type)
                            .build(),
                    claims.build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void discovery(HttpExchange exchange) throws IOException {
        String here = issuer().toString();
        answer(exchange, discovery.apply("""
                {"issuer":"%s","authorization_endpoint":"%s/auth","token_endpoint":"%s/token","jwks_uri":"%s/keys"}""".formatted(here, here, here, here)));
    }

    private void answer(HttpExchange exchange, String document) throws IOException {
        try (exchange) {
            requests.add(exchange.getRequestURI().getPath());
            byte[] body = document.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (status == 302) {
                exchange.getResponseHeaders().set("Location", exchange.getRequestURI() + "?again");
            }
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
