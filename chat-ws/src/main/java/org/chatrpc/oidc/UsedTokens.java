package org.chatrpc.oidc;

import java.time.Instant;

/** The ID tokens that have opened a session, on whichever node, as long as they could be presented again. Thread-safe. */
public interface UsedTokens {
    /**
     * Records that a token is used now.
     *
     * @param hash tells tokens apart
     * @param attempt the call that uses it, which may do so again
     * @param expiresAt when it may be forgotten
     * @param now by this node's clock; those that expired before are forgotten
     * @return false if another call has used it
     */
    boolean use(String hash, String attempt, Instant expiresAt, Instant now);
}
