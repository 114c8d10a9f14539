/** Backups of a database: taken beside a running server, restored in the place of a stopped one, and checked. */
@NullMarked
package org.chatrpc.store.backup;

import org.jspecify.annotations.NullMarked;
