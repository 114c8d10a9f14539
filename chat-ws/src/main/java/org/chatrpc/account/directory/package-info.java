/** Who has an account, and the limits of accounts and sessions. */
@NullMarked
package org.chatrpc.account.directory;

import org.jspecify.annotations.NullMarked;
