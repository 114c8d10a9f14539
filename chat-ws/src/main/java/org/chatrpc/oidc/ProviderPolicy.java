package org.chatrpc.oidc;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The OpenID Connect provider whose tokens this server accepts. Immutable.
 *
 * @param name its display name
 * @param issuer its identifier, as it is in its tokens
 * @param clientId the id of the desktop client at the provider
 * @param scopes the scopes that the desktop client requests, separated by spaces
 * @param audience the required audience of the access tokens of programs; empty if programs cannot sign in with them
 * @param claims the claims that identify the user
 * @param clockSkew how far its clock may differ from that of this server
 * @param limits the limits on requests to it
 */
public record ProviderPolicy(
        String name,
        URI issuer,
        String clientId,
        String scopes,
        Optional<String> audience,
        Claims claims,
        Duration clockSkew,
        Limits limits) {

    /**
     * The names of claims, each a path whose steps are separated by dots, such as {@code realm_access.roles}.
     *
     * @param username the claim from which the username is derived
     * @param displayName the name shown to people
     * @param groups the groups or roles, a text or a list of texts; empty if they are not used
     * @param administrators the group or role of administrators; empty if the provider does not determine
     *     administrators
     */
    public record Claims(String username, String displayName, String groups, String administrators) {}

    /**
     * @param timeout for connecting, and for each wait for a response
     * @param maxBytes the maximum size of a document of the provider
     * @param keepKeys how long its keys are used before they are fetched again
     * @param refetchAfter the period in which keys may be fetched at most twice because of a token whose key is unknown
     * @param maxChecks how many tokens are checked at the same time; networks may have half of that each
     */
    public record Limits(Duration timeout, int maxBytes, Duration keepKeys, Duration refetchAfter, int maxChecks) {}
}
