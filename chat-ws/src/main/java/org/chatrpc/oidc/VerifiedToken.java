package org.chatrpc.oidc;

import java.time.Instant;
import java.util.Map;

/**
 * A token whose signature and claims were verified.
 *
 * @param hash the SHA-256 of what was signed, in hexadecimal: the same for every form of writing the signature
 * @param expiresAt until when it would be accepted again, the tolerated difference of clocks included
 * @param claims all of its claims
 */
record VerifiedToken(String hash, String subject, Instant expiresAt, Map<String, Object> claims) {
    VerifiedToken {
        claims = Map.copyOf(claims);
    }

    /** Without the claims, which are personal data. */
    @Override
    public String toString() {
        return "VerifiedToken[until " + expiresAt + "]";
    }
}
