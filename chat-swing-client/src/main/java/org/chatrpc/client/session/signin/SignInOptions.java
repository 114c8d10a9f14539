package org.chatrpc.client.session.signin;

import java.util.Optional;

/**
 * How a server signs people in.
 *
 * @param password whether with a password
 * @param provider empty if not with a provider
 */
public record SignInOptions(boolean password, Optional<SignInProvider> provider) {

    /** What every server can, also one that does not say. */
    public static final SignInOptions PASSWORD_ONLY = new SignInOptions(true, Optional.empty());
}
