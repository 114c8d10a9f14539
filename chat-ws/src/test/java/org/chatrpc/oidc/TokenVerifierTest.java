package org.chatrpc.oidc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.Refusals.assertRefused;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.chatrpc.limit.Network;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TokenVerifierTest {
    private static final Network HOME = Network.of("192.0.2.1");
    private static final Clock CLOCK = Clock.fixed(TestProvider.NOW, ZoneOffset.UTC);
    private static final String NONCE = "made up by the client";

    private final TestProvider provider = new TestProvider();
    private final TokenVerifier verifier = new TokenVerifier(provider.policy(), CLOCK);

    @AfterEach
    void close() {
        provider.close();
    }

    private VerifiedToken verifyId(String token) {
        return verifier.verify(token, new Expected(TestProvider.CLIENT, Optional.of(NONCE)), HOME);
    }

    private VerifiedToken verifyAccess(String token) {
        return verifier.verify(token, new Expected(TestProvider.PROGRAMS, Optional.empty()), HOME);
    }

    private String refusal(String token) {
        return String.valueOf(
                assertRefused(Problem.TOKEN_REFUSED, () -> verifyId(token)).getMessage());
    }

    @Test
    void anIdTokenOfTheProviderIsAccepted() {
        VerifiedToken token = verifyId(provider.sign(provider.idClaims(NONCE)));
        assertThat(token.subject()).isEqualTo("f3b1-lena");
        assertThat(token.claims()).containsEntry("preferred_username", "lena");
        assertThat(token.expiresAt()).isEqualTo(TestProvider.NOW.plusSeconds(360));
    }

    @Test
    void anAccessTokenIsAcceptedForItsAudience() {
        String token = TestProvider.sign(
                provider.claims(TestProvider.PROGRAMS),
                JWSAlgorithm.PS256,
                provider.key(),
                new JOSEObjectType("at+jwt"));
        assertThat(verifyAccess(token).subject()).isEqualTo("f3b1-lena");
        assertThat(refusal(token)).contains("another audience");
    }

    @Test
    void anIdTokenDoesNotPassForAnAccessToken() {
        String token = provider.sign(provider.claims(TestProvider.PROGRAMS).claim("nonce", NONCE));
        assertRefused(Problem.TOKEN_REFUSED, () -> verifyAccess(token));
    }

    static Stream<Arguments> wrongClaims() {
        return Stream.of(
                wrong("another issuer", claims -> claims.issuer("https://id.example.org/realm")),
                wrong("another issuer", claims -> claims.issuer(null)),
                wrong("another audience", claims -> claims.audience("another client")),
                wrong("another audience", claims -> claims.audience((String) null)),
                wrong(
                        "another client",
                        claims -> claims.audience(List.of(TestProvider.CLIENT, "more"))
                                .claim("azp", null)),
                wrong("another client", claims -> claims.claim("azp", "more")),
                wrong("expired", claims -> claims.expirationTime(Date.from(TestProvider.NOW.minusSeconds(61)))),
                wrong("expired", claims -> claims.expirationTime(null)),
                wrong("not valid yet", claims -> claims.notBeforeTime(Date.from(TestProvider.NOW.plusSeconds(90)))),
                wrong("not valid yet", claims -> claims.issueTime(Date.from(TestProvider.NOW.plusSeconds(90)))),
                wrong("nonce", claims -> claims.claim("nonce", "another")),
                wrong("nonce", claims -> claims.claim("nonce", null)),
                wrong("nonce", claims -> claims.claim("nonce", List.of(NONCE))),
                wrong("subject", claims -> claims.subject(null)),
                wrong("subject", claims -> claims.subject(" ")),
                wrong("subject", claims -> claims.subject("x".repeat(256))));
    }

    private static Arguments wrong(String reason, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(reason, change);
    }

    @ParameterizedTest
    @MethodSource
    void wrongClaims(String reason, UnaryOperator<JWTClaimsSet.Builder> change) {
        assertThat(refusal(provider.sign(change.apply(provider.idClaims(NONCE)))))
                .contains(reason);
    }

    @Test
    void clocksMayDifferALittle() {
        assertThat(verifyId(provider.sign(
                        provider.idClaims(NONCE).expirationTime(Date.from(TestProvider.NOW.minusSeconds(30))))))
                .isNotNull();
        assertThat(verifyId(provider.sign(
                        provider.idClaims(NONCE).notBeforeTime(Date.from(TestProvider.NOW.plusSeconds(30))))))
                .isNotNull();
    }

    @Test
    void aTokenWithoutASignatureIsRefused() {
        assertThat(refusal(new PlainJWT(provider.idClaims(NONCE).build()).serialize()))
                .contains("not a signed JSON Web Token");
        String signed = provider.sign(provider.idClaims(NONCE));
        assertThat(refusal(signed.substring(0, signed.lastIndexOf('.') + 1))).isNotEmpty();
    }

    /** Whoever takes the public key for the secret of an HMAC accepts what anybody can sign. */
    @ParameterizedTest
    @ValueSource(strings = {"HS256", "HS384", "HS512"})
    void thePublicKeyIsNoSecret(String algorithm) throws JOSEException {
        RSAKey key = provider.key();
        for (byte[] secret : List.of(
                key.toRSAPublicKey().getEncoded(),
                key.toPublicJWK().toJSONString().getBytes(UTF_8))) {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.parse(algorithm))
                            .keyID(key.getKeyID())
                            .type(JOSEObjectType.JWT)
                            .build(),
                    provider.idClaims(NONCE).build());
            token.sign(new MACSigner(secret));
            assertThat(refusal(token.serialize())).contains("not signed with a key of the provider");
        }
    }

    @Test
    void aKeyInTheTokenItselfIsNotBelieved() throws JOSEException {
        RSAKey mine = TestProvider.rsa(provider.key().getKeyID());
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(mine.getKeyID())
                        .jwk(mine.toPublicJWK())
                        .build(),
                provider.idClaims(NONCE).build());
        token.sign(new RSASSASigner(mine));
        assertThat(refusal(token.serialize())).contains("not signed with a key of the provider");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout+jwt", "secevent+jwt", "dpop+jwt"})
    void aTokenForSomethingElseIsRefused(String type) {
        assertThat(refusal(TestProvider.sign(
                        provider.idClaims(NONCE), JWSAlgorithm.RS256, provider.key(), new JOSEObjectType(type))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a", "a.b.c", "e30.e30.e30", "....", "\u0000.\u0000.\u0000", "eyJhbGciOiJSUzI1NiJ9..x"})
    void whatIsNoTokenIsRefused(String token) {
        assertThat(refusal(token)).isNotEmpty();
    }

    @Test
    void aChangedTokenIsRefused() {
        String[] parts = provider.sign(provider.idClaims(NONCE)).split("\\.");
        String other =
                provider.sign(provider.idClaims(NONCE).subject("somebody-else")).split("\\.")[1];
        assertThat(refusal(parts[0] + "." + other + "." + parts[2])).contains("not signed with a key of the provider");
    }

    @Test
    void aNewKeyIsFetchedOnceATokenNamesIt() {
        verifyId(provider.sign(provider.idClaims(NONCE)));
        ECKey next = TestProvider.ec("next");
        provider.publish(next);
        String token = TestProvider.sign(provider.idClaims(NONCE), JWSAlgorithm.ES256, next, JOSEObjectType.JWT);
        assertThat(verifyId(token)).isNotNull();
        assertThat(provider.requests()).hasSize(4);
    }

    @Test
    void unknownKeysAreSoughtRarely() {
        verifyId(provider.sign(provider.idClaims(NONCE)));
        ECKey unknown = TestProvider.ec("nobody's");
        for (int i = 0; i < 50; i++) {
            assertThat(refusal(TestProvider.sign(
                            provider.idClaims(NONCE), JWSAlgorithm.ES256, unknown, JOSEObjectType.JWT)))
                    .contains("key of the provider");
        }
        assertThat(provider.requests().size()).isBetween(4, 6);
        assertThat(verifyId(provider.sign(provider.idClaims(NONCE)))).isNotNull();
    }

    @Test
    void knownKeysAreUsedWithoutAskingTheProvider() {
        for (int i = 0; i < 20; i++) {
            verifyId(provider.sign(provider.idClaims(NONCE)));
        }
        assertThat(provider.requests()).hasSize(2);
    }

    @Test
    void aProviderThatIsAwayIsToldApartFromABadToken() {
        String token = provider.sign(provider.idClaims(NONCE));
        provider.answerWith(503);
        for (int i = 0; i < 5; i++) {
            ChatException refusal = assertRefused(Problem.PROVIDER_UNAVAILABLE, () -> verifyId(token));
            assertThat(refusal.problem().retryable()).isTrue();
            assertThat(refusal.retryAfter()).isPresent();
        }
        assertThat(verifier.addresses(HOME)).isEmpty();
        // Twice in the time, however often it is tried.
        assertThat(provider.requests()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aProviderThatComesBackIsUsed() {
        TokenVerifier eager = new TokenVerifier(provider.policy(Duration.ofMillis(1)), CLOCK);
        Expected expected = new Expected(TestProvider.CLIENT, Optional.of(NONCE));
        String token = provider.sign(provider.idClaims(NONCE));
        provider.answerWith(503);
        assertRefused(Problem.PROVIDER_UNAVAILABLE, () -> eager.verify(token, expected, HOME));
        provider.answerWith(200);
        await().untilAsserted(
                        () -> assertThat(eager.verify(token, expected, HOME)).isNotNull());
    }

    @Test
    void theAddressesOfTheProviderAreThoseOfItsDocument() {
        ProviderAddresses addresses = verifier.addresses(HOME).orElseThrow();
        assertThat(addresses.authorization()).hasToString(provider.issuer() + "/auth");
        assertThat(addresses.token()).hasToString(provider.issuer() + "/token");
    }

    static Stream<UnaryOperator<String>> wrongDiscoveries() {
        return Stream.of(
                document -> document.replaceFirst("/realm\"", "/other\""),
                document -> document.replaceAll("http://127.0.0.1:\\d+/realm/keys", "http://id.example.org/keys"),
                document -> document.replaceAll("http://127.0.0.1:\\d+/realm/auth", "javascript:alert(1)"),
                document -> document.replaceAll("http://127.0.0.1:\\d+/realm/keys", "file:///etc/passwd"),
                document -> document.replaceAll("\"token_endpoint\":\"[^\"]*\",", ""),
                document -> "[]",
                document -> "not JSON",
                document -> document + " ".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource
    void wrongDiscoveries(UnaryOperator<String> change) {
        provider.changeDiscovery(change);
        assertRefused(Problem.PROVIDER_UNAVAILABLE, () -> verifyId(provider.sign(provider.idClaims(NONCE))));
    }

    @Test
    void keysThatAreTooManyOrNoneAreNotRead() {
        provider.changeKeys(document -> " ".repeat(100_000) + document);
        assertRefused(Problem.PROVIDER_UNAVAILABLE, () -> verifyId(provider.sign(provider.idClaims(NONCE))));
        provider.changeKeys(document -> "{}");
        assertRefused(Problem.PROVIDER_UNAVAILABLE, () -> verifyId(provider.sign(provider.idClaims(NONCE))));
    }

    @Test
    void redirectsAreNotFollowed() {
        provider.answerWith(302);
        assertRefused(Problem.PROVIDER_UNAVAILABLE, () -> verifyId(provider.sign(provider.idClaims(NONCE))));
        assertThat(provider.requests()).hasSize(1);
    }
}
