package org.chatrpc.client.session.admin;

import java.time.Instant;

/**
 * An open session of an account.
 *
 * @param id identifies it in calls
 * @param clientName the client's name, empty if unknown
 * @param address the network address from which it was opened, empty if unknown
 * @param lastSeenAt when a call last used it
 */
public record AccountSession(
        String id, String clientName, String address, Instant createdAt, Instant lastSeenAt, Instant expiresAt) {}
