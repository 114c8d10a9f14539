/** Finds what is too old, and stores the progress of its removal. */
@NullMarked
package org.chatrpc.store.sql.retention;

import org.jspecify.annotations.NullMarked;
