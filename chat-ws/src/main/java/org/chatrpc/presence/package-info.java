/**
 * What people are shown of each other in passing: presence, status texts and typing. Holds the command that changes what is
 * shown, with the rules of who may see what. Who is online at all is found in {@link org.chatrpc.account.presence}.
 */
@NullMarked
package org.chatrpc.presence;

import org.jspecify.annotations.NullMarked;
