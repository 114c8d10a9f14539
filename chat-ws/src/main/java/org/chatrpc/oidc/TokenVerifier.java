package org.chatrpc.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.limit.Network;
import org.chatrpc.limit.Slots;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;

/**
 * Verifies the tokens of the provider with the keys that it publishes. The first call that needs the keys fetches them.
 * They are cached, and fetched again when they are old or a token names an unknown key; the latter is rate-limited,
 * because such tokens can be forged. While the provider cannot be reached, the cached keys stay in use.
 *
 * <p>Thread-safe. A call may wait for the provider, for at most a few timeouts, and meanwhile holds no resources that
 * other calls need; the number of such calls at a time is limited.
 */
final class TokenVerifier {
    /**
     * Asymmetric signature algorithms only: they require the private key, which only the provider has. Others are
     * refused, including {@code none}.
     */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private static final Duration RETRY = Duration.ofSeconds(5);

    private final ProviderPolicy policy;
    private final ProviderDocuments<Expected> documents;
    private final JWKSource<Expected> keys;
    private final DefaultJWTProcessor<Expected> processor = new DefaultJWTProcessor<>();
    private final Slots slots;

    TokenVerifier(ProviderPolicy policy, Clock clock) {
        this.policy = policy;
        ProviderPolicy.Limits limits = policy.limits();
        documents = new ProviderDocuments<>(policy.issuer(), limits);
        slots = new Slots(limits.maxChecks(), Math.max(1, limits.maxChecks() / 2));
        // The two documents are fetched one after the other, each with a timeout for connecting and one for reading.
        long refreshTimeout = limits.timeout().multipliedBy(4).toMillis();
        keys = JWKSourceBuilder.<Expected>create(documents)
                .cache(limits.keepKeys().toMillis(), refreshTimeout)
                .refreshAheadCache(false)
                .rateLimited(limits.refetchAfter().toMillis())
                .outageTolerantForever()
                .build();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                null, JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt")));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWTClaimsSetVerifier(new ClaimRules(policy, clock));
    }

    /** The addresses of the provider; empty while it cannot be reached. Waits for it if they have not been fetched yet. */
    Optional<ProviderAddresses> addresses(Network caller) {
        if (documents.addresses().isEmpty()) {
            Slots.Slot slot = slot(caller);
            try {
                keys.get(new JWKSelector(new JWKMatcher.Builder().build()), new Expected("", Optional.empty()));
            } catch (KeySourceException e) {
                return Optional.empty();
            } finally {
                slot.close();
            }
        }
        return documents.addresses();
    }

    /** @throws ChatException if the token is not accepted, or cannot be verified at the moment */
    VerifiedToken verify(String token, Expected expected, Network caller) {
        Slots.Slot slot = slot(caller);
        try {
            SignedJWT parsed = SignedJWT.parse(token);
            JWTClaimsSet claims = processor.process(parsed, expected);
            return new VerifiedToken(
                    hash(parsed.getSigningInput()),
                    claims.getSubject(),
                    claims.getExpirationTime().toInstant().plus(policy.clockSkew()),
                    withoutNulls(claims));
        } catch (ParseException e) {
            throw refused("it is not a signed JSON Web Token");
        } catch (BadJWTException e) {
            throw refused(String.valueOf(e.getMessage()));
        } catch (BadJOSEException e) {
            throw refused("it is not signed with a key of the provider");
        } catch (RateLimitReachedException e) {
            if (documents.addresses().isPresent()) {
                throw refused("it is not signed with a known key of the provider");
            }
            throw unavailable();
        } catch (JOSEException e) {
            throw unavailable();
        } finally {
            slot.close();
        }
    }

    private Slots.Slot slot(Network caller) {
        return slots.take(caller)
                .orElseThrow(() -> ChatException.later(
                        Problem.OVERLOADED, RETRY, "Too many tokens are being checked at the moment."));
    }

    private static Map<String, Object> withoutNulls(JWTClaimsSet claims) {
        Map<String, Object> values = new HashMap<>(claims.getClaims());
        values.values().removeIf(Objects::isNull);
        return values;
    }

    private static String hash(byte[] signed) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(signed));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** A token that is not accepted, because of what follows "as". */
    static ChatException refused(String reason) {
        return ChatException.in(
                "identityToken", Problem.TOKEN_REFUSED, "The token is not accepted, as " + reason + ". Sign in again.");
    }

    private static ChatException unavailable() {
        return ChatException.later(
                Problem.PROVIDER_UNAVAILABLE, RETRY, "The server cannot reach the sign-in provider at the moment.");
    }
}
