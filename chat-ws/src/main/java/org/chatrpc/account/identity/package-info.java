/**
 * Sign-in by external providers, such as a directory, and the accounts of their users. A provider implements {@link
 * org.chatrpc.account.identity.Authenticator}, or calls {@link org.chatrpc.account.identity.ExternalSignIn} itself if
 * it needs no password.
 */
@NullMarked
package org.chatrpc.account.identity;

import org.jspecify.annotations.NullMarked;
