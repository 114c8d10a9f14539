/** Data of and between accounts that is stored only on disk. */
@NullMarked
package org.chatrpc.store.sql.account;

import org.jspecify.annotations.NullMarked;
