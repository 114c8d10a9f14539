/** Signing in with the tokens of an OpenID Connect provider: its documents, its keys, and what a token has to say. */
@NullMarked
package org.chatrpc.oidc;

import org.jspecify.annotations.NullMarked;
