package org.chatrpc.client.session;

import java.time.Instant;

/**
 * A place where this account is signed in.
 *
 * @param id names it in a call
 * @param clientName what the client there calls itself, empty if it did not say
 * @param address the network address it was opened from, empty if the server does not tell
 * @param createdAt when it was opened
 * @param lastSeenAt when a call last used it
 * @param expiresAt when it ends by itself
 * @param current whether it is this one
 */
public record OwnSession(
        String id,
        String clientName,
        String address,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt,
        boolean current) {}
