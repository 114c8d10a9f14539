/** Facts about accounts: who they are, their sessions, their presence, and whom they block. */
@NullMarked
package org.chatrpc.model.fact.account;

import org.jspecify.annotations.NullMarked;
