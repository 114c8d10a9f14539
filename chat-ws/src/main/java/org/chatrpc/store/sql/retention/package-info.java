/** Finds what is too old, and keeps how far its removal has come. */
@NullMarked
package org.chatrpc.store.sql.retention;

import org.jspecify.annotations.NullMarked;
