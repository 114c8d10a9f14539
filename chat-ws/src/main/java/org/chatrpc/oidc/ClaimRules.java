package org.chatrpc.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.JWTClaimsSetVerifier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/**
 * The rules for the claims of a token (OpenID Connect Core 1.0, section 3.1.3.7, and RFC 9068, section 4), once its
 * signature was verified. The messages name the rule, never what is in the token. Thread-safe.
 */
final class ClaimRules implements JWTClaimsSetVerifier<Expected> {
    /** The longest subject that the standard allows. */
    private static final int MAX_SUBJECT = 255;

    private final ProviderPolicy policy;
    private final Clock clock;

    ClaimRules(ProviderPolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public void verify(JWTClaimsSet claims, Expected expected) throws BadJWTException {
        Instant now = clock.instant();
        require(policy.issuer().toString().equals(claims.getIssuer()), "it is of another issuer");
        require(claims.getAudience().contains(expected.audience()), "it is for another audience");
        require(isForClient(claims, expected), "it was issued to another client");
        require(
                isAfter(claims.getExpirationTime(), now.minus(policy.clockSkew()))
                        .orElse(false),
                "it has expired");
        Instant latest = now.plus(policy.clockSkew());
        require(!isAfter(claims.getNotBeforeTime(), latest).orElse(false), "it is not valid yet");
        require(!isAfter(claims.getIssueTime(), latest).orElse(false), "it is not valid yet");
        String subject = claims.getSubject();
        require(subject != null && !subject.isBlank() && subject.length() <= MAX_SUBJECT, "it names no subject");
        require(hasNonce(claims.getClaim("nonce"), expected.nonce()), "its nonce is another one");
    }

    /** Only an ID token names the client it was issued to, and must do so if it has several audiences. */
    private static boolean isForClient(JWTClaimsSet claims, Expected expected) {
        Object party = claims.getClaim("azp");
        return expected.nonce().isEmpty()
                || (party == null ? claims.getAudience().size() == 1 : party.equals(expected.audience()));
    }

    /** An ID token that a client requested must not pass for an access token. */
    private static boolean hasNonce(Object given, Optional<String> expected) {
        return expected.map(nonce -> given instanceof String text && areEqual(text, nonce))
                .orElse(given == null);
    }

    private static boolean areEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Boolean> isAfter(Date time, Instant limit) {
        return Optional.ofNullable(time).map(Date::toInstant).map(instant -> instant.isAfter(limit));
    }

    private static void require(boolean kept, String otherwise) throws BadJWTException {
        if (!kept) {
            throw new BadJWTException(otherwise);
        }
    }
}
