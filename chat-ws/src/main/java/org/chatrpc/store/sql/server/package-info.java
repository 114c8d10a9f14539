/** The tables of what concerns the server as a whole. */
@NullMarked
package org.chatrpc.store.sql.server;

import org.jspecify.annotations.NullMarked;
