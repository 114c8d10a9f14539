package org.chatrpc.model;

import java.time.Instant;

/**
 * An open session.
 *
 * @param id names it to its owner; not a secret
 * @param tokenHash SHA-256 of the token in lower-case hexadecimal; the token itself is never stored
 * @param clientName what the client called itself; may be empty
 * @param address where it was opened from; may be empty
 */
public record SessionRecord(
        String id,
        String tokenHash,
        String username,
        String clientName,
        String address,
        Instant createdAt,
        Instant expiresAt) {}
