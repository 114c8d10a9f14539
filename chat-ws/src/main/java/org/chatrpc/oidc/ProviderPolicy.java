package org.chatrpc.oidc;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The OpenID Connect provider whose tokens this server accepts. Immutable.
 *
 * @param name what people call it; shown to them
 * @param issuer its identifier, as it is in its tokens
 * @param clientId by which it knows the desktop client
 * @param scopes what the desktop client asks for, separated by spaces
 * @param audience what the access tokens of programs have to be for; empty if programs cannot sign in with them
 * @param claims what in a token says who somebody is
 * @param clockSkew how far its clock may differ from that of this server
 * @param limits what asking it may cost
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
     * @param username what the username is made of
     * @param displayName the name shown to people
     * @param groups the groups or roles, a text or a list of texts; empty if they do not matter
     * @param administrators the group or role of administrators; empty if the provider makes nobody one
     */
    public record Claims(String username, String displayName, String groups, String administrators) {}

    /**
     * @param timeout for connecting, and for each wait for an answer
     * @param maxBytes the size of a document of the provider
     * @param keepKeys how long its keys are used before they are fetched again
     * @param refetchAfter how often they may be fetched because of a token whose key is unknown: twice in this time
     * @param maxChecks how many tokens are checked at the same time; networks may have half of that each
     */
    public record Limits(Duration timeout, int maxBytes, Duration keepKeys, Duration refetchAfter, int maxChecks) {}
}
