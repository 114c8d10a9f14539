package org.chatrpc.oidc;

import com.nimbusds.jose.proc.SecurityContext;
import java.util.Optional;

/**
 * The required claims of a token.
 *
 * @param audience the required audience
 * @param nonce the random value with which the client requested the token; empty for an access token, which has none
 */
record Expected(String audience, Optional<String> nonce) implements SecurityContext {}
