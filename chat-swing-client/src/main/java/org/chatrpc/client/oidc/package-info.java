/** Signing in with an OpenID Connect provider in the browser (RFC 8252): what happens on this computer. */
@NullMarked
package org.chatrpc.client.oidc;

import org.jspecify.annotations.NullMarked;
