/**
 * What users see of each other: presence, status texts and typing. Contains the command that changes what is shown, and
 * the rules of who may see what. Online status itself is determined in {@link org.chatrpc.account.presence}.
 */
@NullMarked
package org.chatrpc.presence;

import org.jspecify.annotations.NullMarked;
