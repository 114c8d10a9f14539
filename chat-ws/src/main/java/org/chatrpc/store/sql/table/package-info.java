/** One class for each table: how its records are written and read. */
@NullMarked
package org.chatrpc.store.sql.table;

import org.jspecify.annotations.NullMarked;
