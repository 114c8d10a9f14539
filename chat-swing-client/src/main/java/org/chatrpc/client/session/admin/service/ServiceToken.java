package org.chatrpc.client.session.admin.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A valid token of a service account.
 *
 * @param id identifies it in calls; not the secret
 * @param name what it is for
 * @param scopes its scopes, as in {@link NewToken}
 * @param expiresAt empty for never
 * @param lastUsedAt empty for not yet
 */
public record ServiceToken(
        String id,
        String name,
        List<String> scopes,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> lastUsedAt) {}
