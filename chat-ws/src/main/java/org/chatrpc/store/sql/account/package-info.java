/** What is kept of accounts, and between them, only on disk. */
@NullMarked
package org.chatrpc.store.sql.account;

import org.jspecify.annotations.NullMarked;
