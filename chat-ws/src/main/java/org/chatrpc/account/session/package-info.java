/** Signing in, and the sessions that result. */
@NullMarked
package org.chatrpc.account.session;

import org.jspecify.annotations.NullMarked;
