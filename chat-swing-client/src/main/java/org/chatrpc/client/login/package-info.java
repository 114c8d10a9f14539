/** Signing in and signing up. */
@NullMarked
package org.chatrpc.client.login;

import org.jspecify.annotations.NullMarked;
