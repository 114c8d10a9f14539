package org.chatrpc.client.session.admin.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A token to be issued to a service account.
 *
 * @param name what it is for
 * @param scopes its scopes: a verb, a colon, and the id of a room or {@code *}
 * @param expiresAt empty for never
 */
public record NewToken(String username, String name, List<String> scopes, Optional<Instant> expiresAt) {}
