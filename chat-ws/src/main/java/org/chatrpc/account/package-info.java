/**
 * Accounts, passwords and sessions: who somebody is, and how that is proved. Holds the commands that change them, with the
 * rules that decide those, and what reads need of them in memory.
 */
@NullMarked
package org.chatrpc.account;

import org.jspecify.annotations.NullMarked;
