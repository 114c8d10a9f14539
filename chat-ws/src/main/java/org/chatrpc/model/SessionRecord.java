package org.chatrpc.model;

import java.time.Instant;

/**
 * An open session.
 *
 * @param id names it to its owner; not a secret
 * @param tokenHash SHA-256 of the token in lower-case hexadecimal; the token itself is never stored
 * @param clientName what the client called itself; may be empty
 * @param address where it was opened from; may be empty
 * @param usedAt when it was last known to be in use, on whichever node; its nodes know it more closely
 */
public record SessionRecord(
        String id,
        String tokenHash,
        String username,
        String clientName,
        String address,
        Instant createdAt,
        Instant expiresAt,
        Instant usedAt) {

    public SessionRecord renewed(Instant used, Instant expires) {
        return new SessionRecord(id, tokenHash, username, clientName, address, createdAt, expires, used);
    }
}
