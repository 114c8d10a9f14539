package org.chatrpc.model;

import java.time.Instant;

/**
 * An open session, or the token of a service account.
 *
 * @param id identifies the session to its owner; not a secret
 * @param tokenHash SHA-256 of the token in lower-case hexadecimal; the token itself is never stored
 * @param clientName the name that the client gave itself; may be empty
 * @param address the network address it was opened from; may be empty
 * @param usedAt when any node last recorded its use; the node that serves it may have seen a later use
 * @param scope the stored scope of a service account's token; empty for the session of a user
 */
public record SessionRecord(
        String id,
        String tokenHash,
        String username,
        String clientName,
        String address,
        Instant createdAt,
        Instant expiresAt,
        Instant usedAt,
        String scope) {

    public SessionRecord {
        // Missing in entries of the log from before there were service accounts.
        scope = scope == null ? "" : scope;
    }

    /** The session of a user. */
    public SessionRecord(
            String id,
            String tokenHash,
            String username,
            String clientName,
            String address,
            Instant createdAt,
            Instant expiresAt,
            Instant usedAt) {
        this(id, tokenHash, username, clientName, address, createdAt, expiresAt, usedAt, "");
    }

    public SessionRecord renewed(Instant used, Instant expires) {
        return new SessionRecord(id, tokenHash, username, clientName, address, createdAt, expires, used, scope);
    }
}
