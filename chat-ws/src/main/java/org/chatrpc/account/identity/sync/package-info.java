/** Keeps accounts and rooms as a directory says, by comparing them with it again and again. */
@NullMarked
package org.chatrpc.account.identity.sync;

import org.jspecify.annotations.NullMarked;
