package org.chatrpc.client.session.signin;

import java.net.URI;
import java.util.Optional;

/**
 * An OpenID Connect provider with which people sign in, in their browser.
 *
 * @param name what people call it
 * @param issuer its identifier
 * @param clientId by which it knows this client
 * @param scopes what to ask for, separated by spaces
 * @param addresses empty while the server cannot reach it
 */
public record SignInProvider(
        String name, String issuer, String clientId, String scopes, Optional<Addresses> addresses) {

    /**
     * @param authorization where people sign in
     * @param token where the code that the browser brings is exchanged
     */
    public record Addresses(URI authorization, URI token) {}
}
