/** Reads what is exported from one snapshot of a database, beside a running server. */
@NullMarked
package org.chatrpc.store.export;

import org.jspecify.annotations.NullMarked;
