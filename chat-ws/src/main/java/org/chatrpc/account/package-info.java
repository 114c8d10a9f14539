/**
 * Accounts, passwords and sessions: identity and authentication. Contains the commands that change them, the rules for
 * those commands, and the in-memory state for reads.
 */
@NullMarked
package org.chatrpc.account;

import org.jspecify.annotations.NullMarked;
