/** Signing in with the tokens of an OpenID Connect provider: its documents, its keys, and the required claims of tokens. */
@NullMarked
package org.chatrpc.oidc;

import org.jspecify.annotations.NullMarked;
