package org.chatrpc.client.session.gateway;

import java.time.Instant;

/**
 * A session of this account.
 *
 * @param id identifies it in calls
 * @param clientName the client's name, empty if unknown
 * @param address the network address from which it was opened, empty if unknown
 * @param createdAt when it was opened
 * @param lastSeenAt when a call last used it
 * @param expiresAt when it expires
 * @param current whether it is the session of this client
 */
public record OwnSession(
        String id,
        String clientName,
        String address,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt,
        boolean current) {}
