package org.chatrpc.oidc;

import java.time.Instant;

/** The ID tokens that have opened a session on any node, kept as long as they could be presented again. Thread-safe. */
public interface UsedTokens {
    /**
     * Records that a token is used now.
     *
     * @param hash identifies the token
     * @param attempt the call that uses it, which may do so again
     * @param expiresAt when its record may be deleted
     * @param now by this node's clock; records that expired before are deleted
     * @return false if another call has used it
     */
    boolean use(String hash, String attempt, Instant expiresAt, Instant now);
}
