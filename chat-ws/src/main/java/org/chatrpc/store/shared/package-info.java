/** Files of several nodes on PostgreSQL: in the database, or in a folder that all of them use. */
@NullMarked
package org.chatrpc.store.shared;

import org.jspecify.annotations.NullMarked;
