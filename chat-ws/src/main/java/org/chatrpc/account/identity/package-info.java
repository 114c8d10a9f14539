/**
 * People whose passwords somebody else checks, such as a directory: how they sign in, and what becomes of their accounts. A
 * provider implements {@link org.chatrpc.account.identity.Authenticator}, or calls {@link
 * org.chatrpc.account.identity.ExternalSignIn} itself if it needs no password.
 */
@NullMarked
package org.chatrpc.account.identity;

import org.jspecify.annotations.NullMarked;
