/** Replaces an erased user in all tables. */
@NullMarked
package org.chatrpc.store.sql.erasure;

import org.jspecify.annotations.NullMarked;
