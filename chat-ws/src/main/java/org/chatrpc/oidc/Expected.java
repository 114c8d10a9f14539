package org.chatrpc.oidc;

import com.nimbusds.jose.proc.SecurityContext;
import java.util.Optional;

/**
 * What a token has to say.
 *
 * @param audience whom it has to be for
 * @param nonce what the client made up when it asked for the token; empty for an access token, which has none
 */
record Expected(String audience, Optional<String> nonce) implements SecurityContext {}
