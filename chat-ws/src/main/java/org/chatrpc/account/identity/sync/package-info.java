/** Periodic synchronisation of accounts and rooms with a directory. */
@NullMarked
package org.chatrpc.account.identity.sync;

import org.jspecify.annotations.NullMarked;
